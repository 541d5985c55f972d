import type { Call } from '../engine/operation/call';
import type { Entry } from '../engine/operation/batch';
import { toText } from '../engine/values/convert';
import { isTriggerAddress, withReference } from './callbackAddress';

/** The parameters of a request that hold callback addresses, and the one by which the API is asked for it. */
interface CallbackParameters {
	readonly addresses: readonly string[];
	readonly tag?: 'tag';
}

/** SMS can be asked for by their tag; a tag of the user's stays. */
export const smsCallbacks: CallbackParameters = {
	addresses: ['urlDlr', 'urlResponse'],
	tag: 'tag',
};

/** What is told to `notifyUrl` cannot be asked for. */
export const notifyCallback: CallbackParameters = { addresses: ['notifyUrl'] };

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
	const own = addresses.flatMap((name) => {
		const url = toText(body[name]) ?? '';
		return isTriggerAddress(url) ? [[name, withReference(url, reference, recipients)]] : [];
	});
	if (own.length === 0) return call;
	const tagged = tag !== undefined && body[tag] === undefined ? { [tag]: reference } : {};
	return { ...call, reference, body: { ...body, ...Object.fromEntries(own), ...tagged } };
}
