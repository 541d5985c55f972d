import { demoAudioTokens, demoSender, Money } from '../../simulator';
import { lines } from './core/core';
import { byId, getAudioFiles, sendVoice } from './nodes';
import { setStage } from './stage';

describe.each(lines)('Voice Partner, in line %s', (line) => {
	const stage = setStage(line);

	async function sentBody(
		parameters: Parameters<typeof sendVoice>[0],
		timezone = 'Europe/Paris',
	): Promise<object | undefined> {
		const run = await stage.run(sendVoice(parameters), { timezone });
		expect(run.json('Partner')).toMatchObject([{ campaignId: 'demoCampaign1' }]);
		return stage.bodies[0];
	}

	describe('Send', () => {
		it('sends POST /campaign/send with the key in the body alone', async () => {
			await stage.run(sendVoice());
			expect(stage.requests).toMatchObject([
				{ product: 'voice', method: 'POST', path: '/campaign/send', query: {} },
			]);
			expect(stage.requests[0]?.body).toEqual({
				apiKey: stage.keys.voice,
				tokenAudio: demoAudioTokens.welcome,
				phoneNumbers: '+33612345678',
				emailForNotification: 'nathan@example.com',
			});
		});

		it.each([
			['one number', '0612345678', '+33612345678'],
			['several, separated by commas', '0612345678,+33687654321', '+33612345678,+33687654321'],
			['spaces beside the commas', '0612345678, +33687654321', '+33612345678,+33687654321'],
			['numbers as people write them', '06 12 34 56 78', '+33612345678'],
			['a list', "={{ ['0612345678', '+33687654321'] }}", '+33612345678,+33687654321'],
			['one number a line', '={{ "0612345678\\n0687654321" }}', '+33612345678,+33687654321'],
		])('takes phone numbers as %s', async (_, phoneNumbers, text) => {
			expect(await sentBody({ phoneNumbers })).toMatchObject({ phoneNumbers: text });
		});

		it('takes a phone number that a sheet has as a number', async () => {
			expect(await sentBody({ phoneNumbers: '={{ 33612345678 }}' })).toMatchObject({
				phoneNumbers: expect.stringMatching(/^(\+33|0)612345678$/),
			});
		});

		it('puts 501 items into two requests, of 500 recipients and of one', async () => {
			stage.simulator.state.voice.balance = Money.euros(100);
			const rows = Array.from({ length: 501 }, (_, index) => ({ to: `+336390${10_000 + index}` }));
			const run = await stage.run(sendVoice({ phoneNumbers: '={{ $json.to }}' }), { rows });
			const sent = stage.bodies.map((body) => Object(body).phoneNumbers.split(','));
			expect(sent.map(({ length }) => length)).toEqual([500, 1]);
			expect(sent.flat()).toEqual(rows.map(({ to }) => to));
			const items = run.items('Partner')[0] ?? [];
			expect(items.map(({ pairedItem }) => pairedItem)).toEqual(rows.map((_, item) => ({ item })));
			expect(items[499]?.json).toMatchObject({ request: { recipients: 500 } });
			expect(items[500]?.json).toMatchObject({ request: { recipients: 1 } });
		});

		it('sends its options', async () => {
			const options = { sender: demoSender, notifyUrl: 'https://example.com/voice?a=1' };
			expect(await sentBody({ options })).toMatchObject(options);
		});

		it('leaves out texts that were added and not filled in', async () => {
			const body = await sentBody({ options: { sender: '', notifyUrl: '' } });
			expect(Object.keys(body ?? {}).sort()).toEqual([
				'emailForNotification',
				'phoneNumbers',
				'tokenAudio',
			]);
		});

		it('is not sent at once where a date was added and not filled in', async () => {
			const run = await stage.run(sendVoice({ options: { scheduledDate: '' } }));
			expect(run.error?.message).toContain('"Scheduled Date" is empty');
			expect(stage.wire).toEqual([]);
		});

		it.each([
			["the editor's form", '2030-07-01T09:30:00', 'Europe/Paris', '2030-07-01 09:30:00'],
			['seconds, which are dropped', '2030-07-01T09:30:45', 'Europe/Paris', '2030-07-01 09:30:00'],
			['a time of New York', '2030-07-01T09:30:00', 'America/New_York', '2030-07-01 15:30:00'],
			[
				'New York while only it has summer time',
				'2030-03-15T09:30:00',
				'America/New_York',
				'2030-03-15 14:30:00',
			],
			['winter', '2030-01-15T12:00:00', 'UTC', '2030-01-15 13:00:00'],
			['summer', '2030-07-15T12:00:00', 'UTC', '2030-07-15 14:00:00'],
			['the next day', '2030-07-15T20:00:00', 'America/New_York', '2030-07-16 02:00:00'],
			['an offset, which wins', '2030-07-01T09:30:00Z', 'America/New_York', '2030-07-01 11:30:00'],
			['the form of databases', '2030-07-01 09:30:00', 'UTC', '2030-07-01 11:30:00'],
			[
				'a moment of Luxon',
				"={{ DateTime.fromISO('2030-07-01T09:30:00', { zone: 'Asia/Tokyo' }) }}",
				'UTC',
				'2030-07-01 02:30:00',
			],
			['a Date', "={{ new Date('2030-07-01T09:30:00Z') }}", 'UTC', '2030-07-01 11:30:00'],
		])('sends the scheduled date in Paris time: %s', async (_, scheduledDate, zone, date) => {
			expect(await sentBody({ options: { scheduledDate } }, zone)).toMatchObject({
				scheduledDate: date,
			});
		});

		it('gives the campaign with its numbers', async () => {
			const run = await stage.run(sendVoice({ phoneNumbers: '0612345678,0687654321' }));
			expect(run.json('Partner')).toEqual([
				{
					campaignId: 'demoCampaign1',
					recipients: 2,
					status: 'sent',
					nbSms: 2,
					cost: 0.3,
					currency: 'EUR',
					request: { recipients: 2, nbSms: 2, cost: 0.3 },
				},
			]);
		});

		it('calls a message with a date scheduled, and says when it leaves', async () => {
			const options = { scheduledDate: '2030-07-01T09:30:45' };
			const run = await stage.run(sendVoice({ options }), { timezone: 'America/New_York' });
			expect(run.json('Partner')).toMatchObject([
				{ status: 'scheduled', scheduledDate: '2030-07-01T15:30:00.000+02:00' },
			]);
		});

		it("gives the API's own answer without Simplify", async () => {
			const run = await stage.run(sendVoice({ simplify: false }));
			expect(run.json('Partner')).toEqual([
				{
					success: true,
					campaignId: 'demoCampaign1',
					cost: 0.15,
					currency: 'EUR',
					nbSms: 1,
					audioFile: { filename: 'filename1.wav', size: '104.5Ko' },
					detail: { 33: { nbSms: 1, cost_unity: 0.15, cost: 0.15 } },
				},
			]);
		});

		it.each([
			['has a code', { voiceCode: true }],
			['calls itself a web page', { answerContentType: 'text/html' }],
		] as const)('reads an answer that %s', async (_, switches) => {
			Object.assign(stage.simulator.switches, switches);
			const run = await stage.run(sendVoice());
			expect(run.json('Partner')).toMatchObject([{ campaignId: 'demoCampaign1', cost: 0.15 }]);
		});

		it('takes its values from each item, and pairs what it gives', async () => {
			const tokenAudio = byId('={{ $json.audio }}');
			const run = await stage.run(sendVoice({ tokenAudio, phoneNumbers: '={{ $json.to }}' }), {
				rows: [
					{ audio: demoAudioTokens.welcome, to: '0612345678' },
					{ audio: demoAudioTokens.reminder, to: ['0687654321', '0698765432'] },
				],
			});
			expect(stage.bodies).toMatchObject([
				{ tokenAudio: demoAudioTokens.welcome, phoneNumbers: '+33612345678' },
				{ tokenAudio: demoAudioTokens.reminder, phoneNumbers: '+33687654321,+33698765432' },
			]);
			expect(run.items('Partner')[0]).toMatchObject([
				{ json: { campaignId: 'demoCampaign1', recipients: 1 }, pairedItem: { item: 0 } },
				{ json: { campaignId: 'demoCampaign2', recipients: 2 }, pairedItem: { item: 1 } },
			]);
		});
	});

	describe('Get Many Audio Files', () => {
		const welcome = {
			tokenAudio: demoAudioTokens.welcome,
			name: 'filename1',
			size: '104.5Ko',
			durationSeconds: 7,
			createdAt: '2018-04-16T13:26:46.000+02:00',
		};

		it('sends GET /audios/KEY', async () => {
			await stage.run(getAudioFiles());
			expect(stage.requests).toMatchObject([
				{ product: 'voice', method: 'GET', path: `/audios/${stage.keys.voice}`, query: {} },
			]);
		});

		it('gives an item for each file', async () => {
			const run = await stage.run(getAudioFiles());
			expect(run.items('Partner')[0]).toEqual([
				{ json: welcome, pairedItem: { item: 0 } },
				{
					json: expect.objectContaining({
						tokenAudio: demoAudioTokens.reminder,
						durationSeconds: 12,
					}),
					pairedItem: { item: 0 },
				},
			]);
		});

		it("gives the API's own entries without Simplify", async () => {
			const run = await stage.run(getAudioFiles({ simplify: false, limit: 1 }));
			expect(run.json('Partner')).toEqual([
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
			]);
		});

		it('gives no more than the limit', async () => {
			const run = await stage.run(getAudioFiles({ limit: 1 }));
			expect(run.json('Partner')).toEqual([welcome]);
		});

		it('gives 50 without a limit, and all of them with Return All', async () => {
			const { audioFiles } = stage.simulator.state.voice;
			for (const file of audioFiles.splice(0, 1))
				for (let number = 0; number < 60; number++)
					audioFiles.push({ ...file, token: `audio-${number}` });
			expect((await stage.run(getAudioFiles())).json('Partner')).toHaveLength(50);
			const all = await stage.run(getAudioFiles({ returnAll: true }));
			expect(all.json('Partner')).toHaveLength(61);
		});

		it('gives no item, and no error, for an account without files', async () => {
			stage.simulator.state.voice.audioFiles = [];
			const run = await stage.run(getAudioFiles());
			expect(run.status).toBe('success');
			expect(run.json('Partner')).toEqual([]);
		});
	});
});
