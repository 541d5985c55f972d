import type { IDataObject } from 'n8n-workflow';
import { post } from '../../../../engine/operation/call';
import { mayBeEmpty, type PartialValues } from '../../../../engine/operation/field';
import { operation } from '../../../../engine/operation/operation';
import { known, toRecord } from '../../../../engine/values/convert';
import { defaultCountry } from '../../../../partner/recipients';
import {
	contactCodes,
	contactDetails,
	contactFields,
	contactItem,
	contactNumber,
	contactPicker,
	inDashboard,
	valueCodes,
} from './contactFields';

const options = {
	...contactFields,
	phoneNumber: mayBeEmpty(contactNumber('The new phone number of the contact')),
	defaultCountry,
};

/** The changed values, as the API expects them. */
function changed({ phoneNumber, ...details }: PartialValues<typeof options>): IDataObject {
	return known({ phoneNumber, ...contactDetails(details) });
}

/** docs/api/sms-partner.md 5.6. An empty text would clear a field, so empty options are not sent. */
export const update = operation({
	value: 'update',
	name: 'Update',
	action: 'Update a contact',
	description:
		'Update a contact. Add the values to change as options; empty options change nothing.',
	fields: { contactId: contactPicker('The contact to change') },
	options,
	complaint: (params) =>
		Object.keys(changed(params.options)).length === 0
			? 'No option has a value to change'
			: undefined,
	repeat: 'never', // changes something
	lookAt: inDashboard,
	request: {
		kind: 'single',
		call: (params) =>
			post('/contact/update', {
				contactId: params.contactId,
				contact: changed(params.options),
			}),
		about: ({ contactId }) => contactId,
	},
	example: {
		success: true,
		code: 200,
		contact: {
			phoneNumber: '+33612345678',
			firstname: 'Marie',
			lastname: 'Dupont',
			url: 'https://example.com/marie',
			date: '2020-06-12',
			custom1: 'custom1',
			custom2: 'custom2',
			custom3: 'custom3',
			custom4: 'custom4',
			contactId: 'c81f5a27',
		},
	},
	answer: ({ contact }, params) =>
		contactItem({
			...changed(params.options),
			contactId: params.contactId,
			...toRecord(contact),
		}),
	codes: {
		...valueCodes,
		...contactCodes, // the page has "groupId is required" for code 1, but there is no such parameter
		2: {
			meaning: 'The request has no values to change',
			next: 'Add the values to change as options.',
		},
		15: {
			meaning: 'Another contact of the group has this phone number',
			next: 'Check the phone number in the options.',
		},
	},
});
