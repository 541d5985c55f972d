import { DateTime } from 'luxon';
import type { Call, Outcome, Refusal } from '../operation';
import { accept, refuse } from '../operation';
import { identifier, text } from '../parameters';
import type { ReportingAccount } from '../state';
import { moment } from './schedule';

/** The entries of a product's list: phone numbers or email addresses. */
export interface StopWording {
	/** The name of the parameter, and of the field in the list. */
	field: 'phoneNumber' | 'email';
	/** The recipient in the format of sends; undefined if it is invalid. */
	read(sent: string): string | undefined;
	/** Code 2. */
	required: Refusal;
	/** Code 3. */
	alreadyListed: Refusal;
	/** Code 9; no list of constraints is documented for it. */
	invalid: Refusal;
}

/** Codes of removing a recipient (docs/api/sms-partner.md 6.3, docs/api/mail-partner.md 3.7); the French texts are not documented. */
const idRequired: Refusal = { code: 3, message: "L'identifiant est requis", status: 400 };
const idNotFound: Refusal = { code: 4, message: "L'identifiant n'a pas été trouvé", status: 404 };

/** Adds a recipient to the list; from then on, sends reject it (docs/api/sms-partner.md 6.2, docs/api/mail-partner.md 3.5). */
export function addStop(
	{ account: { poisoned, stopList }, parameters }: Call<ReportingAccount>,
	{ field, read, required, alreadyListed, invalid }: StopWording,
): Outcome {
	const sent = text(parameters, field);
	if (sent === undefined) return refuse(required);
	const recipient = read(sent);
	if (recipient === undefined || poisoned.has(recipient)) return refuse(invalid);
	if (stopList.has(recipient)) return refuse(alreadyListed);
	stopList.add(recipient);
	return accept({ success: true, code: 200, stopId: stopList.idOf(recipient) ?? 0 });
}

/** All recipients on the list, on one page: no paging is documented (docs/api/sms-partner.md 6.1, docs/api/mail-partner.md 3.6). */
export function listStops(
	{ account: { stopList }, switches }: Call<ReportingAccount>,
	{ field }: StopWording,
): Outcome {
	const zone = switches.timeZone;
	const data = stopList.all().map(({ id, recipient, createdAt }) => ({
		id,
		[field]: recipient,
		createdAt: moment(DateTime.fromMillis(createdAt, { zone })),
	}));
	return accept({ success: true, code: 200, nbData: data.length, data });
}

/** Removes a recipient by the ID in the list. */
export function deleteStop({ account: { stopList }, parameters }: Call<ReportingAccount>): Outcome {
	const id = identifier(parameters, 'id');
	if (id === undefined) return refuse(idRequired);
	const stop = stopList.all().find((one) => String(one.id) === id);
	if (stop === undefined) return refuse(idNotFound);
	stopList.delete(stop.recipient);
	return accept({ success: true, code: 200 });
}
