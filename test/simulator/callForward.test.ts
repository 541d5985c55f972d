import { ask } from './ask';
import { setSimulator, simulator } from './running';

setSimulator();

const on = { type: 1, param: '0139980010' };
const forward = (change: object = {}) => ask('sms POST /vn/callforward', { ...on, ...change });
const off = { type: 0, param: '' };
const voicemail = { type: 2, param: 'anne@example.com' };

describe('POST /vn/callforward', () => {
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

	it('answers code 18 if nothing is forwarded that is to be off', async () => {
		const { json } = await forward(off);
		expect(json).toMatchObject({ success: false, code: 18 });
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
