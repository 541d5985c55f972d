import { setCallForwarding } from '../../../nodes/SmsPartner/resources/virtualNumber/setCallForwarding';
import { callOf, outputOf } from '../reading';

const number = '+33 6 44 63 00 01';
const off = { number, type: 'off' };
const toNumber = { number, type: 'phoneNumber', phoneNumber: '06 12 34 56 78' };
const toVoicemail = { number, type: 'voicemail', email: 'nathan@example.com' };

describe('Setting the call forwarding', () => {
	it.each([
		['nowhere', off, { type: 0, param: '' }],
		['to a number', toNumber, { type: 1, param: '+33612345678' }],
		['to a voicemail', toVoicemail, { type: 2, param: 'nathan@example.com' }],
	])('%s posts type and param', (_, raw, body) => {
		expect(callOf(setCallForwarding, raw)).toEqual({
			method: 'POST',
			path: '/vn/callforward',
			body: { number: '33644630001', ...body },
		});
	});

	it.each([
		[off, { forwardsTo: 'off' }],
		[toNumber, { forwardsTo: 'phoneNumber', phoneNumber: '+33612345678' }],
		[toVoicemail, { forwardsTo: 'voicemail', email: 'nathan@example.com' }],
	])('says what is set: %p', (raw, set) => {
		const reply = { success: true, code: 2, message: 'Callforward disabled' };
		expect(outputOf(setCallForwarding, reply, raw)).toEqual({
			virtualNumber: '+33644630001',
			...set,
		});
	});

	it.each([
		['phoneNumber', { type: ['phoneNumber'] }],
		['email', { type: ['voicemail'] }],
	] as const)('asks for %s with its kind only', (name, condition) => {
		expect(setCallForwarding.fields[name].onlyIf).toEqual(condition);
	});

	it('counts as done already only where it is off: otherwise another number may be meant', () => {
		expect(setCallForwarding.alreadyDone?.codes).toEqual(['18']);
	});

	it.each([1, 5, 6, 7, 8, 9, 12, 13, 14, 15, 16, 17, 18])('knows code %i', (code) => {
		expect(setCallForwarding.codes).toHaveProperty(String(code));
	});

	it('does not take code 2, that of a success, for a refusal', () => {
		expect(setCallForwarding.codes).not.toHaveProperty('2');
	});
});
