import { gather } from '../../../engine/batch/gather';
import { previewOf } from '../../../engine/batch/preview';
import type { EntryList } from '../../../engine/operation/batch';
import type { Call } from '../../../engine/operation/call';
import type { Task } from '../../../engine/work/task';
import { send } from '../../../nodes/SmsPartner/resources/sms/send';
import { pay, read } from '../products';

const input = (params: Record<string, unknown>, options = {}): Task['input'] => {
	return { params: { ...params, options }, simplify: true, limit: 50, combines: true };
};
const tasks = (...inputs: Array<Task['input']>): Task[] =>
	inputs.map((one, index) => ({ index, input: one, parts: [] }));
const items = (requests: ReturnType<typeof gather>): number[][] =>
	requests.map(({ parts }) => parts.flatMap(({ tasks }) => tasks.map(({ index }) => index)));
const callsOf = (requests: ReturnType<typeof gather>): Call[] =>
	requests.map(({ parts, callFor }) => callFor(parts));

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

describe('a list', () => {
	const { request } = send;
	if (request.kind !== 'batch') throw new Error('It is no list');
	const both = [
		{ to: '0612345678', text: 'a' },
		{ to: '+33612345678', text: 'b' },
		{ to: '+33687654321', text: 'a' },
		{ to: '+33687654321', text: 'b' },
	];
	const sentBy = (list: EntryList): string[] => {
		const batch = {
			...send,
			request: { ...request, list, settings: () => ({}), entries: () => both },
		};
		return gather(batch, tasks(input({})), 'FR').map(({ parts }) =>
			parts.map(({ entry }) => entry.text).join(''),
		);
	};

	it('names a recipient once in a request, where its entries are told apart by recipients alone', () => {
		expect(sentBy({ name: 'list', to: 'phoneNumber' })).toEqual(['aa', 'bb']);
	});

	it('names it with each of its texts, where it repeats the texts', () => {
		expect(sentBy({ name: 'list', to: 'phoneNumber', text: 'message' })).toEqual(['abab']);
	});
});

describe('what is checked only', () => {
	const { request } = send;
	if (request.kind !== 'batch') throw new Error('It is no list');
	const texts = (...all: string[]): Task[] => tasks(...all.map((text) => input({ text })));
	const entries = ({ text }: Record<string, unknown>) => [
		{ to: '+33612345678', text: String(text) },
	];
	const settings = ({ text }: Record<string, unknown>) => ({ text: String(text) });
	const batch = { ...request, settings, entries };

	it('shows what the operation says of each item', () => {
		const preview = ({ text }: Record<string, unknown>) => ({ segments: String(text).length });
		const operation = { ...send, request: { ...batch, preview } };
		expect(previewOf(operation, texts('a', 'bb'), 'FR').map(([, shown]) => shown)).toEqual([
			{ status: 'checked', recipients: 1, segments: 1, request: { requests: 2, recipients: 2 } },
			{ status: 'checked', recipients: 1, segments: 2, request: { requests: 2, recipients: 2 } },
		]);
	});

	it('shows the recipients and requests where nothing else is known', () => {
		const { preview, ...plain } = batch;
		expect(preview).toBeDefined();
		const shown = previewOf({ ...send, request: plain }, texts('a'), 'FR');
		expect(shown.map(([, json]) => json)).toEqual([
			{ status: 'checked', recipients: 1, request: { requests: 1, recipients: 1 } },
		]);
	});

	it('is nothing where requests are no batches', () => {
		expect(previewOf(pay, texts('a'), 'FR')).toEqual([]);
	});
});

test('no items are no requests', () => {
	expect([gather(read, [], 'FR'), gather(pay, [], 'FR')]).toEqual([[], []]);
});
