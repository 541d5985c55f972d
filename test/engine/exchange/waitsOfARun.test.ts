import { systemClock } from '../../../engine/http/wait';
import { pay, read } from '../products';
import { WireRun } from '../wireRun';

/* How long a run waits, and before which of its requests. */

const busy = { status: 429, headers: { 'retry-after': '3' }, body: '' };
const paid = { body: { success: true, paid: 1 } };

it('The longest wait is one for all items, the shortest of theirs', async () => {
	const minutes = [10, 10 / 60, 10, 10, 10];
	const rows = minutes.map((longestWait) => ({ amount: 1, options: { longestWait } }));
	const answer = (_: unknown, number: number) => (number <= 3 ? paid : busy);
	const run = new WireRun(pay, { rows, continues: true, answer });
	const start = run.clock.now();
	const errors = (await run.try()).map(({ json }) => json['error']);
	expect(errors.slice(0, 3)).toEqual([undefined, undefined, undefined]);
	expect(errors[3]).toMatch(/too many requests.*"Longest Wait"/);
	expect(errors[4]).toMatch(/too many requests|Skipped/);
	expect(run.clock.now() - start).toBeLessThanOrEqual(10_000);
	expect(run.clock.now() - start).toBeGreaterThanOrEqual(3000);
});

describe.each([read, pay])('A request that is always answered by 429 ($action)', (operation) => {
	const over = new Date(0).toUTCString();

	it.each(['0', '-5', '1', over])('waits longer and longer, told to wait %s', async (after) => {
		const starts: number[] = [];
		const answer = () => {
			starts.push(systemClock.now());
			return { status: 429, headers: { 'retry-after': after }, body: '' };
		};
		const rows = [{ amount: 1, thing: 'a' }];
		await new WireRun(operation, { rows, continues: true, answer }).try();
		const waits = starts.slice(1).map((start, place) => start - (starts[place] ?? 0));
		const least = [2000, 4000, 8000, 16_000, 32_000, 60_000];
		expect(waits.map((wait, place) => wait >= (least[place] ?? Infinity))).toEqual(
			least.map(() => true),
		);
	});
});
