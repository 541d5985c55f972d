import { demoVirtualNumbers } from '../../../simulator';
import { numbers } from './sample';
import type { Samples } from './sample';

const international = (count: number) => numbers(count).replaceAll(/\b0/g, '+33');
const on = { type: 1, param: '0139980010' };
const invalid = {
	success: false,
	message: "Le numéro de téléphone est vide ou n'est pas valide.",
};

export const phoneNumberSamples: Samples = {
	'sms POST /vn/callforward': {
		source: 'docs/api/sms-partner.md 11',
		parameters: { number: demoVirtualNumbers.open, type: 0, param: '' },
		before: [['sms POST /vn/callforward', on]],
		answer: { success: true, code: 2, message: 'Callforward disabled' },
		keyless: 10,
		refused: [
			[5, { ...on, number: '' }],
			[6, { ...on, type: undefined }],
			[7, { ...on, type: 3 }],
			[8, { type: 1 }],
			[9, { type: 2, param: 'anne' }],
			[12, { type: 1, param: 'home' }],
			[13, { ...on, number: '33639980099' }],
			[14, { ...on, number: demoVirtualNumbers.smsOnly }],
			[15, { ...on, number: demoVirtualNumbers.disabled }],
			[16, { type: 1, param: '0139980011' }],
		],
	},
	'sms POST /hlr/notify': {
		source: 'docs/api/sms-partner.md 12.1',
		parameters: { phoneNumbers: '+33639980010' },
		given: ({ sms }) => {
			sms.stopList.add('+33639980014');
			sms.unpriced.add('+33639980013');
		},
		answer: {
			success: true,
			code: 200,
			campaign_id: 'HLR000001',
			number: 1,
			cost: 0.005,
			currency: 'EUR',
		},
		xml: true,
		refused: [
			[2, { phoneNumbers: '' }],
			[3, { phoneNumbers: '+33639980010;+33639980011' }],
			[13, { phoneNumbers: '+33639980013' }],
			[14, { phoneNumbers: '+33639980014' }],
			[50, { phoneNumbers: international(501) }],
		],
		named: [
			['phoneNumbers', { phoneNumbers: '0639980010' }],
			['tag', { tag: 'A B' }],
		],
	},
	'sms POST /lookup': {
		source: 'docs/api/sms-partner.md 12.2',
		parameters: { phoneNumbers: '33639980010' },
		given: ({ sms }) => sms.poisoned.add('+33639980014'),
		answer: {
			success: true,
			code: 200,
			lookup: [
				{
					request: '33639980010',
					success: true,
					countryCode: 'France',
					prefixCode: 33,
					phoneNumber: '+33639980010',
					type: 'Mobile',
					network: '',
					format: {
						e164: '+33639980010',
						international: '+33 6 39 98 00 10',
						national: '06 39 98 00 10',
						rfc3966: 'tel:+33-6-39-98-00-10',
					},
				},
			],
		},
		xml: true,
		accepted: [
			...[' +212666123456', '0639980010', 'abc', ''].map(
				(request) =>
					[
						{ phoneNumbers: `+33639980011,${request}` },
						{ lookup: [{ success: true }, { request, ...invalid }] },
					] as const,
			),
			[
				{ phoneNumbers: '+4915112345678' },
				{ lookup: [{ success: true, phoneNumber: '+4915112345678' }] },
			],
			[{ phoneNumbers: '+33639980014' }, { lookup: [invalid] }],
		],
		refused: [
			[2, { phoneNumbers: '' }],
			[3, { phoneNumbers: '+33639980010;+33639980011' }],
			[50, { phoneNumbers: international(501) }],
		],
	},
};
