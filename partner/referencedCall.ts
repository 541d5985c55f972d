import type { Call } from '../engine/operation/call';
import type { Entry } from '../engine/operation/batch';
import { toText } from '../engine/values/convert';
import { isTriggerAddress, withReference } from './callbackAddress';

/**
 * The callback URL parameters of a request, with their event if its calls do not say so; and the parameter
 * for the tag by which the API can be asked.
 */
interface CallbackParameters {
	readonly addresses: Readonly<Record<string, string | undefined>>;
	readonly tag?: 'tag';
}

/**
 * SMS can be looked up by tag; the user's own tag is kept. The content of reports is undocumented
 * (docs/api/sms-partner.md 7.4), so the URL names the event.
 */
export const smsCallbacks: CallbackParameters = {
	addresses: { urlDlr: 'deliveryReport', urlResponse: undefined },
	tag: 'tag',
};

/** Notifications to `notifyUrl` cannot be looked up. */
export const notifyCallback: CallbackParameters = { addresses: { notifyUrl: undefined } };

/**
 * Adds a reference to a request with the URL of a trigger, so that its callbacks are recognized. Other
 * requests are unchanged.
 */
export function referencedCall(
	call: Call,
	entries: readonly Entry[],
	reference: string,
	{ addresses, tag }: CallbackParameters,
): Call {
	const { body = {} } = call;
	const recipients = entries.map(({ to }) => to);
	const own = Object.entries(addresses).flatMap(([name, event]) => {
		const url = toText(body[name]) ?? '';
		return isTriggerAddress(url) ? [[name, withReference(url, reference, recipients, event)]] : [];
	});
	if (own.length === 0) return call;
	const tagged = tag !== undefined && body[tag] === undefined ? { [tag]: reference } : {};
	return { ...call, reference, body: { ...body, ...Object.fromEntries(own), ...tagged } };
}
