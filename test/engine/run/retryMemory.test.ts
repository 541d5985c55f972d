import type { IDataObject, IExecuteData, IExecuteFunctions } from 'n8n-workflow';
import { RetryMemory, type Remembered } from '../../../engine/run/retryMemory';
import { node } from '../products';
import { standIn } from '../standIn';

const DONE: Remembered = { kind: 'done', outputs: [{ json: { paid: 1 } }] };

/** A run as n8n hands it to a node: which execute data, which items, which node. */
function memoryOf(run: IExecuteData, items: readonly IDataObject[], id = 'node-1'): RetryMemory {
	return new RetryMemory(
		standIn<IExecuteFunctions>({
			getExecuteData: () => run,
			getInputData: () => items.map((json) => ({ json })),
			getNode: () => ({ ...node, id }),
		}),
	);
}

const newRun = (): IExecuteData => ({ data: {}, node, source: null });
const run = newRun();
const items = [{ a: 1 }, { a: 2 }];

describe('what an item did', () => {
	memoryOf(run, items).remember(0, DONE);

	it('is known to a second try of the same run', () => {
		expect(memoryOf(run, items).recall(0)).toBe(DONE);
	});

	it('is known of this item alone', () => {
		expect(memoryOf(run, items).recall(1)).toBeUndefined();
	});

	it('is not known to another execution', () => {
		expect(memoryOf(newRun(), items).recall(0)).toBeUndefined();
	});

	it('is not known to a second call of a tool, whose items are others', () => {
		expect(memoryOf(run, [{ a: 1 }]).recall(0)).toBeUndefined();
	});

	it('is not known to another node of the run', () => {
		expect(memoryOf(run, items, 'node-2').recall(0)).toBeUndefined();
	});
});

it('one object in two places of the input is two items', () => {
	const same = { a: 1 };
	const memory = memoryOf(newRun(), [same, same]);
	memory.remember(0, DONE);
	expect([memory.recall(0), memory.recall(1)]).toEqual([DONE, undefined]);
});

it('what certainly was not done may be sent again', () => {
	const memory = memoryOf(newRun(), items);
	memory.remember(0, DONE);
	memory.remember(0, undefined);
	expect(memory.recall(0)).toBeUndefined();
});

it('what is known better replaces what was known', () => {
	const memory = memoryOf(newRun(), items);
	const reason = { what: 'No answer', next: '', fate: 'unknown' } as const;
	memory.remember(0, { kind: 'unknown', reason });
	memory.remember(0, DONE);
	expect(memory.recall(0)).toBe(DONE);
});

it('an item that is not there is not known', () => {
	const memory = memoryOf(newRun(), []);
	memory.remember(3, DONE);
	expect(memory.recall(3)).toBeUndefined();
});
