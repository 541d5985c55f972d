import { referenceFor } from '../../../engine/waiting/executionReference';
import type { Answer } from '../../../engine/waiting/resume';
import { newReference } from '../../../engine/work/references';
import { Sleeper } from './sleeper';

const echo: Answer = ({ call }) => ({ text: String(call.body.text) });
const reference = newReference();
const sent = { timedOut: true, messageId: 5, reference };
const ok = { ref: reference, body: { text: 'OK' } };

describe('A call at the address of a waiting execution', () => {
	it('goes on with its answer, and is answered by itself', async () => {
		const sleeper = new Sleeper(sent, echo);
		expect(await sleeper.tell(ok)).toEqual({ text: 'OK' });
		expect(sleeper.answered).toEqual([200]);
		expect(sleeper.heard).toMatchObject([{ sent, isCurrent: true }]);
	});

	it('goes on once, however many calls come, one after the other or at the same time', async () => {
		const sleeper = new Sleeper(sent, async (heard) => await echo(heard));
		const told = await Promise.all(
			[ok, ok, { ...ok, body: { text: 'No' } }].map((one) => sleeper.tell(one)),
		);
		expect(told.filter((one) => one !== undefined)).toEqual([{ text: 'OK' }]);
		expect(await sleeper.tell(ok)).toBeUndefined();
		expect(new Set(sleeper.answered)).toEqual(new Set([200]));
	});

	it('that is no answer leaves the wait to the next one', async () => {
		const sleeper = new Sleeper(sent, (heard) =>
			heard.call.body.text === 'OK' ? echo(heard) : undefined,
		);
		expect(await sleeper.tell({ ref: reference, body: { text: 'No' } })).toBeUndefined();
		expect(await sleeper.tell(ok)).toEqual({ text: 'OK' });
	});

	it('is heard with the reference of an earlier message of the same execution, too', async () => {
		const sleeper = new Sleeper(sent, echo);
		const ref = await referenceFor(sleeper.executionId, sleeper.key);
		expect(await sleeper.tell({ ...ok, ref })).toEqual({ text: 'OK' });
		expect(sleeper.heard).toMatchObject([{ isCurrent: false }]);
	});

	it('that ended an earlier wait of the same execution ends no other', async () => {
		const sleeper = new Sleeper(sent, echo);
		const ref = await referenceFor(sleeper.executionId, sleeper.key);
		sleeper.sent = { ...sent, reference: ref };
		expect(await sleeper.tell({ ...ok, ref })).toBeDefined();
		sleeper.sent = sent;
		expect(await sleeper.tell({ ...ok, ref })).toBeUndefined();
		expect(await sleeper.tell(ok)).toBeDefined();
	});

	it.each([
		['no reference', async () => ({ ...ok, ref: undefined })],
		['a reference of nobody', async () => ({ ...ok, ref: newReference() })],
		['a wrong reference', async () => ({ ...ok, ref: 'n8n' })],
		[
			'the reference of another execution',
			async ({ key }: Sleeper) => ({ ...ok, ref: await referenceFor('another', key) }),
		],
		[
			'a reference made with another key',
			async ({ executionId }: Sleeper) => ({ ...ok, ref: await referenceFor(executionId, 'x') }),
		],
		['broken JSON', async () => ({ ...ok, rawBody: Buffer.from('{"text":') })],
		['more than 1 MB', async () => ({ ...ok, rawBody: Buffer.alloc(1_000_001, 'x') })],
	])('with %s is not heard, and the wait goes on', async (_, told) => {
		const sleeper = new Sleeper(sent, echo);
		expect(await sleeper.tell(await told(sleeper))).toBeUndefined();
		expect([sleeper.heard, sleeper.answered]).toEqual([[], [200]]);
		expect(await sleeper.tell(ok)).toEqual({ text: 'OK' });
	});

	it('is heard without a body as well: nobody knows what a report holds', async () => {
		const sleeper = new Sleeper(sent, echo);
		await sleeper.tell({ ...ok, body: undefined, rawBody: Buffer.alloc(0) });
		expect(sleeper.heard).toHaveLength(1);
	});

	it('does not end the execution where something fails: the wait goes on', async () => {
		let times = 0;
		const sleeper = new Sleeper(sent, (heard) => {
			if (times++ === 0) throw new Error('The API does not answer');
			return echo(heard);
		});
		expect(await sleeper.tell(ok)).toBeUndefined();
		expect(await sleeper.tell(ok)).toEqual({ text: 'OK' });
	});

	it.each([
		['OK', { approved: true }],
		[' Oui ! ', { approved: true }],
		['👍🏽', { approved: true }],
		['1', { approved: true }],
		['Non.', { approved: false }],
		['Stop', { approved: false }],
		['1 minute', { approved: false, chatInput: '1 minute' }],
		['ok, but not today', { approved: false, chatInput: 'ok, but not today' }],
	])('tells an agent that asks for approval what "%s" means', async (text, approval) => {
		const sleeper = new Sleeper(sent, echo, 'n8n-nodes-smspartner.smsPartnerHitlTool');
		const item = await sleeper.tell({ ref: reference, body: { text } });
		expect(item).toEqual({ text, ...approval });
	});
});
