import type { INodePropertyCollection } from 'n8n-workflow';
import { isBlank, rowsOf, type Field, type Shown } from '../../../../engine/operation/field';
import { toBoolean, toText } from '../../../../engine/values/convert';

/** docs/api/mail-partner.md 3.2 */
const MAX_VARIABLES = 8;

/** The name of a variable; the # signs around it in the text of a mail do no harm. */
function nameOf(raw: unknown): string {
	const name = (toText(raw) ?? '').replace(/^#|#$/g, '');
	if (!/^\w+$/.test(name)) {
		throw new Error(`has the name "${name}": use letters, digits and underscores, e.g. firstname`);
	}
	return name;
}

/** The value of a variable: the API takes texts only; an empty one leaves nothing in its place. */
function valueOf(raw: unknown, name: string): string {
	if (isBlank(raw)) return '';
	const text = toText(raw) ?? (toBoolean(raw) === undefined ? undefined : String(raw));
	if (text === undefined) throw new Error(`has no text as "${name}"`);
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
			description: 'In the HTML content it is written in upper case between two # signs',
		},
		{
			displayName: 'Value',
			name: 'value',
			type: 'string',
			default: '',
			placeholder: 'e.g. Marie',
			description: 'What stands in its place: text, without HTML',
		},
	],
};

/** Variables of a mail, by their names. */
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
