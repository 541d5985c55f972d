import { acceptedTexts, acceptedTwice, demoAudioTokens, Money } from '../../simulator';
import { lines } from './core/core';
import { byId, cancelVoice, sendVoice, sendVoiceSms } from './nodes';
import { setStage, told } from './stage';

const threeTries = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };

/** Rows with a number each: +33600000000, +33600000001 … */
function rowsOf(count: number): Array<{ to: string }> {
	return Array.from({ length: count }, (_, index) => ({
		to: `+336${String(index).padStart(8, '0')}`,
	}));
}

const toEach = { phoneNumbers: '={{ $json.to }}' };

describe.each(lines)('Voice SMS, in line %s', (line) => {
	const stage = setStage(line);

	it('posts numbers and text, with the key in the body alone', async () => {
		const run = await stage.run(sendVoiceSms({ phoneNumbers: '06 12 34 56 78, 0687654321' }));
		expect(stage.requests).toMatchObject([
			{ product: 'voice', method: 'POST', path: '/tts/send', query: {} },
		]);
		expect(stage.requests[0]?.body).toEqual({
			apiKey: stage.keys.voice,
			phoneNumbers: '+33612345678,+33687654321',
			text: 'Bonjour, votre commande est arrivée.',
		});
		expect(run.json('Partner')).toEqual([
			{
				campaignId: 'demoVoiceSms1',
				recipients: 2,
				status: 'sent',
				nbSms: 2,
				cost: 0.3,
				currency: 'EUR',
				request: { recipients: 2, nbSms: 2, cost: 0.3 },
			},
		]);
	});

	it('posts its options', async () => {
		const tokenAudio = byId(demoAudioTokens.welcome);
		const scheduledDate = '2030-07-01T09:30:00';
		const options = { lang: 'fr', speechRate: 1.5, tokenAudio, scheduledDate };
		const run = await stage.run(sendVoiceSms({ options }), { timezone: 'Europe/Paris' });
		expect(stage.bodies).toMatchObject([
			{
				lang: 'fr',
				speechRate: 1.5,
				tokenAudio: demoAudioTokens.welcome,
				scheduledDate: '2030-07-01 09:30:00',
			},
		]);
		expect(run.json('Partner')).toMatchObject([{ status: 'scheduled' }]);
	});

	it('is not sent where an audio file was added and not chosen', async () => {
		const options = { tokenAudio: { __rl: true, mode: 'list', value: '' } };
		const run = await stage.run(sendVoiceSms({ options }));
		expect(run.error?.message).toContain('"Complementary Audio File" is empty');
		expect(stage.wire).toEqual([]);
	});

	it('sends 1,100 items with one text in 3 requests, each paired with its item', async () => {
		stage.simulator.state.voice.balance = Money.euros(1000);
		const run = await stage.run(sendVoiceSms(toEach), { rows: rowsOf(1100) });
		expect(stage.wire).toEqual(['POST /tts/send', 'POST /tts/send', 'POST /tts/send']);
		const [output = []] = run.items('Partner');
		expect(output.map(({ pairedItem }) => pairedItem)).toEqual(
			rowsOf(1100).map((_, item) => ({ item })),
		);
		expect([...acceptedTexts(stage.simulator.state)]).toHaveLength(1100);
	});

	it('makes a request of each text', async () => {
		const text = '={{ $json.text }}';
		const rows = ['a', 'b', 'a'].map((one, index) => ({ text: one, to: `061234567${index}` }));
		await stage.run(sendVoiceSms({ ...toEach, text }), { rows });
		expect(stage.bodies).toMatchObject([
			{ text: 'a', phoneNumbers: '+33612345670,+33612345672' },
			{ text: 'b', phoneNumbers: '+33612345671' },
		]);
	});

	it('finds refused recipients by halving, and sends to all others once', async () => {
		const rows = rowsOf(100);
		const bad = [13, 77];
		const { poisoned } = stage.simulator.state.voice;
		for (const index of bad) poisoned.add(rows[index]?.to ?? '');
		const node = { ...sendVoiceSms(toEach), onError: 'continueRegularOutput' as const };
		const run = await stage.run(node, { rows });
		const failed = run.json('Partner').flatMap(({ error }, index) => (error ? [index] : []));
		expect(failed).toEqual(bad);
		expect(run.json('Partner')[13]?.['error']).toMatch(
			/item 13: The API rejected one of the phone numbers.*\+33600000013/,
		);
		expect([...acceptedTexts(stage.simulator.state)]).toHaveLength(98);
		expect(acceptedTwice(stage.simulator.state)).toEqual([]);
	});

	it('keeps a number that cannot be from being sent, and says so of its item', async () => {
		const node = { ...sendVoiceSms(toEach), onError: 'continueRegularOutput' as const };
		const run = await stage.run(node, { rows: [{ to: '0612345678' }, { to: '12' }] });
		expect(run.json('Partner')).toMatchObject([
			{ campaignId: 'demoVoiceSms1', recipients: 1 },
			{ error: expect.stringContaining('"12", which is not a phone number') },
		]);
		expect(stage.bodies).toMatchObject([{ phoneNumbers: '+33612345678' }]);
	});

	it('is accepted once under Retry On Fail, whatever became of the first request', async () => {
		const text = '={{ $json.text }}';
		const rows = rowsOf(6).map((row, index) => ({ ...row, text: `text ${index % 3}` }));
		stage.simulator.faults.add({ kind: 'resetAfterRead', nth: 2 });
		const node = { ...sendVoiceSms({ ...toEach, text }), ...threeTries };
		await stage.run({ ...node, onError: 'continueRegularOutput' }, { rows });
		expect(acceptedTwice(stage.simulator.state)).toEqual([]);
		expect([...acceptedTexts(stage.simulator.state)]).toHaveLength(6);
	});

	it('has a limit of its own: voice messages wait for theirs alone', async () => {
		for (let sent = 0; sent < 6; sent++) await stage.run(sendVoiceSms());
		expect((await stage.run(sendVoice())).status).toBe('success');
		expect(stage.wire).toHaveLength(7);
	});

	it('shows with Check Only what would be sent', async () => {
		const options = { checkOnly: true };
		const run = await stage.run(sendVoiceSms({ phoneNumbers: '0612345678,0687654321', options }));
		expect(run.json('Partner')).toEqual([
			{
				status: 'checked',
				recipients: 2,
				text: 'Bonjour, votre commande est arrivée.',
				request: { requests: 1, recipients: 2 },
			},
		]);
		expect(stage.wire).toEqual([]);
	});

	describe('where the documents disagree', () => {
		it.each(['optional', 'required'] as const)(
			'is sent with a language that is %s',
			async (voiceLang) => {
				stage.simulator.switches.voiceLang = voiceLang;
				const run = await stage.run(sendVoiceSms({ options: { lang: 'fr' } }));
				expect(run.json('Partner')).toMatchObject([{ campaignId: 'demoVoiceSms1' }]);
			},
		);

		it('says where to fill in a language that the API wants', async () => {
			stage.simulator.switches.voiceLang = 'required';
			const run = await stage.run(sendVoiceSms());
			expect(told(run)).toMatch(/La langue est requise.*"Language"/s);
		});

		it.each(['either', 'both'] as const)(
			'is sent with text and audio file (%s)',
			async (voiceText) => {
				stage.simulator.switches.voiceText = voiceText;
				const options = { tokenAudio: byId(demoAudioTokens.welcome) };
				const run = await stage.run(sendVoiceSms({ options }));
				expect(run.json('Partner')).toMatchObject([{ campaignId: 'demoVoiceSms1' }]);
			},
		);

		it('says where to add an audio file that the API wants', async () => {
			stage.simulator.switches.voiceText = 'both';
			const run = await stage.run(sendVoiceSms());
			expect(told(run)).toMatch(/TOKEN_AUDIO_REQUIRED.*"Complementary Audio File"/s);
		});
	});
});

const later = { scheduledDate: '2030-07-01T09:30:00' };

describe.each(lines)('Cancelling a campaign, in line %s', (line) => {
	const stage = setStage(line);

	it.each([
		['voiceMessage', sendVoice({ options: later }), 'demoCampaign1'],
		['voiceSms', sendVoiceSms({ options: later }), 'demoVoiceSms1'],
	] as const)('takes a %s back and tells what comes back', async (resource, send, campaignId) => {
		await stage.run(send);
		const run = await stage.run(cancelVoice(resource, { campaignId: '={{ $json.id }}' }), {
			rows: [{ id: campaignId }, { id: campaignId }],
		});
		const cancelled = { campaignId, status: 'cancelled', refundedCredit: 0.15, currency: 'EUR' };
		expect(run.json('Partner')).toEqual([cancelled, cancelled]);
		expect(stage.requests.slice(1)).toMatchObject([
			{
				method: 'DELETE',
				path: `/campaign/cancel/${stage.keys.voice}/${campaignId}`,
				query: {},
			},
		]);
	});

	it('sends an ID with a slash as a part of the path', async () => {
		const run = await stage.run(cancelVoice('voiceSms', { campaignId: 'a/b c' }));
		expect(stage.requests[0]?.path).toBe(`/campaign/cancel/${stage.keys.voice}/a%2Fb%20c`);
		expect(told(run)).toMatch(/The campaign was not found/);
	});

	it.each([401, 10] as const)('says that it is too late (code %i)', async (voiceCancelCode) => {
		stage.simulator.switches.voiceCancelCode = voiceCancelCode;
		await stage.run(sendVoiceSms());
		const node = cancelVoice('voiceSms', { campaignId: '={{ $json.id }}' });
		const run = await stage.run(
			{ ...node, onError: 'continueRegularOutput' },
			{ rows: [{ id: 'demoVoiceSms1' }, { id: 'nobody' }] },
		);
		expect(run.json('Partner')).toMatchObject([
			{ error: expect.stringMatching(/does not allow.*Action non autorisé/) },
			{ error: expect.stringMatching(/campaign was not found/) },
		]);
	});

	it('is asked for once, and its fate is unknown, when the answer is lost', async () => {
		stage.simulator.faults.add({ kind: 'resetAfterRead', times: 'always' });
		const run = await stage.run({
			...cancelVoice('voiceMessage', { campaignId: 'demoCampaign1' }),
			...threeTries,
		});
		expect(told(run)).toMatch(/unknown whether.*the campaigns on my\.voicepartner\.fr/s);
		expect(stage.requests).toHaveLength(1);
	});
});
