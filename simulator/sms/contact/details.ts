import { DateTime } from 'luxon';
import type { AnswerFields } from '../../answers/fields';
import type { Contact, ContactDetails } from '../../contactBook';
import type { Call } from '../../operation';
import type { Parameters } from '../../parameters';
import { identifier, isGiven, isRecord } from '../../parameters';
import { toMobile } from '../../phoneNumbers';
import type { SmsAccount } from '../../state';
import type { Switches } from '../../switches';
import type { ContactProblem } from './codes';
import { dateInvalid, nameTooLong, phoneInvalid, urlInvalid } from './codes';

/** The details in a request, or the error in them. */
export type ReadDetails = { details: Partial<ContactDetails> } | { problem: ContactProblem };

/** The fields, by parameter. */
const texts = [
	['firstname', 'firstname'],
	['lastname', 'lastname'],
	['url', 'url'],
	['shortUrlPartnr', 'shortUrl'],
	['custom1', 'custom1'],
	['custom2', 'custom2'],
	['custom3', 'custom3'],
	['custom4', 'custom4'],
] as const satisfies ReadonlyArray<readonly [string, keyof ContactDetails]>;

/** The maximum length of `firstname` and `lastname`. */
const longestName = 32;

/** The contact's parameters, from the place of the switch `contactFields`; undefined if there are none. */
export function contactParameters(
	parameters: Parameters,
	{ contactFields }: Switches,
): Parameters | undefined {
	const { contact } = parameters;
	if (contactFields !== 'flat' && isRecord(contact)) return contact;
	return contactFields === 'nested' ? undefined : parameters;
}

/** Reads the contact's details; omitted parameters are not included (docs/api/sms-partner.md 5.4). */
export function readDetails(
	sent: Parameters,
	{ account, switches }: Pick<Call<SmsAccount>, 'account' | 'switches'>,
): ReadDetails {
	const details = readTexts(sent);
	if (isGiven(sent, 'phoneNumber')) {
		const phone = toMobile(identifier(sent, 'phoneNumber') ?? '');
		if (phone === undefined || account.poisoned.has(phone)) return { problem: phoneInvalid };
		details.phone = phone;
	}
	if (isPresent(sent, 'date')) {
		const date = readDate(identifier(sent, 'date') ?? '', switches);
		if (date === undefined) return { problem: dateInvalid };
		details.date = date;
	}
	const problem = textProblem(details);
	return problem === undefined ? { details } : { problem };
}

function readTexts(sent: Parameters): Partial<ContactDetails> {
	const given = texts.filter(([parameter]) => isPresent(sent, parameter));
	return Object.fromEntries(
		given.map(([parameter, field]) => [field, identifier(sent, parameter) ?? '']),
	);
}

/** Whether a parameter is present: an empty one clears its field, as `url` in the sample of docs/api/sms-partner.md 5.6. */
function isPresent(sent: Parameters, name: string): boolean {
	return sent[name] !== undefined && sent[name] !== null;
}

function textProblem({
	firstname = '',
	lastname = '',
	url = '',
}: Partial<ContactDetails>): ContactProblem | undefined {
	if (firstname.length > longestName || lastname.length > longestName) return nameTooLong;
	return url === '' || /^https?:\/\//.test(url) ? undefined : urlInvalid;
}

/** A date as in responses, YYYY-MM-DD; undefined if it is invalid. */
function readDate(sent: string, { contactDate }: Switches): string | undefined {
	if (sent === '') return '';
	const forms = contactDate === 'both' ? ['yyyy-MM-dd', 'dd-MM-yyyy'] : ['yyyy-MM-dd'];
	const date = forms.map((form) => DateTime.fromFormat(sent, form)).find(({ isValid }) => isValid);
	return date?.toFormat('yyyy-MM-dd');
}

/** A contact in the response to Add and Update: the request's fields, then its ID. `sent` is the number as sent. */
export function answeredContact(
	{ contactId, phone, shortUrl, ...contact }: Contact,
	sent: Parameters,
	{ answeredNumber }: Switches,
): AnswerFields {
	const { firstname, lastname, date, url, custom1, custom2, custom3, custom4 } = contact;
	const asSent = answeredNumber === 'sent' ? identifier(sent, 'phoneNumber') : undefined;
	return {
		phoneNumber: asSent ?? phone,
		firstname,
		lastname,
		date,
		shortUrlPartnr: shortUrl,
		url,
		custom1,
		custom2,
		custom3,
		custom4,
		contactId,
	};
}
