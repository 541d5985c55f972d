import { NodeOperationError } from 'n8n-workflow';
import type { AskedEvent, IncomingCall } from '../../../engine/inbound/incoming';
import { newReference, rememberSent } from '../../../engine/work/references';
import { said, told } from './saidEvents';
import { Trigger, type Sent } from './trigger';

const came = (trigger: Trigger) => new Date(trigger.clock.now()).toISOString();

describe('a call', () => {
	it('starts the workflow with one item of its event', async () => {
		const trigger = new Trigger([said, told]);
		const { items, answered } = await trigger.call({ body: { word: 'yes' } });
		expect(items).toEqual([{ event: 'said', word: 'yes', receivedAt: came(trigger) }]);
		expect(answered).toEqual([[200, 'Received']]);
	});

	it('is given out as it came, if nothing is to be simplified', async () => {
		const trigger = new Trigger([said], { simplify: false });
		const body = { word: 'yes', more: { deep: [1, null] } };
		expect((await trigger.call({ body })).items).toEqual([body]);
		const query = { word: 'yes', secret: 'x', ref: newReference() };
		expect((await trigger.call({ method: 'GET', query })).items).toEqual([{ word: 'yes' }]);
	});

	it('is known by its reference, though the API puts a second "?" behind it', async () => {
		const ref = newReference();
		rememberSent(ref, 'campaign-1');
		const query = { secret: 'a?b=c', ref: `${ref}?word=yes`, more: '1' };
		const trigger = new Trigger([said], { options: { secret: 'a?b=c' } });
		const { items } = await trigger.call({ method: 'GET', query });
		expect(items).toMatchObject([{ word: 'yes', sentId: 'campaign-1' }]);
	});

	it('may be a GET', async () => {
		const { items } = await new Trigger([said]).call({ method: 'GET', query: { word: 'yes' } });
		expect(items).toMatchObject([{ event: 'said', word: 'yes' }]);
	});

	it.each<[string, Sent]>([
		['a form', { body: { word: 'yes' }, rawBody: Buffer.from('word=yes') }],
		['a multipart form', { body: { data: { word: 'yes' }, files: {} }, rawBody: undefined }],
		['JSON without a type', { body: undefined, rawBody: Buffer.from('{"word":"yes"}') }],
		['JSON as text', { body: '{"word":"yes"}', rawBody: Buffer.from(' {"word":"yes"}\n') }],
		[
			'JSON that is called a form',
			{ body: { '{"word":"yes"}': '' }, rawBody: Buffer.from('{"word":"yes"}') },
		],
	])('may be %s', async (_, sent) => {
		expect((await new Trigger([said]).call(sent)).items).toMatchObject([{ word: 'yes' }]);
	});

	it.each<[string, Sent, number]>([
		['has no body', { body: undefined }, 400],
		['is a list', { body: [{ word: 'yes' }] }, 400],
		['is a number', { body: 3 }, 400],
		['is a text', { body: 'yes', rawBody: Buffer.from('yes') }, 400],
		['is broken JSON', { body: undefined, rawBody: Buffer.from('{"word":') }, 400],
		['is no event', { body: { other: 1 } }, 422],
		['is no event, by GET', { method: 'GET', query: { other: 1 } }, 422],
		['has more than 1 MB', { body: { word: 'x'.repeat(1_000_000) } }, 413],
		[
			'says that it has more than 1 MB',
			{
				body: { data: { word: 'yes' }, files: {} },
				rawBody: undefined,
				headers: { 'content-length': '1000001' },
			},
			413,
		],
	])('that %s is refused, and starts nothing', async (_, sent, status) => {
		const { answered, items, response } = await new Trigger([said]).call(sent);
		expect([answered, items, response.noWebhookResponse]).toEqual([
			[[status, expect.any(String)]],
			undefined,
			true,
		]);
	});

	it('whose event is not selected is answered, and starts nothing', async () => {
		const { answered, response } = await new Trigger([said, told], { events: ['told'] }).call({
			body: { word: 'yes' },
		});
		expect([answered, response]).toEqual([
			[[200, 'The event said is not selected']],
			{ noWebhookResponse: true },
		]);
	});
});

describe('the secret', () => {
	const options = { secret: 'open sesame' };

	it.each([
		[{}],
		[{ secret: 'open' }],
		[{ secret: 'open sesame!' }],
		[{ secret: ['open sesame'] }],
	])('refuses %j', async (query) => {
		const { answered, items } = await new Trigger([said], { options }).call({
			body: { word: 'yes' },
			query,
		});
		expect([answered, items]).toEqual([[[403, expect.any(String)]], undefined]);
	});

	it('lets the right one in, and stays out of the output', async () => {
		const { items } = await new Trigger([said], { options }).call({
			body: { word: 'yes' },
			query: options,
		});
		expect(items).toMatchObject([{ word: 'yes' }]);
		expect(JSON.stringify(items)).not.toContain('sesame');
	});

	it('is no secret if it is empty: the execution fails', async () => {
		const trigger = new Trigger([said], { options: { secret: '' } });
		await expect(trigger.call({ body: { word: 'yes' } })).rejects.toThrow(NodeOperationError);
	});
});

describe('the reference of a request', () => {
	it('comes with the item, and with what the API called that request', async () => {
		const reference = newReference();
		rememberSent(reference, 307);
		const query = { ref: reference, to: '+33612345678' };
		const { items } = await new Trigger([said]).call({ body: { word: 'yes' }, query });
		expect(items).toMatchObject([{ reference, sentId: 307, recipient: '+33612345678' }]);
	});

	it('is nothing if it cannot be ours', async () => {
		const query = { ref: 'n8n-forged', to: '+33612345678' };
		const { items } = await new Trigger([said]).call({ body: { word: 'yes' }, query });
		expect(Object.keys(items?.[0] ?? {})).toEqual(['event', 'word', 'receivedAt']);
	});
});

describe('the same call', () => {
	const body = { word: 'yes' };
	const starts = async (trigger: Trigger, sent: Sent = { body }) =>
		(await trigger.call(sent)).items !== undefined;

	it('starts one execution within ten minutes, also at the same moment', async () => {
		const trigger = new Trigger([said]);
		expect(await Promise.all([starts(trigger), starts(trigger)])).toEqual([true, false]);
		await trigger.clock.pass(9 * 60_000);
		expect(await starts(trigger)).toBe(false);
		await trigger.clock.pass(2 * 60_000);
		expect(await starts(trigger)).toBe(true);
	});

	it('is known by its body, whatever the reference in its address', async () => {
		const trigger = new Trigger([said]);
		expect(await starts(trigger, { body, query: { ref: newReference() } })).toBe(true);
		expect(await starts(trigger)).toBe(false);
		expect(await starts(trigger, { body: { word: 'no' } })).toBe(true);
	});

	it('is known again after a restart', async () => {
		const trigger = new Trigger([said]);
		await starts(trigger);
		const restarted = new Trigger([said], {}, trigger);
		expect(await starts(restarted)).toBe(false);
	});

	it('is known again after a restart, also if another call took longer than it', async () => {
		const trigger = new Trigger([told, said]);
		const part = { body: { part: [1, 2], text: 'Hello', key: 'a' } };
		const { outcome } = await trigger.begin(part);
		await starts(trigger);
		await trigger.clock.finish(outcome);
		const restarted = new Trigger([told, said], {}, trigger);
		expect(await starts(restarted)).toBe(false);
		expect((await restarted.call(part)).answered).toEqual([[200, 'Duplicate call ignored']]);
	});

	it('is another for another trigger', async () => {
		expect(await starts(new Trigger([said]))).toBe(true);
		expect(await starts(new Trigger([said]))).toBe(true);
	});

	it('starts one each time if the option says so, and in a test of the trigger', async () => {
		for (const parameters of [{ options: { ignoreRepeatsFor: 0 } }, { mode: 'manual' }]) {
			const trigger = new Trigger([said], parameters);
			expect([await starts(trigger), await starts(trigger)]).toEqual([true, true]);
		}
	});

	it('is remembered among the newest thousand', async () => {
		const trigger = new Trigger([said]);
		for (let number = 0; number <= 1001; number++) {
			await starts(trigger, { body: { word: String(number) } });
			await trigger.clock.pass(1);
		}
		expect(await starts(trigger, { body: { word: '0' } })).toBe(true);
		expect(await starts(trigger, { body: { word: '1001' } })).toBe(false);
		expect(Object.keys(Object(trigger.staticData.node.recentCalls)).length).toBeLessThan(1002);
	});
});

describe('an event that the API is asked for', () => {
	const asked = (ask: (call: IncomingCall) => Array<Record<string, string>>): AskedEvent => ({
		value: 'asked',
		name: 'Asked',
		description: 'Something is to be asked for',
		example: {},
		output: {},
		recognizes: ({ body }, options) => 'nudge' in body || options.any === true,
		ask: async (_, call) => ask(call),
	});

	it('is answered first, and starts the workflow with what was found', async () => {
		const event = asked(() => [{ status: 'one' }, { status: 'two' }]);
		const { answered, items } = await new Trigger([said, event]).call({ body: { nudge: 1 } });
		expect([answered, items]).toEqual([
			[[200, 'Received']],
			[{ status: 'one' }, { status: 'two' }],
		]);
	});

	it('starts nothing where nothing is found', async () => {
		const { items, response } = await new Trigger([asked(() => [])]).call({ body: { nudge: 1 } });
		expect([items, response]).toEqual([undefined, { noWebhookResponse: true }]);
	});

	it('may be recognized by the options of the trigger', async () => {
		const trigger = new Trigger([asked(() => [{ status: 'one' }])], { options: { any: true } });
		expect((await trigger.call({ body: {} })).items).toEqual([{ status: 'one' }]);
	});

	it.each<[string, Sent]>([
		['nothing', { body: undefined }],
		['a text', { body: 'delivered', rawBody: Buffer.from('delivered') }],
		['a list', { body: [1] }],
		['what looks like another event', { body: { word: 'yes' } }],
	])('is known by its address, though the call holds %s', async (_, sent) => {
		const query = { ref: newReference(), event: 'asked' };
		const events = [said, asked(() => [{ status: 'one' }])];
		expect((await new Trigger(events).call({ ...sent, query })).items).toEqual([{ status: 'one' }]);
		// Without a reference of ours the address says nothing.
		const { items } = await new Trigger(events).call({ ...sent, query: { event: 'asked' } });
		expect(items ?? []).not.toEqual([{ status: 'one' }]);
	});

	it('brings back no old list of calls, though it takes long', async () => {
		const event: AskedEvent = {
			...asked(() => []),
			ask: async () => {
				await trigger.clock.sleep(5000);
				return [{ status: 'one' }];
			},
		};
		const trigger: Trigger = new Trigger([event, said]);
		const { outcome } = await trigger.begin({ body: { nudge: 1 } });
		await trigger.call({ body: { word: 'Hello' } });
		expect((await trigger.clock.finish(outcome)).items).toEqual([{ status: 'one' }]);
		expect(Object.keys(Object(trigger.staticData.node.recentCalls))).toHaveLength(1);
	});
});
