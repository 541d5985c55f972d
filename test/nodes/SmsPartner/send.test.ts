import { DateTime } from 'luxon';
import type { Entry } from '../../../engine/operation/batch';
import { send } from '../../../nodes/SmsPartner/resources/sms/send';
import { ALONE, hintsOf, REFERENCE } from '../reading';

function batch() {
	if (send.request.kind !== 'batch') throw new Error('Send is no batch');
	return send.request;
}

const params = (options: object = {}) => ({
	phoneNumbers: ['+33612345678'],
	message: 'A',
	options,
});
const entry = (to: string, text: string): Entry => ({ to, text });

describe('The request of Send', () => {
	it('is /send for one text', () => {
		expect(
			batch().call([entry('+33611111111', 'A'), entry('+33622222222', 'A')], {}, REFERENCE),
		).toMatchObject({
			method: 'POST',
			path: '/send',
			body: { phoneNumbers: '+33611111111,+33622222222', message: 'A' },
		});
	});

	it('is /bulk-send for several', () => {
		const call = batch().call(
			[entry('+33611111111', 'A'), entry('+33622222222', 'B')],
			{ tag: 't' },
			REFERENCE,
		);
		expect(call).toMatchObject({ method: 'POST', path: '/bulk-send' });
		expect(call.body).toEqual({
			tag: 't',
			SMSList: [
				{ phoneNumber: '+33611111111', message: 'A' },
				{ phoneNumber: '+33622222222', message: 'B' },
			],
		});
	});

	it('is shared whatever the text, unless callbacks are wanted', () => {
		expect(batch().settings(params())).not.toHaveProperty('message');
		expect(batch().settings(params({ urlDlr: 'https://a.example' }))).toHaveProperty('message');
		expect(batch().settings(params({ urlResponse: 'https://a.example' }))).toHaveProperty(
			'message',
		);
	});

	it.each([
		['2030-07-01T09:30:00', '01/07/2030', 9, 30],
		['2030-07-01T09:30:30', '01/07/2030', 9, 35],
		['2030-07-01T09:30:59', '01/07/2030', 9, 35],
		['2030-07-01T09:31:00', '01/07/2030', 9, 35],
		['2030-07-01T09:59:00', '01/07/2030', 10, 0],
		['2030-12-31T23:56:00', '01/01/2031', 0, 0],
	])('puts %s off to the next 5 minutes', (text, scheduledDeliveryDate, time, minute) => {
		const scheduledDate = DateTime.fromISO(text, { zone: 'Europe/Paris' });
		expect(batch().settings(params({ scheduledDate }))).toMatchObject({
			scheduledDeliveryDate,
			time,
			minute,
		});
	});

	it('has its date in Paris time', () => {
		const scheduledDate = DateTime.fromISO('2030-07-01T20:00:00', { zone: 'America/New_York' });
		expect(batch().settings(params({ scheduledDate }))).toMatchObject({
			scheduledDeliveryDate: '02/07/2030',
			time: 2,
			minute: 0,
		});
	});
});

describe('The answer of Send', () => {
	const date = (text: string) => DateTime.fromISO(text, { zone: 'Europe/Paris' });
	const scheduled = params({ scheduledDate: date('2030-07-03T12:00:00') });

	it('has the same fields for both requests', () => {
		const alone = send.answer(send.example, scheduled, ALONE);
		const bulk = {
			success: true,
			code: 200,
			message_id: 2254444,
			currency: 'EUR',
			cost: 0.076,
			nbSMS: 2,
		};
		const own = [{ success: true, code: 200, nbSms: 1, cost: 0.038, phoneNumber: '+33611111111' }];
		const shared = send.answer(bulk, scheduled, { ...ALONE, ofRequest: 2, own });
		expect(Object.keys(shared)).toEqual(Object.keys(alone));
		expect(shared).toMatchObject({
			messageId: 2254444,
			nbSms: 1,
			cost: 0.038,
			request: { recipients: 2, nbSms: 2, cost: 0.076 },
		});
	});

	it.each([
		['has a hint', 'on a Sunday', '2026-07-05T12:00:00', [expect.stringContaining('2026-07-06')]],
		['has no hint', 'on a Monday', '2026-07-06T12:00:00', []],
	])('%s about held back hours where it leaves %s, and has no date', (_, __, moment, hints) => {
		const raw = { phoneNumbers: '0612345678', message: 'A' };
		expect(hintsOf(send, raw, {}, date(moment).toMillis())).toEqual(hints);
	});
});
