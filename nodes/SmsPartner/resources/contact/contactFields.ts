import type { IDataObject } from 'n8n-workflow';
import { momentField } from '../../../../engine/fields/dateFields';
import { ruledField, textField, urlField } from '../../../../engine/fields/fields';
import { phoneNumberField } from '../../../../engine/fields/phoneNumbers';
import { mayBeEmpty, type Field, type PartialValues } from '../../../../engine/operation/field';
import type { CodeMeaning, Codes } from '../../../../engine/operation/product';
import { known, toBoolean, toId, toText } from '../../../../engine/values/convert';
import { picker } from '../../../../partner/picker';
import { serverDate } from '../../../../partner/scheduling';

/** A contact in the documented responses (docs/api/sms-partner.md 5.8, 5.9). */
export const contactExample: IDataObject = {
	contactId: 'c81f5a27',
	phone: '+33612345678',
	firstname: 'Marie',
	lastname: 'Dupont',
	url: 'https://example.com/marie',
	shortUrl: 'https://example.com/m',
	date: '2020-06-12',
	custom1: 'custom 1',
	custom2: 'custom 2',
	custom3: 'custom 3',
	custom4: 'custom 4',
	createdAt: '2020-10-02T16:40:05+02:00',
	stopSms: false,
};

/** The contact that an operation reads or changes. */
export const contactPicker = (description: string) =>
	picker({
		displayName: 'Contact',
		description,
		what: 'a contact',
		method: 'searchContacts',
		example: 'c81f5a27',
		hint: 'The "contactId" returned by "Create" and "Get Many"',
	});

export const contactNumber = (description: string) =>
	phoneNumberField({
		displayName: 'Phone Number',
		type: 'string',
		default: '',
		placeholder: 'e.g. +33612345678',
		description: `${description}, in national (06…) or international (+336…) format`,
	});

/** "≤ 32 characters" (docs/api/sms-partner.md 5.4). */
function nameField(displayName: string, example: string, what: string): Field<string> {
	return ruledField(
		{
			displayName,
			type: 'string',
			default: '',
			placeholder: `e.g. ${example}`,
			description: `The ${what} of the contact, up to 32 characters`,
		},
		(text) =>
			text.length > 32
				? `must have at most 32 characters, and "${text}" has ${text.length}`
				: undefined,
	);
}

const moment = momentField({
	displayName: 'Date',
	type: 'dateTime',
	typeOptions: { dateOnly: true },
	default: '',
	placeholder: 'e.g. 1990-06-12',
	description: 'A date for automatic messages to the contact, e.g. their birthday',
});

/** A day as `YYYY-MM-DD`, according to the table, though a sample has `12-06-2020` (docs/api/sms-partner.md 5.4, 5.6). */
const date: Field<string> = {
	shown: moment.shown,
	read: (raw, setting) =>
		moment.read(raw, setting).setZone(setting.timezone).toFormat('yyyy-MM-dd'),
};

function customField(number: number, ordinal: string, example: string): Field<string> {
	return textField({
		displayName: `Custom Field ${number}`,
		type: 'string',
		default: '',
		placeholder: `e.g. ${example}`,
		description: `The ${ordinal} of four fields for your own data about the contact`,
	});
}

/** The optional values of a contact (docs/api/sms-partner.md 5.4): each may be empty for some items. */
export const contactFields = {
	firstname: mayBeEmpty(nameField('First Name', 'Marie', 'first name')),
	lastname: mayBeEmpty(nameField('Last Name', 'Dupont', 'last name')),
	date: mayBeEmpty(date),
	url: mayBeEmpty(
		urlField({
			displayName: 'URL',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://example.com/marie',
			description: 'A URL for this contact, e.g. of a personal page',
		}),
	),
	shortUrlPartnr: mayBeEmpty(
		urlField({
			displayName: 'Short URL',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://example.com/m',
			description:
				'A second URL for this contact. The API accepts it, but its documentation does not say how it is used.',
		}),
	),
	custom1: mayBeEmpty(customField(1, 'first', 'gold')),
	custom2: mayBeEmpty(customField(2, 'second', 'Lyon')),
	custom3: mayBeEmpty(customField(3, 'third', 'newsletter')),
	custom4: mayBeEmpty(customField(4, 'fourth', '2026')),
};

/** The values of these fields in the contact of a request. */
export function contactDetails(options: PartialValues<typeof contactFields>): IDataObject {
	const { firstname, lastname, date: day, url, shortUrlPartnr } = options;
	const { custom1, custom2, custom3, custom4 } = options;
	return known({
		...{ firstname, lastname, date: day, shortUrlPartnr, url },
		...{ custom1, custom2, custom3, custom4 },
	});
}

/** A contact as an output item. `phone` in lists and details is `phoneNumber` in requests. */
export function contactItem(contact: Readonly<Record<string, unknown>>): IDataObject {
	return known({
		contactId: toId(contact.contactId),
		groupId: toId(contact.groupId),
		phoneNumber: toText(contact.phone) ?? toText(contact.phoneNumber),
		firstname: toText(contact.firstname),
		lastname: toText(contact.lastname),
		date: toText(contact.date),
		url: toText(contact.url),
		shortUrl: toText(contact.shortUrl) ?? toText(contact.shortUrlPartnr),
		custom1: toText(contact.custom1),
		custom2: toText(contact.custom2),
		custom3: toText(contact.custom3),
		custom4: toText(contact.custom4),
		createdAt: serverDate(contact.createdAt),
		stopSms: toBoolean(contact.stopSms),
	});
}

/** Where users can check whether a contact was changed. */
export const inDashboard = 'the contacts of the group on my.smspartner.fr';

const contactMissing: CodeMeaning = {
	meaning: 'The contact is missing',
	next: 'Choose the contact from the list, or enter its ID.',
};

/** The codes of operations on an existing contact (docs/api/sms-partner.md 5.7, 5.9). */
export const contactCodes: Codes = {
	1: contactMissing,
	404: {
		meaning: 'The contact does not exist',
		next: 'Choose the contact from the list. It may have been deleted, alone or with its group.',
	},
};

const alreadyInGroup: CodeMeaning = {
	meaning: 'The phone number is already in the group',
	next: 'Change that contact with "Update", or turn on the option "Ignore If Already Done".',
	scope: 'entries',
};

/**
 * The codes for rejected values of a contact. Only 15 is documented (docs/api/sms-partner.md 5.4, 5.6).
 * The report of 5.5 also counts STOPs and invalid values, without their codes: those of sends are
 * assumed.
 */
export const valueCodes: Codes = {
	9: {
		meaning: 'The API rejected one of the values',
		next: 'Check the phone number, the date and the URLs of this item.',
		scope: 'entries',
	},
	14: {
		meaning: 'The phone number is on the STOP list',
		next: 'Its owner has opted out of messages. Remove it from your recipients.',
		scope: 'entries',
	},
	15: alreadyInGroup,
};
