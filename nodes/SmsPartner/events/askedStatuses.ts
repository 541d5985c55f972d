import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';
import { lookUpAll } from '../../../engine/exchange/lookUp';
import { Bursts } from '../../../engine/inbound/bursts';
import { recipientKey } from '../../../engine/values/recipientKey';
import { WaitBudget } from '../../../engine/http/waitBudget';
import type { AlreadyDone, Operation } from '../../../engine/operation/operation';
import type { Reply } from '../../../engine/operation/reply';
import { isRecord, toList, toText } from '../../../engine/values/convert';
import { smsPartner } from '../../../partner/products';
import { getByMessage } from '../resources/status/getByMessage';
import { getByTag } from '../resources/status/getByTag';

/** Nobody waits for it: it may be repeated until the API takes requests again. */
const LONGEST_WAIT_MS = 60_000;

/** What a status page says of a message that it does not know, or of an ID that cannot be one (docs/api/sms-partner.md 9.2). */
const UNKNOWN_MESSAGE: AlreadyDone = {
	codes: ['3', '4', '6', '9'],
	when: 'the message is not known',
};

/** Reports on one message come in bursts: between two questions about it, so much time goes by. */
const PAUSE_MS = 5000;
const QUESTIONS_AT_ONCE = 5;

/** Many reports on one message become few questions. */
export function reportBursts<Call>(): Bursts<Call> {
	return new Bursts<Call>(PAUSE_MS, QUESTIONS_AT_ONCE);
}

/** The only status that is not final (docs/api/sms-partner.md 9.3). */
export const WAITING = 'waiting';

/** By what the API is asked for the recipients of a message. */
export type Asked = { readonly messageId: string } | { readonly tag: string };

/** What the API says of one recipient. */
export interface Status {
	/** A recipient in a form that is the same however it is written. */
	readonly recipient: string;
	readonly status: string;
	/** As it came. */
	readonly entry: Reply;
	/** The output of the operation that was asked. */
	readonly output: IDataObject;
}

/**
 * The statuses of all recipients of a message; none where the API does not know it.
 *
 * @throws NodeApiError or NodeOperationError if it cannot be asked
 */
export async function askedStatuses(context: IWebhookFunctions, asked: Asked): Promise<Status[]> {
	const operation: Operation = 'tag' in asked ? getByTag : getByMessage;
	const { request, listName = '' } = operation;
	if (request.kind !== 'single') return [];
	const params = { ...asked, options: {} };
	const { reply } = await lookUpAll(context, {
		product: smsPartner,
		operation: { ...operation, alreadyDone: UNKNOWN_MESSAGE },
		call: request.call(params),
		waits: new WaitBudget(LONGEST_WAIT_MS),
		options: { ignoreAlreadyDone: true },
	});
	return toList(reply[listName])
		.filter(isRecord)
		.flatMap((entry) => {
			const output = operation.answer(entry, params, { ofItem: 1, ofRequest: 1, own: [] });
			const status = toText(output.status);
			const recipient = recipientKey(entry.phoneNumber, smsPartner.country);
			return status === undefined ? [] : [{ recipient, status, entry, output }];
		});
}
