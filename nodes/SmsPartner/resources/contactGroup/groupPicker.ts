import type { CodeMeaning, Codes } from '../../../../engine/operation/product';
import { picker } from '../../../../partner/picker';

/** A group of contacts, for what is done with it or in it. */
export const groupPicker = (description: string) =>
	picker({
		displayName: 'Contact Group',
		description,
		what: 'a contact group',
		method: 'searchContactGroups',
		example: '6363',
		hint: 'The groupId that "Create" and "Get Many" of contact groups give out',
	});

export const groupMissing: CodeMeaning = {
	meaning: 'The contact group is missing',
	next: 'Choose the contact group from the list, or enter its ID.',
};

/** docs/api/sms-partner.md 5.2; code 404 is documented for deleting alone, and means the same of any group. */
export const groupCodes: Codes = {
	1: groupMissing,
	404: {
		meaning: 'The contact group does not exist',
		next: 'Choose the contact group from the list. It may be deleted already.',
	},
};
