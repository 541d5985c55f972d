import { demoSurvey, demoVirtualNumbers, Money } from '../../../simulator';
import { numbers, schedule } from './sample';
import type { Samples } from './sample';

const sent = {
	success: true,
	code: 200,
	message_id: 307,
	nb_sms: 1,
	cost: 0.038,
	currency: 'EUR',
};
const wrongNumber = "Ce numero de telephone n'est pas valide (922264)";
const one = { phoneNumber: '+33639980011', message: 'Bonjour Anne' };
const other = { phoneNumber: '+33639980012', message: 'Bonjour Luc' };
const list = (count: number) =>
	numbers(count)
		.split(',')
		.map((phoneNumber) => ({ phoneNumber, message: 'Bonjour' }));

export const smsSamples: Samples = {
	'sms POST /send': {
		source: 'docs/api/sms-partner.md 3.1',
		parameters: { phoneNumbers: '0639980010', message: 'Bonjour' },
		given: ({ sms }) => {
			sms.balance = Money.euros(100);
			sms.stopList.add('+33639980012');
		},
		answer: sent,
		xml: true,
		accepted: [
			[
				{ phoneNumbers: numbers(3), message: 'a'.repeat(161) },
				{ nb_sms: 6, cost: 0.228 },
			],
			[{ phoneNumbers: numbers(500) }, { nb_sms: 500 }],
			[{ sandbox: 1 }, { cost: 0.038 }],
			[schedule, { scheduledDeliveryDate: '2099-09-25 12:00:00' }],
			[{ ...schedule, time: '9', minute: '05' }, { scheduledDeliveryDate: '2099-09-25 09:05:00' }],
			[{ ...schedule, time: 24 }, { scheduledDeliveryDate: '2099-09-26 00:00:00' }],
		],
		refused: [
			[2, { phoneNumbers: '' }],
			[2, { phoneNumbers: ['0639980010'] }],
			[11, { message: 'a'.repeat(1530), phoneNumbers: numbers(500) }],
			[14, { phoneNumbers: '0639980012' }],
			[42, { gamme: 2, message: 'a'.repeat(161) }],
			[50, { phoneNumbers: numbers(501) }],
			[52, { message: 'a'.repeat(1531) }],
		],
		named: [
			['phoneNumbers', { phoneNumbers: '922264' }, wrongNumber],
			['message', { message: '' }, 'Le message est requis'],
			[
				'sender',
				{ sender: 'A'.repeat(12) },
				"L'emetteur ne peut pas etre plus long que 11 caracteres",
			],
			['time', { ...schedule, time: '' }, "L'heure est requise"],
			['minute', { ...schedule, minute: undefined }, 'La minute est requise'],
			['sender', { sender: 'AB' }],
			['sender', { sender: 'A-B!' }],
			['tag', { tag: 'Promo' }],
			['tag', { tag: 'a b' }],
			['tag', { tag: 'a'.repeat(21) }],
			['scheduledDeliveryDate', { ...schedule, scheduledDeliveryDate: '2099-08-18' }],
			['scheduledDeliveryDate', { time: 20, minute: 0 }],
			['time', { ...schedule, time: 25 }],
			['minute', { ...schedule, minute: 60 }],
			['minute', { ...schedule, minute: 7 }],
			['phoneNumbers', { phoneNumbers: '33639980010' }],
			['phoneNumbers', { phoneNumbers: '0139980010' }],
			['phoneNumbers', { phoneNumbers: ' 0639980010' }],
			['phoneNumbers', { phoneNumbers: '0639980010,' }],
		],
	},
	'sms POST /bulk-send': {
		source: 'docs/api/sms-partner.md 3.2',
		parameters: { SMSList: [one, other] },
		given: ({ sms }) => {
			sms.poisoned.add('+33639980014');
			sms.unpriced.add('+33639980013');
		},
		answer: {
			success: true,
			code: 200,
			message_id: 307,
			currency: 'EUR',
			cost: 0.076,
			nbSMS: 2,
			SMSResponse_List: [
				{ success: true, code: 200, nbSms: 1, cost: 0.038, phoneNumber: '+33639980011' },
				{ success: true, code: 200, nbSms: 1, cost: 0.038, phoneNumber: '+33639980012' },
			],
		},
		xml: true,
		accepted: [
			[{ SMSList: list(500) }, { nbSMS: 500 }],
			[
				{ SMSList: [{ ...one, phoneNumber: '0639980011' }] },
				{ SMSResponse_List: [{ phoneNumber: '+33639980011' }] },
			],
		],
		refused: [
			[2, { SMSList: undefined }],
			[2, { SMSList: 'text' }],
			[
				13,
				{ SMSList: [one, { ...other, phoneNumber: '+33639980013' }] },
				'Aucun prix par défaut pour ce numéro (+33639980013)',
			],
			[50, { SMSList: list(501) }],
			[52, { SMSList: [{ ...one, message: 'a'.repeat(1531) }] }],
			[55, { SMSList: [] }],
		],
		named: [
			['phoneNumber', { SMSList: [{ ...one, phoneNumber: '922264' }] }, wrongNumber],
			['phoneNumber', { SMSList: [one, { ...one, phoneNumber: '922264' }] }, wrongNumber],
			[
				'phoneNumber',
				{ SMSList: [one, { ...one, phoneNumber: '+33639980014' }] },
				"Ce numero de telephone n'est pas valide (+33639980014)",
			],
			['message', { SMSList: [{ ...one, message: '' }] }],
			['phoneNumber', { SMSList: [null] }],
		],
	},
	'sms POST /vn/send': {
		source: 'docs/api/sms-partner.md 3.3',
		parameters: { to: '0639980010', from: demoVirtualNumbers.open, message: 'Bonjour' },
		given: ({ sms }) => sms.stopList.add('+33639980012'),
		answer: sent,
		xml: true,
		refused: [
			[2, { to: undefined }],
			[14, { to: '+33639980012' }],
			[992, { from: '33639980099' }],
			[992, { from: demoVirtualNumbers.disabled }],
		],
		named: [
			['from', { from: '' }],
			['message', { message: '' }],
			['to', { to: '922264' }],
			['to', { to: '0639980010,0639980011' }],
			['tag', { tag: 'Not a tag' }],
		],
	},
	'sms POST /sondage/to/send': {
		source: 'docs/api/sms-partner.md 3.4',
		parameters: { phoneNumbers: '0639980010', sondageIdent: demoSurvey },
		answer: sent,
		xml: true,
		accepted: [
			[schedule, { scheduledDeliveryDate: '2099-09-25 12:00:00' }],
			[{ sandbox: 1, gamme: 2, sender: 'x' }, { cost: 0.038 }],
		],
		refused: [
			[2, { phoneNumbers: '' }],
			[50, { phoneNumbers: numbers(501) }],
		],
		named: [
			['sondageIdent', { sondageIdent: undefined }],
			['sondageIdent', { sondageIdent: 'nothing' }],
			['phoneNumbers', { phoneNumbers: '922264' }],
			['minute', { ...schedule, minute: undefined }],
		],
	},
	'sms GET /message-cancel': {
		source: 'docs/api/sms-partner.md 3.5',
		parameters: { messageId: '307' },
		before: [['sms POST /send', schedule]],
		answer: { success: true, code: 200, message: "L'envoi du SMS a été annulé." },
		xml: true,
		refused: [
			[3, { messageId: '' }],
			[4, { messageId: '1' }],
		],
	},
};
