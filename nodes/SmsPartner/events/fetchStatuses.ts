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

/** No caller waits for the result, so requests may be retried for this long. */
const LONGEST_WAIT_MS = 60_000;

/** The codes of status requests for an unknown message or an invalid ID (docs/api/sms-partner.md 9.2). */
const UNKNOWN_MESSAGE: AlreadyDone = {
	codes: ['3', '4', '6', '9'],
	when: 'the message is unknown',
};

/** Reports on one message arrive in bursts: the pause between two status requests for it. */
const PAUSE_MS = 5000;
const MAX_CONCURRENT_REQUESTS = 5;

/** Combines many reports on one message into a few status requests. */
export function reportBursts<Call>(): Bursts<Call> {
	return new Bursts<Call>(PAUSE_MS, MAX_CONCURRENT_REQUESTS);
}

/** The only status that is not final (docs/api/sms-partner.md 9.3). */
export const WAITING = 'waiting';

/** How to ask the API for the recipients of a message. */
export type MessageQuery = { readonly messageId: string } | { readonly tag: string };

/** The status of a message for one recipient. */
export interface Status {
	/** The recipient as a key that does not depend on the format of the number. */
	readonly recipient: string;
	readonly status: string;
	/** As the API returned it. */
	readonly entry: Reply;
	/** The output of the status operation. */
	readonly output: IDataObject;
}

/**
 * The statuses of a message for all its recipients; none if the API does not know the message.
 *
 * @throws NodeApiError or NodeOperationError if the request fails
 */
export async function fetchStatuses(
	context: IWebhookFunctions,
	query: MessageQuery,
): Promise<Status[]> {
	const operation: Operation = 'tag' in query ? getByTag : getByMessage;
	const { request, listName = '' } = operation;
	if (request.kind !== 'single') return [];
	const params = { ...query, options: {} };
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
