import type { INodeParameters } from 'n8n-workflow';
import { lines } from './core/core';
import { mobile, personalised, sendRcs } from './smsNodes';
import { setStage, told } from './stage';

// Time enough on a machine that is busy.
jest.setTimeout(60_000);

const CONTINUE = { onError: 'continueRegularOutput' } as const;
const card = {
	contentType: 'richCard',
	orientation: 'VERTICAL',
	title: 'Ready',
	description: 'Come and get it.',
};
const reply = [{ text: 'Yes', postbackData: 'delivery-yes' }, { text: 'No' }];
const fallback = { message: 'Hello\nMarie', sender: 'MyShop', isStopSms: true, isUnicode: true };

describe.each(lines)('RCS, in line %s', (line) => {
	const stage = setStage(line);

	it('posts a text to a list of numbers, with the key in the body alone', async () => {
		const options = { suggestions: { reply }, failover: { sms: fallback } };
		const run = await stage.run(sendRcs({ options }), { rows: personalised(2) });
		expect(stage.requests).toMatchObject([
			{ product: 'sms', method: 'POST', path: '/rcs/send', query: {} },
		]);
		expect(stage.requests[0]?.body).toEqual({
			apiKey: stage.keys.sms,
			phoneNumbers: [mobile(0), mobile(1)],
			isUnicode: 1,
			richContent: {
				conversation: {
					text: 'Hello',
					suggestions: [
						{ reply: { text: 'Yes', postbackData: 'delivery-yes' } },
						{ reply: { text: 'No', postbackData: 'No' } },
					],
				},
			},
			failover: { message: 'Hello:br:Marie', sender: 'MyShop', isStopSms: 1, isUnicode: 1 },
		});
		const [output = []] = run.items('Partner');
		expect(output.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }]);
		expect(output[0]?.json).toMatchObject({
			messageId: 307,
			recipients: 1,
			status: 'sent',
			currency: 'EUR',
			request: { recipients: 2, nbRcs: 2, cost: 0.24 },
		});
	});

	it.each<[string, INodeParameters, object]>([
		[
			'a file',
			{ contentType: 'file', fileUrl: 'https://example.com/a.pdf' },
			{ file: { media: { fileUrl: 'https://example.com/a.pdf' } } },
		],
		[
			'a vertical card',
			card,
			{ richCard: { orientation: 'VERTICAL', title: 'Ready', description: 'Come and get it.' } },
		],
		[
			'a horizontal card',
			{ ...card, orientation: 'HORIZONTAL' },
			{
				richCard: {
					orientation: 'HORIZONTAL',
					thumbnailImageAlignment: 'LEFT',
					title: 'Ready',
					description: 'Come and get it.',
				},
			},
		],
		[
			'a custom content',
			{ contentType: 'custom', richContent: '{"conversation": {"text": "Hi", "more": [1]}}' },
			{ text: 'Hi', more: [1] },
		],
		[
			'a custom content of an expression',
			{ contentType: 'custom', richContent: '={{ { conversation: { text: $json.text } } }}' },
			{ text: 'Hello 0' },
		],
	])('posts %s', async (_, parameters, conversation) => {
		const run = await stage.run(sendRcs(parameters), { rows: personalised(1) });
		expect(stage.bodies).toMatchObject([{ richContent: { conversation } }]);
		expect(run.json('Partner')).toMatchObject([{ messageId: 307, nbRcs: 1, cost: 0.12 }]);
	});

	it('posts nothing of what was filled in for other contents', async () => {
		const options = { suggestions: { reply } };
		const left = { text: 'Hello', fileUrl: 'https://example.com/a.pdf', richContent: '{"a": 1}' };
		await stage.run(sendRcs({ ...left, ...card, options }), { rows: personalised(1) });
		expect(stage.bodies).toMatchObject([
			{ richContent: { conversation: { richCard: { title: 'Ready' } } } },
		]);
		expect(JSON.stringify(stage.bodies)).not.toMatch(/Hello|fileUrl|suggestions/);
	});

	it('shares requests between items with the same content alone', async () => {
		const rows = ['a', 'b', 'a'].map((text, row) => ({ text, to: mobile(row) }));
		await stage.run(sendRcs({ text: '={{ $json.text }}' }), { rows });
		expect(stage.bodies).toMatchObject([
			{ phoneNumbers: [mobile(0), mobile(2)], richContent: { conversation: { text: 'a' } } },
			{ phoneNumbers: [mobile(1)], richContent: { conversation: { text: 'b' } } },
		]);
	});

	it('goes to 501 recipients in 2 requests', async () => {
		const run = await stage.run(sendRcs(), { rows: personalised(501) });
		expect(stage.wire).toEqual(['POST /rcs/send', 'POST /rcs/send']);
		expect(run.json('Partner')).toHaveLength(501);
	});

	it('is scheduled', async () => {
		const options = { scheduledDate: '2030-07-14T12:01:00' };
		const run = await stage.run(sendRcs({ options }), {
			rows: personalised(1),
			timezone: 'Europe/Paris',
		});
		expect(stage.bodies).toMatchObject([
			{ scheduledDeliveryDate: '14/07/2030', time: 12, minute: 5 },
		]);
		expect(run.json('Partner')).toMatchObject([
			{ status: 'scheduled', scheduledDate: '2030-07-14T12:05:00.000+02:00' },
		]);
		expect(run.hints('Partner')).toEqual([expect.stringContaining('2030-07-15 08:00')]);
	});

	it("gives the API's own answer without Simplify", async () => {
		const run = await stage.run(sendRcs({ simplify: false }), { rows: personalised(1) });
		expect(run.json('Partner')).toEqual([
			{ success: true, code: 200, message_id: 307, nb_rcs: 1, cost: 0.12, currency: 'EUR' },
		]);
	});

	it.each(['both', 'list'] as const)('is taken where numbers may come as %s', async (numbers) => {
		stage.simulator.switches.rcsNumbers = numbers;
		const run = await stage.run(sendRcs(), { rows: personalised(1) });
		expect(run.json('Partner')).toMatchObject([{ status: 'sent' }]);
	});

	it('is refused where the API wants the numbers as a text after all', async () => {
		stage.simulator.switches.rcsNumbers = 'text';
		const run = await stage.run(sendRcs(), { rows: personalised(1) });
		expect(told(run)).toMatch(/The phone number is missing.*code 2/s);
	});

	it('says that RCS is not enabled for the account', async () => {
		stage.simulator.state.sms.mayUseRcs = false;
		const run = await stage.run(sendRcs(), { rows: personalised(1) });
		expect(told(run)).toMatch(/not allowed to use this part.*code 40.*enable RCS/s);
	});

	it('fails only the item whose recipient the API refuses', async () => {
		stage.simulator.state.sms.poisoned.add(mobile(1));
		const run = await stage.run({ ...sendRcs(), ...CONTINUE }, { rows: personalised(3) });
		expect(run.json('Partner')).toMatchObject([
			{ status: 'sent' },
			{ error: expect.stringMatching(/item 1: .*code 9/) },
			{ status: 'sent' },
		]);
	});

	it.each<[string, INodeParameters, RegExp]>([
		['a long title', { ...card, title: 'a'.repeat(201) }, /"Title" must have at most 200/],
		[
			'a long description',
			{ ...card, description: 'a'.repeat(501) },
			/"Description" must have at most 500/,
		],
		['an empty text', { text: '={{ "" }}' }, /"Text" is empty/],
		['no JSON', { contentType: 'custom', richContent: '={{ "{" }}' }, /"Rich Content" is not a/],
		[
			'five replies',
			{ options: { suggestions: { reply: new Array(5).fill({ text: 'Yes' }) } } },
			/"Suggested Replies" has more than 4/,
		],
		[
			'a fallback that was added and not filled in',
			{ options: { failover: { sms: {} } } },
			/"Fallback SMS" needs a "Message"/,
		],
		[
			'a fallback without a text',
			{ options: { failover: { sms: { sender: 'MyShop' } } } },
			/"Fallback SMS" needs a "Message"/,
		],
	])('asks nothing of the API for %s', async (_, parameters, sentence) => {
		const run = await stage.run(sendRcs(parameters), { rows: personalised(1) });
		expect(told(run)).toMatch(sentence);
		expect(stage.wire).toEqual([]);
	});

	it('shows with Check Only what would be sent', async () => {
		const options = { checkOnly: true, failover: { sms: { message: 'a'.repeat(161) } } };
		const run = await stage.run(sendRcs({ options }), { rows: personalised(2) });
		expect(run.json('Partner')[1]).toMatchObject({
			status: 'checked',
			recipients: 1,
			contentType: 'text',
			content: 'Hello',
			fallbackSegments: 2,
			request: { requests: 1, recipients: 2 },
		});
		expect(stage.wire).toEqual([]);
	});

	it('sends nothing if there are more recipients than allowed', async () => {
		const node = sendRcs({ options: { maxRecipients: 2 } });
		const run = await stage.run(node, { rows: personalised(3) });
		expect(told(run)).toMatch(/3 recipients, but the maximum is 2/);
		expect(stage.wire).toEqual([]);
	});

	it('is not sent again when no answer comes', async () => {
		stage.simulator.faults.add({ kind: 'resetAfterRead', times: 'always' });
		const run = await stage.run(sendRcs(), { rows: personalised(2) });
		expect(told(run)).toMatch(/unknown whether.*messages on my\.smspartner\.fr/s);
		expect(stage.wire).toHaveLength(1);
	});
});
