import { demoAudioTokens, Money } from '../../simulator';
import { ask } from './ask';
import { setSimulator, simulator } from './running';

setSimulator({ switches: { rateLimits: false } });

const say = (change?: object) => ask('voice POST /tts/send', change);
const drop = (change: object = {}) =>
	ask('voice POST /campaign/send', {
		phoneNumbers: '0639980010,0639980011',
		tokenAudio: demoAudioTokens.welcome,
		...change,
	});
const messages = () => [...simulator.state.voice.outbox.values()];

describe('POST /tts/send', () => {
	it('can have a code', async () => {
		simulator.switches.voiceCode = true;
		const { json } = await say();
		expect(json).toMatchObject({ code: 200 });
	});

	it('charges every recipient', async () => {
		await say({ phoneNumbers: '0639980010,0639980011,0639980012' });
		expect(simulator.state.voice.balance.euros).toBe(18.55);
	});

	it('records what is said to whom', async () => {
		await say({ phoneNumbers: '0639980010,+33639980011', speechRate: 5 });
		expect(messages()).toMatchObject([
			{
				id: 'demoVoiceSms1',
				path: '/tts/send',
				settings: { speechRate: 5 },
				deliveries: [
					{ recipient: '+33639980010', text: 'Bonjour' },
					{ recipient: '+33639980011', text: 'Bonjour' },
				],
			},
		]);
	});

	it('plays an audio file in place of a text', async () => {
		await say({ text: undefined, tokenAudio: demoAudioTokens.welcome });
		expect(messages()).toMatchObject([{ deliveries: [{ text: demoAudioTokens.welcome }] }]);
	});

	it('can want a language', async () => {
		simulator.switches.voiceLang = 'required';
		const { json } = await say();
		expect(json).toMatchObject({ success: false, code: 400 });
	});

	it.each([
		['TOKEN_AUDIO_REQUIRED', {}],
		[400, { text: '', tokenAudio: demoAudioTokens.welcome }],
	])('can want both a text and an audio file: code %s', async (code, change) => {
		simulator.switches.voiceText = 'both';
		const { json } = await say(change);
		expect(json).toMatchObject({ success: false, code });
	});
});

describe.each([
	['a voice SMS', say],
	['a voice drop', drop],
])('the recipients of %s', (_, send) => {
	const both = { phoneNumbers: '0639980010,0639980011' };

	it('can be taken for wrong although they look right', async () => {
		simulator.state.voice.poisoned.add('+33639980011');
		const { json } = await send(both);
		expect(json).toMatchObject({ success: false, code: 'DESTINATION_INVALID' });
	});

	it('can be left out one by one', async () => {
		simulator.switches.badEntry = 'entry';
		simulator.state.voice.poisoned.add('+33639980011');
		const { json } = await send(both);
		expect(json).toMatchObject({ success: true, nbSms: 1 });
	});

	it('are charged only if they are not left out', async () => {
		simulator.switches.badEntry = 'entry';
		simulator.state.voice.poisoned.add('+33639980011');
		await send(both);
		expect(simulator.state.voice.balance).toEqual(Money.euros(18.85));
	});
});

describe('a voice drop', () => {
	it('is recorded for each recipient, in the international form', async () => {
		await drop();
		expect(messages()).toMatchObject([
			{
				id: 'demoCampaign1',
				deliveries: [
					{ recipient: '+33639980010', text: demoAudioTokens.welcome },
					{ recipient: '+33639980011', text: demoAudioTokens.welcome },
				],
			},
		]);
	});

	it('records its date as it was understood', async () => {
		await drop({ scheduledDate: '2030-06-03 12:00:00' });
		expect(messages()).toMatchObject([
			{ scheduledDate: '2030-06-03 12:00:00', dueAt: Date.parse('2030-06-03T12:00:00+02:00') },
		]);
	});
});
