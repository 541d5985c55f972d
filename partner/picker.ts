import { textField } from '../engine/fields/fields';
import type { Field } from '../engine/operation/field';

/** The texts and the list of a picker. */
interface Picked {
	readonly displayName: string;
	readonly description: string;
	/** E.g. "a contact". */
	readonly what: string;
	/** The method of the node that lists the choices. */
	readonly method: string;
	/** An example of an ID, and where users find IDs. */
	readonly example: string;
	readonly hint: string;
}

/** A resource locator: an entry from a list of the account, or by ID. */
export function picker(picked: Picked): Field<string> {
	const { displayName, description, what, method, example, hint } = picked;
	return textField({
		displayName,
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		description,
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				placeholder: `Select ${what}…`,
				typeOptions: { searchListMethod: method, searchable: true },
			},
			{
				displayName: 'By ID',
				name: 'id',
				type: 'string',
				placeholder: `e.g. ${example}`,
				hint,
			},
		],
	});
}
