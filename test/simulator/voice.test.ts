import { demoAudioTokens, demoKeys, demoSender, Money } from '../../simulator';
import { get, post } from './client';
import { setSimulator, simulator } from './running';

setSimulator({ switches: { rateLimits: false } });

const at = (path: string) => get(`${simulator.urls.voice}${path}`);
const send = (body: unknown) => post(`${simulator.urls.voice}/campaign/send`, body);
const drop = {
	apiKey: demoKeys.voice,
	tokenAudio: demoAudioTokens.reminder,
	emailForNotification: 'me@example.com',
	phoneNumbers: '0639980010',
};
const numbers = (count: number) =>
	Array.from({ length: count }, (_, index) => `06399${10000 + index}`).join(',');

describe('GET /me/{apiKey}', () => {
	it('answers the sample of the documents', async () => {
		const { status, json } = await at(`/me/${demoKeys.voice}`);
		expect(status).toBe(200);
		expect(json).toEqual({
			success: true,
			credit: '19',
			currency: '€',
			details: {
				tts: { h: 5, m: 55, s: 66 },
				tts_fixe: { h: 3, m: 44, s: 55 },
				voice: { message: 10 },
			},
		});
	});

	it.each(['/me', '/me/', '/me/wrong', `/me?apiKey=${demoKeys.voice}`])(
		'answers code 10 to %s',
		async (path) => {
			const { json } = await at(path);
			expect(json).toEqual({ success: false, code: 10, message: 'Clé API incorrecte' });
		},
	);

	it('answers XML by position', async () => {
		const { text } = await at(`/me/${demoKeys.voice}?_format=xml`);
		expect(text.replaceAll(/\s/g, '')).toContain(
			'<result><entry>true</entry><entry><![CDATA[19]]></entry><entry><![CDATA[€]]></entry>' +
				'<entry><entry><entry>5</entry><entry>55</entry><entry>66</entry></entry>',
		);
	});
});

describe('GET /audios/{apiKey}', () => {
	it('lists the audio files, without a success', async () => {
		const { json } = await at(`/audios/${demoKeys.voice}`);
		expect(json).toEqual({
			nb_datas: 2,
			datas: [
				{
					name: 'filename1',
					token: demoAudioTokens.welcome,
					size: '104.5Ko',
					duration: '0:07',
					created_at: {
						date: '2018-04-16 13:26:46.000000',
						timezone_type: 3,
						timezone: 'Europe/Paris',
					},
				},
				expect.objectContaining({ token: demoAudioTokens.reminder }),
			],
		});
	});

	it('answers code 10 to a wrong key', async () => {
		const { json } = await at('/audios/wrong');
		expect(json).toMatchObject({ success: false, code: 10 });
	});

	it('stays JSON if XML is asked for, which its page does not offer', async () => {
		const { headers } = await at(`/audios/${demoKeys.voice}?_format=xml`);
		expect(headers['content-type']).toBe('application/json');
	});
});

describe('POST /campaign/send', () => {
	it('answers as the sample of the documents', async () => {
		const { status, json } = await send(drop);
		expect(status).toBe(200);
		expect(json).toEqual({
			success: true,
			campaignId: 'demoCampaign1',
			cost: 0.15,
			currency: 'EUR',
			nbSms: 1,
			audioFile: { filename: 'filename2.wav', size: '135.8Ko' },
			detail: { '33': { nbSms: 1, cost_unity: 0.15, cost: 0.15 } },
		});
	});

	it('costs 0.15 EUR a recipient', async () => {
		await send({ ...drop, phoneNumbers: '0639980010,+33639980011,0139980012' });
		expect(simulator.state.voice.balance.euros).toBe(18.55);
	});

	it('records what was sent', async () => {
		const options = {
			phoneNumbers: '0639980010,+33639980011',
			sender: '0639980001',
			scheduledDate: '2027-02-02 14:15:00',
			notifyUrl: 'https://example.com/notify',
		};
		await send({ ...drop, ...options });
		expect(simulator.state.voice.campaigns).toEqual([
			{
				id: 'demoCampaign1',
				recipients: ['0639980010', '+33639980011'],
				tokenAudio: demoAudioTokens.reminder,
				emailForNotification: 'me@example.com',
				sender: '0639980001',
				scheduledDate: '2027-02-02 14:15:00',
				notifyUrl: 'https://example.com/notify',
				cost: Money.euros(0.3),
			},
		]);
	});

	it.each([500, 1])('takes %i numbers', async (count) => {
		simulator.state.voice.balance = Money.euros(100);
		const { json } = await send({ ...drop, phoneNumbers: numbers(count) });
		expect(json).toMatchObject({ success: true, nbSms: count });
	});

	it.each([
		{ sender: demoSender },
		{ sender: '' },
		{ scheduledDate: '2021-02-02 14:15:00' },
		{ scheduledDate: null },
		{ notifyUrl: 'http://example.com/?a=b' },
	])('accepts %j', async (change) => {
		const { json } = await send({ ...drop, ...change });
		expect(json).toMatchObject({ success: true });
	});

	it('ignores XML, which its page does not offer', async () => {
		const { json } = await send({ ...drop, _format: 'xml' });
		expect(json).toMatchObject({ success: true });
	});

	it('takes a body that is no JSON for one without a key', async () => {
		const { json } = await send('no JSON');
		expect(json).toMatchObject({ code: 10 });
	});
});

describe.each([
	[10, { apiKey: undefined }],
	[10, { apiKey: 'wrong' }],
	['PHONE_NUMBER_REQUIRED', { phoneNumbers: '' }],
	['PHONE_NUMBER_REQUIRED', { phoneNumbers: ['0639980010'] }],
	['PHONE_NUMBER_SIZE_ERROR', { phoneNumbers: numbers(501) }],
	['DESTINATION_INVALID', { phoneNumbers: '0639980010, 0639980011' }],
	['DESTINATION_INVALID', { phoneNumbers: '33639980010' }],
	['DESTINATION_INVALID', { phoneNumbers: '+4915112345678' }],
	['DESTINATION_INVALID', { phoneNumbers: '0639980010,' }],
	['TOKEN_AUDIO_REQUIRED', { tokenAudio: undefined }],
	['AUDIO_FILE_NOT_FOUND', { tokenAudio: 'nothing' }],
	[400, { emailForNotification: undefined }],
	['SENDER_INVALID', { sender: 'ACME' }],
	['SENDER_INVALID', { sender: 33639980001 }],
	['SENDER_NOT_AUTHORIZED', { sender: '0639980002' }],
	[400, { scheduledDate: '2027-02-02T14:15:00' }],
	[400, { scheduledDate: '2027-02-30 14:15:00' }],
	[400, { scheduledDate: '2027-02-02 14:15:30' }],
	['NOTIFY_URL_INVALID', { notifyUrl: 'example.com' }],
	['NOTIFY_URL_INVALID', { notifyUrl: 'http://' }],
	['NOT_CREDIT', { phoneNumbers: numbers(127) }],
])('code %s', (code, change) => {
	const name = JSON.stringify(change).slice(0, 60);

	it(`answers ${name}`, async () => {
		const { json } = await send({ ...drop, ...change });
		expect(json).toEqual({ success: false, code, message: expect.any(String) });
	});

	it(`costs nothing for ${name}`, async () => {
		await send({ ...drop, ...change });
		expect(simulator.state.voice).toMatchObject({ balance: Money.euros(19), campaigns: [] });
	});
});
