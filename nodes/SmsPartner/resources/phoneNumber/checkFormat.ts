import type { IDataObject } from 'n8n-workflow';
import { uncheckedNumbersField } from '../../../../engine/fields/phoneNumbers';
import { post } from '../../../../engine/operation/call';
import { operation } from '../../../../engine/operation/operation';
import type { Reply } from '../../../../engine/operation/reply';
import { known, toBoolean, toNumber, toRecord, toText } from '../../../../engine/values/convert';
import { commaSeparated, defaultCountry, entriesFor } from '../../../../partner/recipients';
import { formatCodes } from '../../codes';

const noNumber = "Le numéro de téléphone est vide ou n'est pas valide.";

/** The documented response. */
const example = {
	success: true,
	code: 200,
	lookup: [
		{
			request: '336XXXXXXXX',
			success: true,
			countryCode: 'France',
			prefixCode: 33,
			phoneNumber: '+336XXXXXXXX',
			type: 'Mobile',
			network: '',
			format: {
				e164: '+336XXXXXXXX',
				international: '+33 6 XX XX XX XX',
				national: '06 XX XX XX XX',
				rfc3966: 'tel:+33-6-XX-XX-XX-XX',
			},
		},
	],
};
/** An invalid number has other fields, which XML needs to know, since its values have no names. */
const bothKinds = {
	...example,
	lookup: [...example.lookup, { request: ' +212666123456', success: false, message: noNumber }],
};

function invalid({ request, message }: Reply): IDataObject {
	return known({ phoneNumber: toText(request), valid: false, reason: toText(message) });
}

function valid({ request, phoneNumber, countryCode, ...more }: Reply): IDataObject {
	const { international, national, rfc3966 } = toRecord(more.format);
	return known({
		phoneNumber: toText(phoneNumber) ?? toText(request),
		valid: true,
		type: toText(more.type)?.toLowerCase(),
		country: toText(countryCode),
		countryPrefix: toNumber(more.prefixCode),
		network: toText(more.network),
		international: toText(international),
		national: toText(national),
		rfc3966: toText(rfc3966),
	});
}

/** docs/api/sms-partner.md 12.2 */
export const checkFormat = operation({
	value: 'checkFormat',
	name: 'Check Format',
	action: 'Check the format of phone numbers',
	description: 'Check whether phone numbers are valid, for free. Returns one item per number.',
	fields: {
		phoneNumbers: uncheckedNumbersField({
			displayName: 'Phone Numbers',
			type: 'string',
			default: '',
			placeholder: 'e.g. +33612345678, 0687654321',
			description:
				'The phone numbers to check, in national (06…) or international (+336…) format. Separate several with commas, or use an expression that returns a list. This does not check whether a number is in use: "Verify" does.',
		}),
	},
	options: { defaultCountry },
	repeat: 'safe',
	limit: { requests: 360, seconds: 60 },
	xml: {},
	request: {
		kind: 'batch',
		maxEntries: 500,
		entryNoun: 'numbers',
		combined: true,
		entries: ({ phoneNumbers }) => entriesFor(phoneNumbers, ''),
		settings: () => ({}),
		// No spaces after commas: " +212666123456" was invalid.
		call: (entries) => ({
			...post('/lookup', { phoneNumbers: commaSeparated(entries) }),
			example: bothKinds,
		}),
		list: { name: 'lookup', to: 'request', isFalseAnAnswer: true },
		hasItemPerEntry: true,
	},
	example,
	sometimes: { network: 'Orange', reason: noNumber },
	answer: (_, __, { own: [own] }) => {
		const isValid = toBoolean(own?.success);
		if (own === undefined || isValid === undefined) throw new Error('no result for this number');
		return isValid ? valid(own) : invalid(own);
	},
	codes: formatCodes,
});
