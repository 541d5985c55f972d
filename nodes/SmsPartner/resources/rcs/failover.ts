import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { isBlank, type Field, type Setting } from '../../../../engine/operation/field';
import { known, toRecord } from '../../../../engine/values/convert';
import { asFlag } from '../../../../partner/dateAndSandbox';
import { isStopSms, isUnicode, message, sender } from '../../text/messageFields';
import { refusalOf, unsupportedOrUnicode, usesUnicode } from '../../text/unsupportedCharacters';

/** The SMS for recipients whose phones do not support RCS (docs/api/sms-partner.md 3.6, in its samples alone). */
export interface Failover {
	readonly message: string;
	readonly sender?: string | undefined;
	readonly isStopSms?: boolean | undefined;
	readonly isUnicode?: boolean | undefined;
}

function shownAs(name: string, { shown }: Field<unknown>): INodeProperties {
	return { ...shown, name };
}

/** The error in a part, as the rest of a sentence after the name of the option. */
function complaintOf(field: Field<unknown>, raw: unknown, setting: Setting): string | undefined {
	try {
		if (!isBlank(raw)) field.read(raw, setting);
		return undefined;
	} catch (error) {
		const complaint = error instanceof Error ? error.message : 'is not valid';
		return `needs another "${field.shown.displayName}": it ${complaint}`;
	}
}

/** The value of a part, if it has one. */
function read<T>(field: Field<T>, raw: unknown, setting: Setting): T | undefined {
	const complaint = complaintOf(field, raw, setting);
	if (complaint !== undefined) throw new Error(complaint);
	return isBlank(raw) ? undefined : field.read(raw, setting);
}

/** The option "Fallback SMS". */
export const failover: Field<Failover | undefined> = {
	shown: {
		displayName: 'Fallback SMS',
		type: 'fixedCollection',
		placeholder: 'Add SMS',
		default: { sms: {} }, // n8n drops an empty fixed collection when the next option is added
		options: [
			{
				displayName: 'SMS',
				name: 'sms',
				values: [
					shownAs('isStopSms', isStopSms),
					shownAs('message', message),
					shownAs('sender', sender),
					shownAs('unsupportedCharacters', unsupportedOrUnicode),
					shownAs('isUnicode', isUnicode),
				],
			},
		],
		description:
			'The SMS to send to recipients whose phones do not support RCS. It costs as much as any other SMS.',
	},
	read(raw, setting) {
		const values = toRecord(toRecord(raw).sms);
		if (Object.values(values).every(isBlank)) return undefined;
		const text = read(message, values.message, setting);
		if (text === undefined) throw new Error('needs a "Message"');
		const options = {
			isUnicode: read(isUnicode, values.isUnicode, setting),
			unsupportedCharacters: read(unsupportedOrUnicode, values.unsupportedCharacters, setting),
		};
		const refusal = refusalOf(text, options);
		if (refusal !== undefined) throw new Error(`needs another "Message": it ${refusal}`);
		return {
			message: text,
			sender: read(sender, values.sender, setting),
			isStopSms: read(isStopSms, values.isStopSms, setting),
			isUnicode: usesUnicode(text, options),
		};
	},
};

/** The fallback in the format of the API. */
export function failoverOf({ message: text, sender: name, ...flags }: Failover): IDataObject {
	return known({
		sender: name,
		message: text,
		isStopSms: asFlag(flags.isStopSms),
		isUnicode: asFlag(flags.isUnicode),
	});
}
