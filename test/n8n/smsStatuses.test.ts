import { DateTime } from 'luxon';
import type { INodeParameters } from 'n8n-workflow';
import { lines, type NodeJson } from './core/core';
import { partner } from './nodes';
import { mobile, personalised, sendSms } from './smsNodes';
import { setStage, told } from './stage';

// Time enough on a machine that is busy.
jest.setTimeout(60_000);

const CONTINUE = { onError: 'continueRegularOutput' } as const;

function status(operation: string, parameters: INodeParameters): NodeJson {
	return partner('smsPartner', 'status', operation, parameters);
}

const byMessage = (parameters: INodeParameters = {}) =>
	status('getByMessage', { messageId: '={{ $json.messageId }}', returnAll: true, ...parameters });
const byTag = (parameters: INodeParameters = {}) =>
	status('getByTag', { tag: '={{ $json.tag }}', returnAll: true, ...parameters });
const statistics = (parameters: INodeParameters) =>
	status('getStatistics', { returnAll: true, ...parameters });

describe.each(lines)('The statuses of what was sent, in line %s', (line) => {
	const stage = setStage(line, { deliveryTime: 1 });

	/** Sends to so many, with one text for each message. */
	async function sent(count: number, options: INodeParameters = {}): Promise<void> {
		const rows = personalised(count).map(({ to }) => ({ to, text: 'Hello' }));
		await stage.run(sendSms({ options }), { rows });
		await new Promise((resolve) => setTimeout(resolve, 10));
	}

	/** What was asked after so many sends. */
	const queries = (sends: number) =>
		stage.requests.slice(sends).map(({ method, path, query }) => ({ method, path, query }));

	describe('by message', () => {
		it('are asked for once, an item for each recipient', async () => {
			await sent(3);
			stage.simulator.state.sms.undeliverable.add(mobile(1));
			stage.simulator.state.sms.stopList.add(mobile(2));
			const run = await stage.run(byMessage(), { rows: [{ messageId: 307 }] });
			expect(queries(1)).toEqual([
				{
					method: 'GET',
					path: '/bulk-status',
					query: { apiKey: stage.keys.sms, messageId: '307' },
				},
			]);
			expect(run.items('Partner')[0]).toEqual([
				{
					json: {
						messageId: 307,
						phoneNumber: mobile(0),
						status: 'delivered',
						date: expect.stringMatching(/^20\d\d-.*\+0[12]:00$/),
						stopSms: false,
					},
					pairedItem: { item: 0 },
				},
				{ json: expect.objectContaining({ status: 'notDelivered' }), pairedItem: { item: 0 } },
				{ json: expect.objectContaining({ stopSms: true }), pairedItem: { item: 0 } },
			]);
		});

		it('are as many as wanted', async () => {
			await sent(3);
			const run = await stage.run(byMessage({ returnAll: false, limit: 2 }), {
				rows: [{ messageId: 307 }],
			});
			expect(run.json('Partner')).toHaveLength(2);
		});

		it('are as they came without Simplify', async () => {
			await sent(1);
			const run = await stage.run(byMessage({ simplify: false }), { rows: [{ messageId: 307 }] });
			expect(run.json('Partner')).toEqual([
				{
					phoneNumber: mobile(0),
					status: 'Delivered',
					stopSMS: false,
					date: expect.stringMatching(/^\d{10}$/),
				},
			]);
		});

		it('fail only for the message that is not found', async () => {
			await sent(1);
			const rows = [{ messageId: 999 }, { messageId: 307 }];
			const run = await stage.run({ ...byMessage(), ...CONTINUE }, { rows });
			expect(run.json('Partner')).toMatchObject([
				{ error: expect.stringMatching(/item 0: The message was not found.*code 4/) },
				{ messageId: 307 },
			]);
		});

		it('are asked for again after a connection that broke', async () => {
			await sent(1);
			stage.simulator.faults.add({ kind: 'resetAfterRead', path: '/bulk-status' });
			const run = await stage.run(byMessage(), { rows: [{ messageId: 307 }] });
			expect(run.json('Partner')).toMatchObject([{ status: 'delivered' }]);
		});
	});

	describe('by tag', () => {
		const rows = [{ tag: 'spring' }];
		const asked = (page?: string) => ({
			method: 'GET',
			path: '/bulk-status-by-tag',
			query: { apiKey: stage.keys.sms, tag: 'spring', ...(page && { page }) },
		});

		it.each(['entries', 'pages'] as const)(
			'come in pages, of which the first is not asked for by number; the total counts %s',
			async (tagTotal) => {
				stage.simulator.switches.tagTotal = tagTotal;
				await sent(25, { tag: 'spring' });
				const run = await stage.run(byTag(), { rows });
				expect(queries(1)).toEqual([asked(), asked('2')]);
				const items = run.json('Partner');
				expect(items.map(({ phoneNumber }) => phoneNumber)).toEqual(
					Array.from({ length: 25 }, (_, row) => mobile(row)),
				);
				expect(items[24]).toEqual({
					tag: 'spring',
					phoneNumber: mobile(24),
					status: 'delivered',
					date: expect.stringMatching(/^20\d\d-.*\+0[12]:00$/),
					stopSms: false,
				});
			},
		);

		it('are of all messages with the tag', async () => {
			await sent(2, { tag: 'spring' });
			await sent(1, { tag: 'autumn' });
			await sent(3, { tag: 'spring' });
			const run = await stage.run(byTag(), { rows });
			expect(run.json('Partner')).toHaveLength(5);
			expect(stage.wire.slice(3)).toHaveLength(1);
		});

		it('are asked for no further than is wanted', async () => {
			await sent(25, { tag: 'spring' });
			const run = await stage.run(byTag({ returnAll: false, limit: 20 }), { rows });
			expect(run.json('Partner')).toHaveLength(20);
			expect(queries(1)).toEqual([asked()]);
		});

		it.each([
			['ignored', 'entries', 'reports 25 results but returned 20: page 2'],
			['ignored', 'pages', 'returned 20 results and may have more: page 2 repeats'],
			['refused', 'entries', 'returned 20: it rejected the request for the next page (code 9)'],
		] as const)(
			'are what comes where a page is %s and the total counts %s, with a hint',
			async (tagPage, tagTotal, hint) => {
				Object.assign(stage.simulator.switches, { tagPage, tagTotal });
				await sent(25, { tag: 'spring' });
				const run = await stage.run(byTag(), { rows });
				expect(run.json('Partner')).toHaveLength(20);
				expect(run.hints('Partner')).toEqual([expect.stringContaining(hint)]);
				expect(queries(1)).toEqual([asked(), asked('2')]);
			},
		);

		it('have no hint where all that is wanted came', async () => {
			stage.simulator.switches.tagPage = 'refused';
			await sent(25, { tag: 'spring' });
			const run = await stage.run(byTag({ returnAll: false, limit: 20 }), { rows });
			expect(run.hints('Partner')).toEqual([]);
		});

		it.each([
			{ kind: 'rateLimited', times: 'always' },
			{ kind: 'status', status: 500, body: 'json', times: 'always' },
			{ kind: 'resetAfterRead', times: 'always' },
			{ kind: 'refusal', code: 10, message: 'Clé API incorrecte' },
		] as const)('are not taken for whole after %o', async (fault) => {
			await sent(25, { tag: 'spring' });
			stage.simulator.faults.add({ ...fault, path: '/bulk-status-by-tag', nth: 2 });
			const run = await stage.run(byTag({ options: { longestWait: 0.001 } }), { rows });
			expect(run.json('Partner')).toEqual([]);
			expect(told(run)).toMatch(/item 0/);
		});

		it('are whole on one page where the API knows no others', async () => {
			stage.simulator.switches.tagPage = 'ignored';
			await sent(20, { tag: 'spring' });
			const run = await stage.run(byTag(), { rows });
			expect(run.json('Partner')).toHaveLength(20);
		});

		it('are as they came without Simplify', async () => {
			await sent(1, { tag: 'spring' });
			const run = await stage.run(byTag({ simplify: false }), { rows });
			expect(run.json('Partner')).toMatchObject([{ status: 'Delivered', stopSMS: false }]);
		});

		it('say that there is no message with the tag', async () => {
			const run = await stage.run(byTag(), { rows });
			expect(told(run)).toMatch(/No message has this tag.*code 4.*Check the tag/s);
		});
	});

	describe('as statistics', () => {
		it('are asked for by an interval, without days', async () => {
			await sent(3);
			const { year, month } = DateTime.now().setZone('Europe/Paris');
			const days = { from: '2022-10-21', to: '2022-10-22' };
			const run = await stage.run(statistics({ interval: 'last_twelve_months', ...days }));
			expect(queries(1)).toEqual([
				{
					method: 'GET',
					path: '/statistics/cost-resume',
					query: { apiKey: stage.keys.sms, interval: 'last_twelve_months' },
				},
			]);
			expect(run.items('Partner')[0]).toEqual([
				{
					json: {
						type: 'month',
						year,
						month,
						date: expect.stringMatching(/^20\d\d-\d\d-01T00:00:00\.000\+0[12]:00$/),
						nbSms: 3,
						cost: 0.114,
					},
					pairedItem: { item: 0 },
				},
			]);
		});

		it.each([
			['days', 'zero', 31],
			['months', 'zero', 1],
			['days', 'absent', 0],
		] as const)(
			'are asked for by days, whatever rows come: %s, %s',
			async (statisticsRows, statisticsGaps, count) => {
				Object.assign(stage.simulator.switches, { statisticsRows, statisticsGaps });
				const days = { from: '={{ $json.from }}', to: '={{ $json.to }}' };
				const run = await stage.run(statistics({ interval: 'custom', ...days }), {
					rows: [{ from: '2022-10-01', to: '2022-10-31T23:00:00' }],
					timezone: 'Asia/Tokyo',
				});
				expect(stage.requests).toMatchObject([
					{ query: { interval: 'custom', from: '01-10-2022', to: '31-10-2022' } },
				]);
				const items = run.json('Partner');
				expect(items).toHaveLength(count);
				for (const item of items) expect(item).toMatchObject({ nbSms: 0, cost: 0, month: 10 });
			},
		);

		it.each([
			[{ from: '2022-10-22', to: '2022-10-21' }, /"From" \(2022-10-22\) is after "To"/],
			[{ from: '={{ "" }}', to: '2022-10-21' }, /"From" is empty/],
			[{ from: '2022-10-21', to: '={{ "soon" }}' }, /"To" is not a date/],
		])('are not asked for with days that cannot be: %p', async (days, sentence) => {
			const run = await stage.run(statistics({ interval: 'custom', ...days }));
			expect(told(run)).toMatch(sentence);
			expect(stage.wire).toEqual([]);
		});

		it('are asked for once for items that want the same', async () => {
			await sent(1);
			const run = await stage.run(statistics({ interval: 'last_twelve_months' }), {
				rows: [{}, {}],
			});
			expect(stage.wire.slice(1)).toHaveLength(1);
			const [output = []] = run.items('Partner');
			expect(output.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }]);
		});

		it('keep to 5 a minute', async () => {
			const run = await stage.run(
				statistics({
					interval: 'custom',
					from: '={{ $json.day }}',
					to: '={{ $json.day }}',
					options: { longestWait: 0.001 },
				}),
				{ rows: Array.from({ length: 6 }, (_, day) => ({ day: `2022-10-0${day + 1}` })) },
			);
			expect(told(run)).toMatch(/would take.*5 requests per 60 seconds/s);
			expect(stage.wire).toEqual([]);
		});
	});
});
