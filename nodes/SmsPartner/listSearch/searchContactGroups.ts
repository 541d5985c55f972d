import { searching, type Choices } from '../../../engine/lists/search';
import { toText } from '../../../engine/values/convert';
import { smsPartner } from '../../../partner/products';
import { getAll } from '../resources/contactGroup/getAll';

export const groupChoices: Choices = {
	operation: getAll,
	value: 'id',
	name: ({ name }, id) => toText(name) ?? id,
};

/** The contact groups of the account, for the field "Contact Group". */
export const searchContactGroups = searching(smsPartner, groupChoices);
