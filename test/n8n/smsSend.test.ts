import { lines } from './core/core';
import { setStage, told } from './stage';
import { estimateSms, mobile, personalised, sendSms } from './smsNodes';

// Time enough on a machine that is busy.
jest.setTimeout(60_000);

const one = { phoneNumbers: '0612345678', message: 'Hello' };
/** A Wednesday on which nothing is held back. */
const noon = '2030-07-03T12:00:00';

describe.each(lines)('Send of SMS Partner, in line %s', (line) => {
	const stage = setStage(line);

	async function sent(parameters: Parameters<typeof sendSms>[0]): Promise<object | undefined> {
		const run = await stage.run(sendSms({ ...one, ...parameters }), { timezone: 'Europe/Paris' });
		expect(told(run)).toBe('\n');
		return stage.bodies[0];
	}

	it('sends POST /send with the key in the body alone', async () => {
		await stage.run(sendSms(one));
		expect(stage.requests).toMatchObject([{ method: 'POST', path: '/send', query: {} }]);
		expect(stage.requests[0]?.body).toEqual({
			apiKey: stage.keys.sms,
			phoneNumbers: '+33612345678',
			message: 'Hello',
		});
	});

	it('gives the message with its figures', async () => {
		const options = { scheduledDate: noon };
		const run = await stage.run(sendSms({ ...one, options }), { timezone: 'Europe/Paris' });
		expect(run.items('Partner')).toEqual([
			[
				{
					json: {
						messageId: 307,
						recipients: 1,
						status: 'scheduled',
						nbSms: 1,
						cost: 0.038,
						currency: 'EUR',
						request: { recipients: 1, nbSms: 1, cost: 0.038 },
						encoding: 'GSM-7',
						segments: 1,
						scheduledDate: '2030-07-03T12:00:00.000+02:00',
					},
					pairedItem: { item: 0 },
				},
			],
		]);
	});

	it('reads XML of both ways to send', async () => {
		const options = { _format: 'xml', scheduledDate: noon };
		const given = { timezone: 'Europe/Paris' };
		const alone = await stage.run(sendSms({ ...one, options }), given);
		expect(alone.json('Partner')).toMatchObject([{ messageId: 307, nbSms: 1, cost: 0.038 }]);
		const many = await stage.run(sendSms({ options }), { ...given, rows: personalised(2) });
		expect(many.json('Partner')).toMatchObject([
			{ messageId: 308, nbSms: 1, cost: 0.038, request: { recipients: 2, nbSms: 2, cost: 0.076 } },
			{ messageId: 308, nbSms: 1, cost: 0.038 },
		]);
	});

	it('gives XML as it came with the names of JSON', async () => {
		const raw = async (_format: string): Promise<unknown> => {
			const node = sendSms({ ...one, simplify: false, options: { _format, scheduledDate: noon } });
			const run = await stage.run(node, { timezone: 'Europe/Paris' });
			return { ...run.json('Partner')[0], message_id: 0 };
		};
		const inJson = await raw('json');
		expect(inJson).toHaveProperty('scheduledDeliveryDate');
		expect(await raw('xml')).toEqual(inJson);
	});

	it('sends its options by the names of the API', async () => {
		const body = await sent({
			options: {
				sender: 'MyShop',
				tag: 'winter',
				scheduledDate: '2030-01-02T09:31:00',
				urlResponse: 'https://example.com/replies',
				urlDlr: 'https://example.com/reports',
				isStopSms: true,
				isUnicode: true,
				sandbox: true,
				gamme: 'lowCost',
			},
		});
		expect(body).toEqual({
			phoneNumbers: '+33612345678',
			message: 'Hello',
			sender: 'MyShop',
			tag: 'winter',
			scheduledDeliveryDate: '02/01/2030',
			time: 9,
			minute: 35,
			urlResponse: 'https://example.com/replies',
			urlDlr: 'https://example.com/reports',
			isStopSms: 1,
			isUnicode: 1,
			sandbox: 1,
			gamme: 2,
		});
	});

	it('leaves out switches that are off', async () => {
		const off = { isStopSms: false, isUnicode: false, sandbox: false, sender: '', tag: '' };
		expect(await sent({ options: off })).toEqual({
			phoneNumbers: '+33612345678',
			message: 'Hello',
		});
	});

	it('sends line breaks by their mark', async () => {
		expect(await sent({ message: '={{ "one\\ntwo\\r\\nthree" }}' })).toMatchObject({
			message: 'one:br:two:br:three',
		});
	});

	it('reads national numbers in the country that is chosen', async () => {
		const options = { defaultCountry: 'BE' };
		expect(await sent({ phoneNumbers: '0470 12 34 56, +33612345678', options })).toMatchObject({
			phoneNumbers: '+32470123456,+33612345678',
		});
	});

	it.each([
		['sender', 'AB', /"Sender" must have 3 to 11 characters/],
		['sender', 'A name too long', /"Sender" must have 3 to 11 characters/],
		['tag', 'Two words', /"Tag" must have at most 20 lowercase characters/],
		['scheduledDate', 'tomorrow', /"Scheduled Date" is not a date/],
		['urlDlr', 'example.com', /"Report To".*must be a complete URL/],
	])('refuses a %s like "%s" before it sends', async (name, value, words) => {
		const run = await stage.run(sendSms({ ...one, options: { [name]: value } }));
		expect(told(run)).toMatch(words);
		expect(stage.requests).toEqual([]);
	});

	it('says that the sandbox sent nothing', async () => {
		const run = await stage.run(sendSms({ ...one, options: { sandbox: true } }));
		expect(run.json('Partner')).toMatchObject([{ messageId: 307, sandbox: true }]);
		expect(stage.simulator.state.sms.balance.euros).toBe(10225.119);
	});

	it('hints at the hours in which marketing messages are held back', async () => {
		const options = { scheduledDate: '2030-12-24T20:00:00' };
		const run = await stage.run(sendSms({ ...one, options }), { timezone: 'Europe/Paris' });
		expect(run.json('Partner')[0]).toMatchObject({ status: 'scheduled' });
		expect(run.json('Partner')[0]).not.toHaveProperty('hint');
		expect(run.hints('Partner')).toEqual([expect.stringContaining('2030-12-26 08:00. ')]);
	});

	it('sends the same text to the same number once, and both items say so', async () => {
		const rows = [
			{ to: mobile(1), text: 'A' },
			{ to: mobile(1), text: 'A' },
			{ to: mobile(1), text: 'B' },
		];
		const run = await stage.run(sendSms(), { rows });
		// Another text is another message: in one request, the API refuses the second as there already.
		expect(stage.bodies).toMatchObject([
			{ phoneNumbers: mobile(1), message: 'A' },
			{ phoneNumbers: mobile(1), message: 'B' },
		]);
		const [first, second, third] = run.json('Partner');
		expect(first).toMatchObject({ sameAsItems: [1] });
		expect(second).toMatchObject({ sameAsItems: [0] });
		expect(third).not.toHaveProperty('sameAsItems');
	});

	it('sends an item each by itself without Combine Items', async () => {
		await stage.run(sendSms({ options: { combineItems: false } }), { rows: personalised(3) });
		expect(stage.wire).toEqual(['POST /send', 'POST /send', 'POST /send']);
	});

	it('shows with Check Only what would be sent', async () => {
		const options = { checkOnly: true, scheduledDate: '2030-12-25T12:00:00' };
		const rows = [
			{ to: [mobile(1), mobile(2)], text: 'x'.repeat(161) },
			{ to: mobile(3), text: 'Привет' },
		];
		const run = await stage.run(sendSms({ options }), { rows, timezone: 'Europe/Paris' });
		expect(stage.requests).toEqual([]);
		expect(run.json('Partner')).toEqual([
			{
				status: 'checked',
				recipients: 2,
				encoding: 'GSM-7',
				segments: 2,
				nbSms: 4,
				tooLong: false,
				request: { requests: 1, recipients: 3 },
			},
			{
				status: 'checked',
				recipients: 1,
				encoding: 'Unicode',
				segments: 1,
				nbSms: 1,
				tooLong: false,
				unicodeCharacters: ['П', 'р', 'и', 'в', 'е', 'т'],
				request: { requests: 1, recipients: 3 },
			},
		]);
		expect(run.hints('Partner')).toEqual([
			expect.stringMatching(/ marketing SMS .*: 2030-12-26 08:00\./),
			expect.stringMatching(/^Without Unicode .*: П, р, и, в, е, т \(item 1\)\./),
		]);
	});

	it('stops before it sends when there are more recipients than allowed', async () => {
		const rows = personalised(11);
		const run = await stage.run(sendSms({ options: { maxRecipients: 10 } }), { rows });
		expect(told(run)).toMatch(/has 11 recipients, but the maximum is 10/);
		expect(stage.requests).toEqual([]);
	});

	it('estimates without a request', async () => {
		const options = { unitPrice: 0.038 };
		const rows = [{ text: 'a'.repeat(161) }, { text: 'Crêpe à 5 €' }];
		const run = await stage.run(estimateSms({ options }), { rows });
		expect(stage.requests).toEqual([]);
		expect(run.items('Partner')[0]).toMatchObject([
			{ json: { segments: 2, characters: 161, cost: 0.076 }, pairedItem: { item: 0 } },
			{
				json: {
					message: 'Crepe à 5 €',
					segments: 1,
					characters: 12,
					cost: 0.038,
					replacedCharacters: [{ character: 'ê', replacement: 'e' }],
				},
				pairedItem: { item: 1 },
			},
		]);
	});
});
