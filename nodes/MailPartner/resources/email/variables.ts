import type { INodePropertyCollection } from 'n8n-workflow';
import { isBlank, rowsOf, type Field, type Shown } from '../../../../engine/operation/field';
import { toBoolean, toText } from '../../../../engine/values/convert';

/** docs/api/mail-partner.md 3.2 */
const MAX_VARIABLES = 8;

/** The name of a variable; # signs around it, as in the HTML, are removed. */
function nameOf(raw: unknown): string {
	const name = (toText(raw) ?? '').replace(/^#|#$/g, '');
	if (!/^\w+$/.test(name)) {
		throw new Error(
			`contains the name "${name}". Use only letters, digits and underscores, e.g. firstname`,
		);
	}
	return name;
}

/** The value of a variable as text, the only type that the API accepts; empty removes the placeholder. */
function valueOf(raw: unknown, name: string): string {
	if (isBlank(raw)) return '';
	const text = toText(raw) ?? (toBoolean(raw) === undefined ? undefined : String(raw));
	if (text === undefined) throw new Error(`contains a value for "${name}" that is not text`);
	return text;
}

/** The rows of the panel, one for each variable. */
const rows: INodePropertyCollection = {
	displayName: 'Variable',
	name: 'variable',
	values: [
		{
			displayName: 'Name',
			name: 'name',
			type: 'string',
			default: '',
			placeholder: 'e.g. firstname',
			description:
				'The name of the variable. In the HTML content, write it in uppercase between two # signs.',
		},
		{
			displayName: 'Value',
			name: 'value',
			type: 'string',
			default: '',
			placeholder: 'e.g. Marie',
			description: 'The text that replaces the placeholder, without HTML',
		},
	],
};

/** Variables of an email, by name. */
export function variablesField(shown: Shown): Field<Readonly<Record<string, string>>> {
	return {
		shown: {
			...shown,
			type: 'fixedCollection',
			typeOptions: { multipleValues: true },
			default: {},
			options: [rows],
		},
		mayBeEmpty: true, // a variable without a value
		read(raw) {
			const named = rowsOf(raw, 'variable').map(({ name: rawName, value }) => {
				const name = nameOf(rawName);
				return [name, valueOf(value, name)] as const;
			});
			if (named.length > MAX_VARIABLES) throw new Error(`has more than ${MAX_VARIABLES} entries`);
			return Object.fromEntries(named);
		},
	};
}
