import { phoneNumberField } from '../../../../engine/fields/phoneNumbers';
import type { Field } from '../../../../engine/operation/field';

/** A virtual number of the account ("numéro long"); the API cannot list them. */
export function virtualNumberField(description: string): Field<string> {
	return phoneNumberField({
		displayName: 'Virtual Number',
		type: 'string',
		default: '',
		placeholder: 'e.g. +33644630001',
		description,
	});
}

/** A virtual number in the format of the API: `336xxxxxxxx`, without the + (docs/api/sms-partner.md 3.3). */
export function withoutPlus(number: string): string {
	return number.replace(/^\+/, '');
}
