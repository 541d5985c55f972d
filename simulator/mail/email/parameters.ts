import type { Parameters } from '../../parameters';
import { isRecord } from '../../parameters';
import type { Switches } from '../../switches';

/** The structured parameters of a send, in `params` or next to it. */
export interface NestedParameters {
	to: unknown;
	replyTo: unknown;
	variables: unknown;
	attachments: unknown;
}

/** Reads `to`, `replyTo`, `variables` and `attachments` according to the switches `mailRecipients` and `mailOptions`. */
export function nestedParameters(
	parameters: Parameters,
	{ mailRecipients, mailOptions }: Switches,
): NestedParameters {
	const read = (name: string, place: Switches['mailRecipients']): unknown => {
		const nested = isRecord(parameters.params) ? parameters.params[name] : undefined;
		if (place === 'params') return nested;
		return place === 'top' ? parameters[name] : (nested ?? parameters[name]);
	};
	return {
		to: read('to', mailRecipients),
		replyTo: read('replyTo', mailOptions),
		variables: read('variables', mailOptions),
		attachments: read('attachments', mailOptions),
	};
}
