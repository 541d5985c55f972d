import { demoAudioTokens } from '../../simulator';
import { ask } from './ask';
import { at, setSimulator, simulator } from './running';

const noon = Date.parse('2030-06-03T12:00:00+02:00');
const minute = 60_000;

setSimulator({ now: noon - 60 * minute, switches: { rateLimits: false } });

const schedule = { scheduledDeliveryDate: '03/06/2030', time: 12, minute: 0 };

describe.each(['sms', 'mail'] as const)('GET /message-cancel of %s', (product) => {
	const send = (change: object) => ask(`${product} POST /send`, change);
	const cancel = () => ask(`${product} GET /message-cancel`);

	it('gives the cost back', async () => {
		await send(schedule);
		await cancel();
		expect(simulator.state[product].balance.euros).toBe(10225.119);
	});

	it('gives nothing back for a test', async () => {
		await send({ ...schedule, sandbox: 1 });
		await cancel();
		expect(simulator.state[product].balance.euros).toBe(10225.119);
	});

	it('is possible until 5 minutes before the sending', async () => {
		await send(schedule);
		at(noon - 5 * minute);
		const { json } = await cancel();
		expect(json).toMatchObject({ success: true });
	});

	it('answers code 5 the second time', async () => {
		await send(schedule);
		await cancel();
		const { json } = await cancel();
		expect(json).toMatchObject({ success: false, code: 5 });
	});

	it('answers code 6 less than 5 minutes before the sending', async () => {
		await send(schedule);
		at(noon - 5 * minute + 1);
		const { json } = await cancel();
		expect(json).toMatchObject({ success: false, code: 6 });
	});

	it.each([
		['a message that went at once', {}],
		['a message whose time has come', schedule],
	])('answers code 7 for %s', async (_, when) => {
		await send(when);
		at(noon);
		const { json } = await cancel();
		expect(json).toMatchObject({ success: false, code: 7 });
	});

	it('can answer code 6 for what is already sent', async () => {
		simulator.switches.alreadySent = 6;
		await send({});
		const { json } = await cancel();
		expect(json).toMatchObject({ code: 6 });
	});

	it('can take the date for one in UTC', async () => {
		simulator.switches.timeZone = 'UTC';
		await send(schedule);
		at(noon);
		const { json } = await cancel();
		expect(json).toMatchObject({ success: true });
	});
});

describe.each([
	['voice message', '/campaign/send', 'demoCampaign1'],
	['voice SMS', '/tts/send', 'demoVoiceSms1'],
])('DELETE /campaign/cancel of a %s', (_, path, id) => {
	const send = (scheduledDate?: string) =>
		ask(`voice POST ${path}`, { tokenAudio: demoAudioTokens.welcome, scheduledDate });
	const cancel = () =>
		ask('voice DELETE /campaign/cancel/{apiKey}/{campaignId}', { campaignId: id });

	it('answers as the sample of the documents', async () => {
		await send('2030-06-03 12:00:00');
		const { json } = await cancel();
		expect(json).toEqual({
			success: true,
			campaignId: id,
			assignedCredit: '0.15',
			currency: 'EUR',
		});
	});

	it('gives the cost back', async () => {
		await send('2030-06-03 12:00:00');
		await cancel();
		expect(simulator.state.voice.balance.euros).toBe(19);
	});

	it('can have a code', async () => {
		simulator.switches.voiceCode = true;
		await send('2030-06-03 12:00:00');
		const { json } = await cancel();
		expect(json).toMatchObject({ code: 200 });
	});

	it('answers code 400 the second time', async () => {
		await send('2030-06-03 12:00:00');
		await cancel();
		const { json } = await cancel();
		expect(json).toMatchObject({ success: false, code: 400 });
	});

	it.each([401, 10] as const)('can answer code %i for what is sent', async (code) => {
		simulator.switches.voiceCancelCode = code;
		await send();
		const { json } = await cancel();
		expect(json).toMatchObject({ success: false, code });
	});
});
