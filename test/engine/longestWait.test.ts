import { pay } from './products';
import { WireRun } from './wireRun';

/* "Longest Wait" is for the run, whatever number of requests it takes. */

const busy = { status: 429, headers: { 'retry-after': '3' }, body: '' };
const paid = { body: { success: true, paid: 1 } };

it('is one for all items, the shortest of theirs', async () => {
	const minutes = [10, 9 / 60, 10, 10, 10];
	const rows = minutes.map((longestWait) => ({ amount: 1, options: { longestWait } }));
	const run = new WireRun(pay, {
		rows,
		continues: true,
		// Each request is refused once.
		answer: (_, number) => (number % 2 === 1 ? busy : paid),
	});
	const errors = (await run.try()).map(({ json }) => json['error']);
	expect(run.requests).toHaveLength(7);
	expect(errors.slice(0, 3)).toEqual([undefined, undefined, undefined]);
	expect(errors[3]).toMatch(/too many requests.*"Longest Wait"/);
	expect(errors[4]).toMatch(/^.*Not tried/);
});
