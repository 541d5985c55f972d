import { demoAudioTokens, demoKeys } from '../../simulator';
import type { Answer } from './client';
import { call, get, post } from './client';
import { at, setSimulator, simulator } from './running';

const noon = Date.parse('2030-06-03T12:00:00+02:00');
const minute = 60_000;

setSimulator({ now: noon - 60 * minute, switches: { rateLimits: false } });

const schedule = { scheduledDeliveryDate: '03/06/2030', time: 12, minute: 0 };
const sendSms = (when: object) =>
	post(`${simulator.urls.sms}/send`, {
		apiKey: demoKeys.sms,
		phoneNumbers: '0639980010',
		message: 'Bonjour',
		...when,
	});
const sendMail = (when: object) =>
	post(`${simulator.urls.mail}/send`, {
		apiKey: demoKeys.mail,
		subject: 'Bonjour',
		htmlContent: '<p>Anne</p>',
		params: { to: [{ email: 'anne@example.com' }] },
		...when,
	});

describe.each([
	['sms', 'SMS', '307', sendSms],
	['mail', 'mail', '300', sendMail],
] as const)('GET /message-cancel of %s', (product, word, id, send) => {
	const cancel = (messageId: string = id) =>
		get(
			`${simulator.urls[product]}/message-cancel?apiKey=${demoKeys[product]}&messageId=${messageId}`,
		);

	it('answers the sample of the documents', async () => {
		await send(schedule);
		const { json } = await cancel();
		expect(json).toEqual({
			success: true,
			code: 200,
			message: `L'envoi du ${word} a été annulé.`,
		});
	});

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

	it('answers XML by position', async () => {
		await send(schedule);
		const { text } = await cancel(`${id}&_format=xml`);
		expect(text).toContain('annulé.]]>');
	});

	it('is possible until 5 minutes before the sending', async () => {
		await send(schedule);
		at(noon - 5 * minute);
		const { json } = await cancel();
		expect(json).toMatchObject({ success: true });
	});

	it('answers code 3 without an id', async () => {
		const { json } = await cancel('');
		expect(json).toMatchObject({ success: false, code: 3 });
	});

	it('answers code 4 for an unknown id', async () => {
		const { json } = await cancel('1');
		expect(json).toMatchObject({ success: false, code: 4 });
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
		post(`${simulator.urls.voice}${path}`, {
			apiKey: demoKeys.voice,
			phoneNumbers: '0639980010',
			tokenAudio: demoAudioTokens.welcome,
			emailForNotification: 'me@example.com',
			scheduledDate,
		});
	const cancel = (campaignId = id, key: string = demoKeys.voice): Promise<Answer> =>
		call('DELETE', `${simulator.urls.voice}/campaign/cancel/${key}/${campaignId}`);

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

	it('answers code 404 for an unknown campaign', async () => {
		const { json } = await cancel('nothing');
		expect(json).toMatchObject({ success: false, code: 404 });
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

	it('answers code 10 for a wrong key', async () => {
		const { json } = await cancel(id, 'wrong');
		expect(json).toMatchObject({ success: false, code: 10 });
	});
});
