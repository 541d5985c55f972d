import { demoKeys, demoVirtualNumbers } from '../../simulator';
import { post } from './client';
import { setSimulator, simulator } from './running';

setSimulator();

const forward = (change: object = {}) =>
	post(`${simulator.urls.sms}/vn/callforward`, {
		apiKey: demoKeys.sms,
		number: demoVirtualNumbers.open,
		type: 1,
		param: '0139980010',
		...change,
	});
const off = { type: 0, param: '' };
const voicemail = { type: 2, param: 'anne@example.com' };

describe('POST /vn/callforward', () => {
	it('answers as the sample of the documents', async () => {
		await forward();
		const { json } = await forward(off);
		expect(json).toEqual({ success: true, code: 2, message: 'Callforward disabled' });
	});

	it('can answer code 200', async () => {
		simulator.switches.successCode = 200;
		const { json } = await forward();
		expect(json).toMatchObject({ success: true, code: 200 });
	});

	it.each([
		['number', { type: '1' }, '0139980010'],
		['voicemail', voicemail, 'anne@example.com'],
	])('changes what the number does with calls (%s)', async (forwarding, change, forwardedTo) => {
		await forward(change);
		expect(simulator.state.sms.virtualNumbers[0]).toMatchObject({ forwarding, forwardedTo });
	});

	it.each([
		[5, { number: '' }],
		[6, { type: undefined }],
		[7, { type: 3 }],
		[8, { param: '' }],
		[9, { type: 2, param: 'anne' }],
		[10, { apiKey: 'wrong' }],
		[10, { apiKey: undefined }],
		[12, { param: 'home' }],
		[13, { number: '33639980099' }],
		[14, { number: demoVirtualNumbers.smsOnly }],
		[15, { number: demoVirtualNumbers.disabled }],
		[18, off],
	])('answers code %i to %j', async (code, change) => {
		const { json } = await forward(change);
		expect(json).toMatchObject({ success: false, code });
	});

	it('can answer code 5 for an e-mail, as the sample does', async () => {
		simulator.switches.callForwardEmail = 5;
		const { json } = await forward({ type: 2, param: 'anne' });
		expect(json).toEqual({ success: false, code: 5, message: 'email is not valid' });
	});

	it.each([
		[16, {}, { param: '0139980011' }],
		[17, voicemail, { ...voicemail, param: 'luc@example.com' }],
	])('answers code %i if it does that already, whatever the param', async (code, one, other) => {
		await forward(one);
		const { json } = await forward(other);
		expect(json).toMatchObject({ success: false, code });
	});

	it('can accept another param', async () => {
		simulator.switches.callForwardAgain = 'same';
		await forward();
		const other = await forward({ param: '0139980011' });
		const same = await forward({ param: '0139980011' });
		expect([other.json, same.json]).toMatchObject([{ success: true }, { code: 16 }]);
	});
});
