import type { Call } from '../engine/operation/call';
import type { Entry } from '../engine/operation/batch';
import { toText } from '../engine/values/convert';
import { isTriggerAddress, withReference } from './callbackAddress';

/**
 * The parameters of a request that hold callback addresses, with the event that comes to them where its
 * calls cannot tell; and the parameter by which the API is asked for it.
 */
interface CallbackParameters {
	readonly addresses: Readonly<Record<string, string | undefined>>;
	readonly tag?: 'tag';
}

/**
 * SMS can be asked for by their tag; a tag of the user's stays. What a report holds is documented
 * nowhere (docs/api/sms-partner.md 7.4): it may look like something else.
 */
export const smsCallbacks: CallbackParameters = {
	addresses: { urlDlr: 'deliveryReport', urlResponse: undefined },
	tag: 'tag',
};

/** What is told to `notifyUrl` cannot be asked for. */
export const notifyCallback: CallbackParameters = { addresses: { notifyUrl: undefined } };

/**
 * A request with its reference, where it has the address of a trigger: so its callbacks are known again.
 * Any other request stays as it is.
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
