import type { AnswerFields } from '../../answers/fields';
import type { Judged } from '../../messages/entries';
import { judge } from '../../messages/entries';
import type { Message } from '../../messages/outbox';
import { send } from '../../messages/send';
import type { Call, Outcome } from '../../operation';
import { accept, refuse } from '../../operation';
import type { SmsAccount } from '../../state';
import type { Elements, SmsEntry } from './entries';
import { entryProblem } from './entries';
import { maxNumbers, noNumbers, notEnoughCredit, refusalFor, tooManyNumbers } from './refusals';
import type { SmsSettings } from './settings';

/** The first `message_id`, from the sample (docs/api/sms-partner.md 3.1). */
const firstId = 307;

/** The values of a send, by operation. */
export interface SmsRequest {
	path: string;
	entries: readonly SmsEntry[];
	settings: SmsSettings;
	/** All parameters except the key, the recipients and the texts. */
	sent: Message['settings'];
	elements: Elements;
	/** The fields of the response. */
	answer(message: Message, judged: ReadonlyArray<Judged<SmsEntry>>): AnswerFields;
}

/** Checks, charges and records a send; the order of the checks is not documented. */
export function dispatch({ account, switches }: Call<SmsAccount>, request: SmsRequest): Outcome {
	const { entries, settings, elements } = request;
	if (entries.length === 0) return refuse(noNumbers);
	if (entries.length > maxNumbers) return refuse(tooManyNumbers);
	const { judged, good, refusing } = judge(
		entries,
		(entry, repeated) => entryProblem(entry, repeated, account, settings, elements),
		switches,
	);
	const refusal = refusalFor(settings.problems, refusing, switches);
	if (refusal !== undefined) return refuse(refusal);
	const message = send(account, account.outbox, {
		id: String(firstId + account.outbox.size),
		path: request.path,
		settings: request.sent,
		schedule: settings.schedule,
		sandbox: settings.sandbox,
		deliveries: good.map((entry) => delivery(entry, settings)),
	});
	if (message === undefined) return refuse(notEnoughCredit);
	return accept(request.answer(message, judged), message);
}

function delivery(
	{ number, recipient = number, text, segments }: SmsEntry,
	{ pricePerSegment }: SmsSettings,
): Message['deliveries'][number] {
	return { recipient, text, nbSms: segments, cost: pricePerSegment.times(segments) };
}

/** The number of SMS of a message. */
export function segmentsIn({ deliveries }: Message): number {
	return deliveries.reduce((sum, { nbSms }) => sum + nbSms, 0);
}
