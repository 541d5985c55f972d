import type { Samples } from './sample';

const twoSent = [
	'sms POST /send',
	{ phoneNumbers: '0639980010,0639980011', tag: 'demo' },
	3_000,
] as const;
const reportedAt = '1906711203';
const asked = { phoneNumber: '+33639980010', messageId: 307 };
const rows = ['+33639980010', '+33639980011'].map((phoneNumber) => ({
	phoneNumber,
	status: 'Delivered',
	stopSMS: false,
	date: reportedAt,
}));

export const statusSamples: Samples = {
	'sms GET /message-status': {
		source: 'docs/api/sms-partner.md 4.1',
		parameters: { messageId: '307', phoneNumber: '0639980010' },
		before: [twoSent],
		answer: {
			success: true,
			code: 200,
			number: '0639980010',
			messageId: '307',
			stopSms: false,
			date: '2030-06-03 12:00:03',
			statut: 'Delivered',
			cost: 0.038,
			countryCode: 'FR',
			currency: 'EUR',
		},
		xml: true,
		refused: [
			[2, { phoneNumber: undefined }],
			[3, { messageId: undefined }],
			[4, { messageId: '1' }],
			[4, { phoneNumber: '0639980099' }],
		],
	},
	'sms POST /multi-status': {
		source: 'docs/api/sms-partner.md 4.2',
		parameters: {
			SMSStatut_List: [asked, { phoneNumber: '+33639980012', messageId: 1000 }],
		},
		before: [twoSent],
		answer: {
			success: true,
			code: 200,
			StatutResponse_List: [
				{
					success: true,
					code: 200,
					...asked,
					status: 'Delivered',
					date: reportedAt,
					stopSms: '0',
					isSpam: '0',
				},
				{
					success: false,
					code: 4,
					phoneNumber: '+33639980012',
					messageId: 1000,
					status: 'Numéro introuvable',
				},
			],
		},
		xml: true,
		accepted: [
			[
				{ SMSStatut_List: [{ ...asked, messageId: '307' }] },
				{ StatutResponse_List: [{ success: true, messageId: 307 }] },
			],
			[
				{ SMSStatut_List: [{ ...asked, phoneNumber: '0639980010' }] },
				{ StatutResponse_List: [{ success: false, code: 4 }] },
			],
		],
		refused: [
			[5, { SMSStatut_List: undefined }],
			[5, { SMSStatut_List: [] }],
			[50, { SMSStatut_List: Array.from({ length: 501 }, () => asked) }],
		],
	},
	'sms GET /bulk-status': {
		source: 'docs/api/sms-partner.md 4.3',
		parameters: { messageId: '307' },
		before: [twoSent],
		answer: { success: true, code: 200, message_id: '307', StatutResponse_List: rows },
		refused: [
			[3, { messageId: undefined }],
			[4, { messageId: '1' }],
		],
	},
	'sms GET /bulk-status-by-tag': {
		source: 'docs/api/sms-partner.md 4.4',
		parameters: { tag: 'demo' },
		before: [twoSent],
		answer: {
			success: true,
			code: 200,
			currentPage: 1,
			total: 2,
			StatutResponse_List: rows,
		},
		refused: [
			[3, { tag: undefined }],
			[4, { tag: 'unknown' }],
		],
	},
	// Its sample needs several months: statistics.test.ts has it.
	'sms GET /statistics/cost-resume': {
		source: 'docs/api/sms-partner.md 4.5',
		parameters: { interval: 'custom', from: '21-10-2021', to: '21-10-2021' },
		named: [
			['interval', { interval: undefined }],
			['interval', { interval: 'tomorrow' }],
			['from', { from: undefined }],
			['to', { to: '2021-10-21' }],
			['to', { to: '20-10-2021' }],
		],
	},
};
