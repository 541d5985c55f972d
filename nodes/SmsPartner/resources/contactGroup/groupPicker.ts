import type { CodeMeaning, Codes } from '../../../../engine/operation/product';
import { picker } from '../../../../partner/picker';

/** The contact group that an operation uses. */
export const groupPicker = (description: string) =>
	picker({
		displayName: 'Contact Group',
		description,
		what: 'a contact group',
		method: 'searchContactGroups',
		example: '6363',
		hint: 'The "groupId" returned by "Create" and "Get Many" of contact groups',
	});

export const groupMissing: CodeMeaning = {
	meaning: 'The contact group is missing',
	next: 'Choose the contact group from the list, or enter its ID.',
};

/** docs/api/sms-partner.md 5.2; code 404 is only documented for deleting, but means the same for any group. */
export const groupCodes: Codes = {
	1: groupMissing,
	404: {
		meaning: 'The contact group does not exist',
		next: 'Choose the contact group from the list. It may have been deleted.',
	},
};
