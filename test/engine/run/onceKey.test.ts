import { FakeClock } from '../fakeClock';
import { ProcessedData } from '../processedData';
import { pay } from '../products';
import { WireRun } from '../wireRun';
import {
	done,
	executions,
	failed,
	jsons,
	lost,
	ok,
	paid,
	payments,
	refused,
	unknown,
} from './onceRuns';
import type { Answer, Row } from './onceRuns';

describe('A Once Key', () => {
	it.each<[string, Array<[Row[], Answer?]>, unknown[][], number[]]>([
		[
			'that was sent is done in the next execution',
			[[payments('a')], [payments('a')], [payments('a')]],
			[[ok], [done('a')], [done('a')]],
			[1, 0, 0],
		],
		[
			'of two items of a run is sent with the first',
			[[payments('a', 'b', 'a')]],
			[[ok, ok, done('a')]],
			[2],
		],
		[
			'that is new is sent beside one that is not',
			[[payments('a', 'c')], [payments('a', 'b', 'c', 'd')]],
			[
				[ok, ok],
				[done('a'), ok, done('c'), ok],
			],
			[2, 2],
		],
		['is a text: 1 and "1" are one', [[payments(1)], [payments('1')]], [[ok], [done('1')]], [1, 0]],
		[
			'that was refused is sent in the next execution, and is done then',
			[[payments('a'), refused], [payments('a')], [payments('a')]],
			[[failed('There is not enough credit')], [ok], [done('a')]],
			[1, 1, 0],
		],
		[
			'whose answer was lost is told as unknown for good',
			[[payments('a'), lost], [payments('a')], [payments('a')]],
			[[failed('The connection was lost')], [unknown], [unknown]],
			[1, 0, 0],
		],
		[
			'that another item has which failed comes to the same',
			[[payments('a', 'a'), lost]],
			[
				[
					failed('The connection was lost'),
					failed('an earlier item with the same Once Key failed'),
				],
			],
			[1],
		],
		[
			'that is empty is a mistake of its item alone',
			[[[...payments('', ' '), ...payments('c')]]],
			[[failed('"Once Key"'), failed('"Once Key"'), ok]],
			[1],
		],
		[
			'that is missing means that the item is sent each time',
			[[payments(undefined, 'b')], [payments(undefined, 'b')]],
			[
				[ok, ok],
				[ok, done('b')],
			],
			[2, 1],
		],
	])('%s', async (_, runs, outputs, sent) => {
		const result = await executions(new ProcessedData(), ...runs);
		expect(result).toEqual({ outputs, sent });
	});

	it('that is only under way says where to look, and how to send it all the same', async () => {
		const database = new ProcessedData();
		const { outputs } = await executions(database, [payments('a'), lost], [payments('a')]);
		const look = 'Before you run it again, check the bills.';
		const way = 'To send it anyway, give the item a different Once Key.';
		expect(outputs[1]).toEqual([failed(`${look} ${way}`)]);
	});

	it('is marked before its request leaves: a process that dies then leaves it under way', async () => {
		const database = new ProcessedData();
		let atDeath: readonly string[] = [];
		const dying: Answer = (request, number) => {
			if (number === 2) atDeath = database.marks;
			return paid(request, number);
		};
		// After the first answer two may be under way.
		const four = payments('a', 'b', 'c', 'd');
		await executions(database, [four, dying]);
		const after = await executions(new ProcessedData(atDeath), [four]);
		expect(after).toEqual({ outputs: [[done('a'), unknown, unknown, ok]], sent: [1] });
	});

	it('is kept in its place, and paired', async () => {
		const database = new ProcessedData();
		await executions(database, [payments('b')]);
		const rows = payments('a', 'b', 'c');
		const items = await new WireRun(pay, { rows, answer: paid, database }).try();
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([
			{ item: 0 },
			{ item: 1 },
			{ item: 2 },
		]);
	});

	it('is asked for again by "Retry On Fail": each is sent once', async () => {
		const answer: Answer = (request, number) => (number === 1 ? refused : paid)(request, number);
		const run = new WireRun(pay, {
			rows: payments('a', 'b', 'a'),
			answer,
			database: new ProcessedData(),
		});
		await expect(run.try()).rejects.toThrow('There is not enough credit');
		expect(jsons(await run.try())).toEqual([ok, ok, done('a')]);
		expect(run.requests).toHaveLength(3);
	});

	it.each([undefined, new Error('Manager needs to initialized before use')])(
		'that cannot be kept is not sent: %p',
		async (fault) => {
			const database = new ProcessedData();
			database.fault = fault;
			const rows = payments('a', undefined);
			const given = { rows, answer: paid, continues: true };
			const run = new WireRun(pay, { ...given, ...(fault && { database }) });
			expect(jsons(await run.try())).toEqual([failed('could not be looked up or stored'), ok]);
			expect(run.requests).toHaveLength(1);
		},
	);

	it('that cannot be recorded any more is under way, and not done', async () => {
		const database = new ProcessedData();
		const breaking: Answer = (request, number) => {
			database.fault = new Error('The database is gone');
			return paid(request, number);
		};
		const first = await executions(database, [payments('a'), breaking]);
		database.fault = undefined;
		const second = await executions(database, [payments('a')]);
		expect([first.outputs, second.outputs]).toEqual([[[ok]], [[unknown]]]);
	});
});

describe('Executions that meet at one key', () => {
	/** Runs executions at the same time; their outputs in the order of the executions. */
	async function atOnce(all: ReadonlyArray<readonly Row[]>, answer: Answer = paid) {
		const [clock, database] = [new FakeClock(), new ProcessedData()];
		const given = { database, clock, answer, continues: true, takes: () => 500 };
		const runs = all.map((rows) => new WireRun(pay, { ...given, rows }));
		const outputs = await clock.during(() => Promise.all(runs.map((run) => run.run())));
		return { outputs: outputs.map(jsons), sent: runs.map(({ requests }) => requests.length) };
	}

	it('take turns: one of eight sends', async () => {
		const { outputs, sent } = await atOnce(Array.from({ length: 8 }, () => payments('a')));
		expect(outputs.flat().sort()).toEqual([ok, ...new Array<unknown>(7).fill(done('a'))]);
		expect(sent.reduce((sum, count) => sum + count)).toBe(1);
	});

	it('do not wait for each other for ever, whatever the order of their keys', async () => {
		const { sent } = await atOnce([payments('a', 'b'), payments('b', 'a'), payments('c', 'b')]);
		expect(sent.reduce((sum, count) => sum + count)).toBe(3);
	});

	it('send the second where the first was refused', async () => {
		let number = 0;
		const first: Answer = (request) => (++number === 1 ? refused : paid)(request, number);
		const { outputs } = await atOnce([payments('a'), payments('a'), payments('a')], first);
		expect(outputs.flat()).toEqual([failed('not enough credit'), ok, done('a')]);
	});

	it('lose no key of each other', async () => {
		const database = new ProcessedData();
		const clock = new FakeClock();
		const keys = ['a', 'b', 'c', 'd'];
		const runs = keys.map(
			(key) => new WireRun(pay, { rows: payments(key), answer: paid, database, clock }),
		);
		await clock.during(() => Promise.all(runs.map((run) => run.run())));
		const { sent } = await executions(database, [payments(...keys)]);
		expect(sent).toEqual([0]);
	});
});

describe('Another process that reads and writes in the same instant', () => {
	/** Its write comes after that of the first call, and is made of what there was before. */
	async function meeting(marks: readonly string[]) {
		const database = new ProcessedData();
		let isFirst = true;
		const { helpers } = database;
		const overwritten = Object.assign(new ProcessedData(), { helpers: { ...helpers } });
		overwritten.helpers.checkProcessedAndRecord = async (...call) => {
			const answer = await helpers.checkProcessedAndRecord(...call);
			if (isFirst) database.marks = marks;
			isFirst = false;
			return answer;
		};
		const first = await executions(overwritten, [payments('a')]);
		return { first, again: await executions(database, [payments('a')]) };
	}

	it('keeps the key from being sent if it has claimed the same one', async () => {
		const { first } = await meeting(['known a', 'under way a', 'claim other']);
		expect(first).toEqual({ outputs: [[unknown]], sent: [0] });
	});

	it('makes no key forgotten if it has claimed another', async () => {
		const { first, again } = await meeting(['known b', 'under way b', 'claim other']);
		expect([first.sent, again]).toEqual([[1], { outputs: [[done('a')]], sent: [0] }]);
	});

	it.each<[string, Answer, unknown]>([
		['done', paid, done('a')],
		['unknown', lost, unknown],
	])(
		'makes no key that is %s forgotten if it writes while the request is under way',
		async (...[, answer, told]) => {
			const database = new ProcessedData();
			const overwriting: Answer = (request, number) => {
				database.marks = ['known b', 'under way b', 'claim other'];
				return answer(request, number);
			};
			const first = await executions(database, [payments('a'), overwriting]);
			const again = await executions(database, [payments('a')]);
			expect([first.sent, again]).toEqual([[1], { outputs: [[told]], sent: [0] }]);
		},
	);

	it.each([
		['the claim', [200], 500],
		['the check of it', [0, 200], 300],
	])('is waited for twice as long as %s takes', async (_, durations, otherWritesAt) => {
		const [clock, database] = [new FakeClock(), new ProcessedData()];
		const { helpers } = database;
		const slow = Object.assign(new ProcessedData(), { helpers: { ...helpers } });
		slow.helpers.checkProcessedAndRecord = async (...call) => {
			await clock.sleep(durations.shift() ?? 200);
			return await helpers.checkProcessedAndRecord(...call);
		};
		void clock.sleep(otherWritesAt).then(() => {
			database.marks = ['known a', 'under way a', 'claim other'];
		});
		const given = { rows: payments('a'), answer: paid, database: slow, clock, continues: true };
		const run = new WireRun(pay, given);
		const items = await clock.during(() => run.run());
		expect([jsons(items), run.requests.length]).toEqual([[unknown], 0]);
	});
});
