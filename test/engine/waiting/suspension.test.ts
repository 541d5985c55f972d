import type { IHttpRequestOptions } from 'n8n-workflow';
import { toRecord, toText } from '../../../engine/values/convert';
import { isReference } from '../../../engine/work/references';
import { WireRun, type Wired } from '../wireRun';
import { ask } from './waits';

const done = { body: { success: true, id: 5, count: 1 } };
const run = (wired: Partial<Wired> = {}): WireRun =>
	new WireRun(ask, { rows: [{ to: '0639980010' }], answer: () => done, ...wired });

function addressIn({ body }: IHttpRequestOptions): URL {
	return new URL(toText(toRecord(body).answerUrl) ?? 'none:');
}

describe('A send that waits', () => {
	it('tells where its execution wakes, with a reference of its own', async () => {
		const wire = run();
		await wire.try();
		const [address] = wire.requests.map(addressIn);
		expect(address?.href).toMatch(/^https:\/\/n8n\.test\/webhook-waiting\/7\?signature=abc&ref=/);
		expect(isReference(address?.searchParams.get('ref'))).toBe(true);
	});

	it('puts the execution to sleep, and leaves what is to come when time is up', async () => {
		const wire = run();
		const outputs = await wire.try();
		expect(wire.sleepsUntil).toEqual(new Date(wire.clock.now() + 3_600_000));
		const [address] = wire.requests.map(addressIn);
		expect(wire.input).toEqual([
			{
				json: {
					timedOut: true,
					messageId: 5,
					phoneNumber: '0639980010',
					reference: address?.searchParams.get('ref'),
				},
				pairedItem: { item: 0 },
			},
		]);
		expect(outputs).toMatchObject([{ json: { messageId: 5 } }]);
	});

	it.each<[string, Partial<Wired>]>([
		['fails', { answer: () => ({ body: { success: false, code: 14 } }) }],
		['may have failed', { answer: () => ({ status: 500, body: '' }) }],
		['has no recipient', { rows: [{ to: '' }] }],
	])('waits for nothing if it %s, though the node continues', async (_, wired) => {
		const wire = run({ continues: true, ...wired });
		expect(await wire.try()).toMatchObject([{ json: { error: expect.any(String) } }]);
		expect([wire.sleepsUntil, wire.input]).toEqual([undefined, [{ json: {} }]]);
	});

	it('with "Check Only" sends nothing, and waits for nothing', async () => {
		const wire = run({ parameters: { options: { checkOnly: true } } });
		expect(await wire.try()).toMatchObject([{ json: { status: 'checked' } }]);
		expect([wire.wire, wire.sleepsUntil]).toEqual([[], undefined]);
	});

	it.each([
		['2 items', [{ to: '0639980010' }, { to: '0639980011' }], {}],
		['2 items', [{ to: '0639980010' }, { to: '' }], {}],
		['2 recipients', [{ to: '0639980010,0639980011' }], {}],
		['2 recipients', [{ to: '0639980010,0639980011' }], { options: { checkOnly: true } }],
	])('of %s sends nothing, and says what to do', async (several, rows, parameters) => {
		const wire = run({ rows, parameters });
		await expect(wire.try()).rejects.toMatchObject({
			message: expect.stringContaining(several),
			description: expect.stringMatching(/Loop Over Items.*Execute Sub-workflow/),
		});
		expect([wire.wire, wire.sleepsUntil]).toEqual([[], undefined]);
	});

	it('is not sent again at a second try, if it may have been sent', async () => {
		const wire = run({ answer: () => ({ status: 500, body: '' }) });
		await expect(wire.try()).rejects.toThrow('unknown');
		await expect(wire.try()).rejects.toThrow('unknown');
		expect([wire.wire, wire.sleepsUntil]).toEqual([['POST /v1/ask'], undefined]);
	});

	it('is sent at a second try if it certainly was not, and waits then', async () => {
		const wire = run({
			answer: (_, number) => (number === 1 ? { body: { success: false, code: 14 } } : done),
		});
		await expect(wire.try()).rejects.toThrow();
		await wire.try();
		expect(wire.wire).toEqual(['POST /v1/ask', 'POST /v1/ask']);
		expect(wire.sleepsUntil).toBeDefined();
	});

	it('is not sent where n8n has no address for the answer', async () => {
		const wire = run({ resumeUrl: '' });
		await expect(wire.try()).rejects.toThrow('no URL');
		expect(wire.wire).toEqual([]);
	});

	it.each([
		['http://localhost:5678', true],
		['http://127.0.0.1:5678', true],
		['http://192.168.1.20:5678', true],
		['http://172.20.0.2', true],
		['http://[::1]:5678', true],
		['http://n8n:5678', true],
		['https://n8n.local', true],
		['https://n8n.example.com', false],
		['http://172.40.0.2', false],
		['http://10.example.com', false],
	])('says whether the answer can hardly reach %s: %p', async (origin, isHinted) => {
		const wire = run({ resumeUrl: `${origin}/webhook-waiting/7` });
		await wire.try();
		expect(wire.hints.join()).toMatch(isHinted ? `cannot reach ${origin} to deliver` : /^$/);
		expect(wire.sleepsUntil).toBeDefined();
	});
});
