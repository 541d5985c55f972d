import { DateTime } from 'luxon';
import { estimate } from '../../../nodes/SmsPartner/resources/sms/estimate';
import { sendFromVirtualNumber } from '../../../nodes/SmsPartner/resources/sms/sendFromVirtualNumber';
import { sendSurvey } from '../../../nodes/SmsPartner/resources/sms/sendSurvey';
import { ALONE, callOf, entriesOf, hintsOf, outputOf, previewOf } from '../reading';

const holiday = DateTime.fromISO('2026-07-14T12:00:00', { zone: 'Europe/Paris' }).toMillis();

describe('Sending from a virtual number', () => {
	const raw = { to: '06 12 34 56 78', from: '+33 6 44 63 00 01', message: 'Hello\nMarie' };

	it('posts recipient, number and text; the number has no +', () => {
		expect(callOf(sendFromVirtualNumber, raw)).toEqual({
			method: 'POST',
			path: '/vn/send',
			body: { to: '+33612345678', from: '33644630001', message: 'Hello:br:Marie' },
		});
	});

	it('posts its options, switches as 1', () => {
		const options = {
			tag: 'spring',
			urlResponse: 'https://example.com/replies',
			urlDlr: 'https://example.com/reports',
			isStopSms: true,
			sandbox: true,
		};
		expect(callOf(sendFromVirtualNumber, raw, options).body).toMatchObject({
			...options,
			isStopSms: 1,
			sandbox: 1,
		});
	});

	it('leaves switches out that are off', () => {
		const options = { isStopSms: false, sandbox: false };
		expect(Object.keys(callOf(sendFromVirtualNumber, raw, options).body ?? {})).toEqual([
			'to',
			'message',
			'from',
		]);
	});

	it.each(['0644630001', '33644630001', '+33644630001'])('takes the number as %s', (from) => {
		expect(callOf(sendFromVirtualNumber, { ...raw, from }).body).toMatchObject({
			from: '33644630001',
		});
	});

	it('has an entry, and so a request, for each recipient', () => {
		const to = '0612345678, 0687654321';
		expect(entriesOf(sendFromVirtualNumber, { ...raw, to })).toEqual([
			{ to: '+33612345678', text: 'Hello:br:Marie' },
			{ to: '+33687654321', text: 'Hello:br:Marie' },
		]);
		expect(sendFromVirtualNumber.request).toMatchObject({ maxEntries: 1 });
	});

	it('cannot be scheduled: no document has a date', () => {
		expect(Object.keys(sendFromVirtualNumber.options ?? {})).not.toContain('scheduledDate');
	});

	it('says what was sent', () => {
		const reply = { ...sendFromVirtualNumber.example, cost: '0.076', nb_sms: '2' };
		expect(outputOf(sendFromVirtualNumber, reply, raw)).toEqual({
			messageId: 307,
			recipients: 1,
			status: 'sent',
			nbSms: 2,
			cost: 0.076,
			currency: 'EUR',
			request: { recipients: 1, nbSms: 2, cost: 0.076 },
			encoding: 'GSM-7',
			segments: 1,
		});
	});

	it('hints at the hours in which marketing SMS are held back', () => {
		expect(hintsOf(sendFromVirtualNumber, raw, {}, holiday)).toEqual([
			expect.stringContaining('2026-07-15 08:00'),
		]);
	});

	it('counts its SMS beforehand', () => {
		const to = '0612345678, 0687654321';
		const message = 'a'.repeat(161);
		expect(previewOf(sendFromVirtualNumber, { ...raw, to, message })).toMatchObject({
			encoding: 'GSM-7',
			segments: 2,
			nbSms: 4,
		});
	});

	it.each([2, 9, 11, 13, 14, 22, 23, 43, 44, 50, 52, 55, 500, 992])('knows code %i', (code) => {
		expect(sendFromVirtualNumber.codes).toHaveProperty(String(code));
	});

	it('names no option in its codes that it does not have', () => {
		expect(JSON.stringify(sendFromVirtualNumber.codes)).not.toMatch(/Scheduled|Range|"Sender/);
	});
});

describe('Sending a survey', () => {
	const raw = { phoneNumbers: '06 12 34 56 78, +33687654321', sondageIdent: 'abc123' };

	it('posts recipients and survey', () => {
		expect(callOf(sendSurvey, raw)).toEqual({
			method: 'POST',
			path: '/sondage/to/send',
			body: { phoneNumbers: '+33612345678,+33687654321', sondageIdent: 'abc123' },
		});
	});

	it('posts tag and date, the date in Paris time at the next 5 minutes', () => {
		const options = { tag: 'spring', scheduledDate: '2030-07-01T09:31:00' };
		expect(callOf(sendSurvey, raw, options).body).toMatchObject({
			tag: 'spring',
			scheduledDeliveryDate: '01/07/2030',
			time: 9,
			minute: 35,
		});
	});

	it('has no sandbox: no document has one', () => {
		expect(Object.keys(sendSurvey.options ?? {})).not.toContain('sandbox');
	});

	it('goes to 500 in a request', () => {
		expect(sendSurvey.request).toMatchObject({ kind: 'batch', maxEntries: 500, combined: true });
	});

	it('says what was sent', () => {
		expect(outputOf(sendSurvey, sendSurvey.example, raw)).toEqual({
			messageId: 307,
			recipients: 1,
			status: 'sent',
			nbSms: 1,
			cost: 0.038,
			currency: 'EUR',
			request: { recipients: 1, nbSms: 1, cost: 0.038 },
		});
	});

	it('says when it leaves, and that it may be held back', () => {
		const options = { scheduledDate: '2030-07-14T09:31:00' };
		const share = { ...ALONE, ofItem: 2, ofRequest: 2 };
		expect(outputOf(sendSurvey, sendSurvey.example, raw, share, options)).toMatchObject({
			status: 'scheduled',
			scheduledDate: '2030-07-14T09:35:00.000+02:00',
		});
		expect(hintsOf(sendSurvey, raw, options)).toEqual([
			expect.stringContaining('2030-07-15 08:00'),
		]);
	});

	it('names the survey beforehand', () => {
		expect(previewOf(sendSurvey, raw)).toEqual({ sondageIdent: 'abc123' });
	});

	it.each([2, 9, 11, 13, 14, 22, 23, 44, 45, 46, 47, 48, 49, 50, 55, 992])(
		'knows code %i',
		(code) => expect(sendSurvey.codes).toHaveProperty(String(code)),
	);

	it('names no field in its codes that it does not have', () => {
		expect(JSON.stringify(sendSurvey.codes)).not.toMatch(/Range|"Sender|the message\./);
	});
});

it('Estimate says what to do about characters that need Unicode', () => {
	const { unicodeCharacters } = outputOf(estimate, {}, { message: 'Hello 🎉' });
	expect(unicodeCharacters).toEqual(['🎉']);
	expect(hintsOf(estimate, { message: 'Hello 🎉' })).toEqual([
		expect.stringMatching(/^Without Unicode these characters may not arrive: 🎉\. Remove them, or/),
	]);
	expect(hintsOf(estimate, { message: 'Hello' })).toEqual([]);
});
