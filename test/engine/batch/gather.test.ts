import { gather } from '../../../engine/batch/gather';
import type { Task } from '../../../engine/batch/work';
import type { Call } from '../../../engine/operation/call';
import { pay, read } from '../products';

const input = (params: Record<string, unknown>, options = {}): Task['input'] => {
	return { params: { ...params, options }, simplify: true, limit: 50, combines: true };
};
const tasks = (...inputs: Array<Task['input']>): Task[] =>
	inputs.map((one, index) => ({ index, input: one, units: [] }));
const items = (requests: ReturnType<typeof gather>): number[][] =>
	requests.map(({ units }) => units.flatMap(({ tasks }) => tasks.map(({ index }) => index)));
const callsOf = (requests: ReturnType<typeof gather>): Call[] =>
	requests.map(({ units, callFor }) => callFor(units));

describe('reads', () => {
	it('that ask for the same are one request', () => {
		const requests = gather(read, tasks(input({ thing: 'a' }), input({ thing: 'a' })), 'FR');
		expect(items(requests)).toEqual([[0, 1]]);
	});

	it('that ask for different things are requests of their own, in the order of the items', () => {
		const all = tasks(input({ thing: 'b' }), input({ thing: 'a' }), input({ thing: 'b' }));
		expect(items(gather(read, all, 'FR'))).toEqual([[0, 2], [1]]);
	});

	it('that 1,000 items share are one request', () => {
		const shared = input({ thing: 'a' });
		const all = tasks(...Array.from({ length: 1000 }, () => shared));
		expect(gather(read, all, 'FR')).toHaveLength(1);
	});

	it('ask for XML where that is wanted', () => {
		const [call] = callsOf(gather(read, tasks(input({ thing: 'a' }, { _format: 'xml' })), 'FR'));
		expect(call?.query).toEqual({ thing: 'a', _format: 'xml' });
	});
});

describe('what has a lasting effect', () => {
	it('reaches the API for each item, also when it reads the same', () => {
		const requests = gather(pay, tasks(input({ amount: 1 }), input({ amount: 1 })), 'FR');
		expect(items(requests)).toEqual([[0], [1]]);
	});

	it('asks for XML in its body', () => {
		const [call] = callsOf(gather(pay, tasks(input({ amount: 1 }, { _format: 'xml' })), 'FR'));
		expect(call?.body).toEqual({ amount: 1, _format: 'xml' });
	});
});

test('no items are no requests', () => {
	expect([gather(read, [], 'FR'), gather(pay, [], 'FR')]).toEqual([[], []]);
});
