import { waitOf } from '../../engine/panel/engineOptions';
import { sendAndWait as sms } from '../../nodes/SmsPartner/resources/sms/sendAndWait';
import { sendAndWait as voice } from '../../nodes/VoicePartner/resources/voiceSms/sendAndWait';
import { callOf, complaintOf, outputOf, paramsOf } from './reading';

const limit = { resumeAmount: 2, resumeUnit: 'hours' };
const text = { phoneNumbers: '0639980010', message: 'OK?', waitFor: 'reply', ...limit };
const spoken = {
	phoneNumbers: '0639980010',
	text: 'Bonjour',
	waitFor: 'deliveryReport',
	...limit,
};

describe('Send and Wait', () => {
	it.each([
		['an SMS', 'reply', sms, text, 'urlResponse'],
		['an SMS', 'deliveryReport', sms, { ...text, waitFor: 'deliveryReport' }, 'urlDlr'],
		['a voice SMS', 'deliveryReport', voice, spoken, 'notifyUrl'],
	] as const)('of %s hears of its %s at %4$s', (_, __, operation, raw, parameter) => {
		expect(waitOf(operation)?.callback(paramsOf(operation, raw))).toBe(parameter);
	});

	it('sends an SMS as Send does', () => {
		const options = { tag: 'ask', isUnicode: true, gamme: 'lowCost', isStopSms: true };
		expect(callOf(sms, text, options)).toMatchObject({
			path: '/send',
			body: {
				phoneNumbers: '+33639980010',
				message: 'OK?',
				tag: 'ask',
				isUnicode: 1,
				isStopSms: 1,
				gamme: 2,
			},
		});
	});

	it('sends a voice SMS as Send does', () => {
		expect(callOf(voice, spoken, { lang: 'fr', speechRate: 1.5 })).toMatchObject({
			path: '/tts/send',
			body: { phoneNumbers: '+33639980010', text: 'Bonjour', lang: 'fr', speechRate: 1.5 },
		});
	});

	it('gives out what was sent, for when time is up', () => {
		const reply = { success: true, message_id: 307, nb_sms: 1, cost: 0.038, currency: 'EUR' };
		expect(outputOf(sms, reply, text)).toEqual({
			messageId: 307,
			phoneNumber: '+33639980010',
			nbSms: 1,
			cost: 0.038,
			currency: 'EUR',
			encoding: 'GSM-7',
			segments: 1,
		});
	});

	it.each([
		[30, 'minutes', 1_800_000],
		[1.5, 'hours', 5_400_000],
		[30, 'days', 2_592_000_000],
	])('waits %p %s', (resumeAmount, resumeUnit, milliseconds) => {
		const raw = { ...text, resumeAmount, resumeUnit };
		expect(waitOf(sms)?.limitMs(paramsOf(sms, raw))).toBe(milliseconds);
		expect(complaintOf(sms, raw)).toBeUndefined();
	});

	it.each([
		[30.1, 'days'],
		[721, 'hours'],
		[43_201, 'minutes'],
	])('does not wait %p %s: 30 days are the most', (resumeAmount, resumeUnit) => {
		expect(complaintOf(sms, { ...text, resumeAmount, resumeUnit })).toMatch('30 days');
	});
});
