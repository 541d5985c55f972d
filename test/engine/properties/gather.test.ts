import fc from 'fast-check';
import { gather } from '../../../engine/batch/gather';
import type { Operation } from '../../../engine/operation/operation';
import type { Task } from '../../../engine/work/task';
import { kinds } from './kinds';

/* Gathering alone: which part goes where, before anything is sent. */

/** What items ask for: numbers by their place, a text, and whether they share requests. */
const asked = fc.array(
	fc.record({
		to: fc.uniqueArray(fc.nat({ max: 20 }), { maxLength: 9 }),
		message: fc.constantFrom('A', 'B'),
		tag: fc.constantFrom('x', 'y'),
		combines: fc.boolean(),
	}),
	{ maxLength: 12 },
);

type Asked = typeof asked extends fc.Arbitrary<infer T> ? T : never;

const operation: Operation | undefined = kinds.bulk.resources[0]?.operations[0];

function tasksFor(wants: Asked): Task[] {
	return wants.map(({ to, message, tag, combines }, index) => ({
		index,
		input: {
			params: { phoneNumbers: to.map((place) => `+3361234560${place}`), message, options: { tag } },
			simplify: true,
			limit: 50,
			combines,
		},
		parts: [],
		goneBefore: [],
	}));
}

function gathered(wants: Asked): { tasks: Task[]; requests: ReturnType<typeof gather> } {
	const tasks = tasksFor(wants);
	return { tasks, requests: operation ? gather(operation, tasks, 'FR') : [] };
}

describe('gathering', () => {
	it('puts each part into one request, and none over the limit', () => {
		fc.assert(
			fc.property(asked, (wants) => {
				const { tasks, requests } = gathered(wants);
				const sent = requests.flatMap(({ parts }) => parts);
				expect(new Set(sent).size).toBe(sent.length);
				expect(new Set(sent)).toEqual(new Set(tasks.flatMap(({ parts }) => parts)));
				expect(requests.every(({ parts }) => parts.length > 0 && parts.length <= 4)).toBe(true);
			}),
		);
	});

	it('gives each item a part for each of its recipients, in their order', () => {
		fc.assert(
			fc.property(asked, (wants) => {
				const { tasks } = gathered(wants);
				const numbers = tasks.map(({ parts }) => parts.map(({ entry }) => entry.to));
				expect(numbers).toEqual(wants.map(({ to }) => to.map((place) => `+3361234560${place}`)));
				expect(tasks.every((task) => task.parts.every((part) => part.tasks.includes(task)))).toBe(
					true,
				);
			}),
		);
	});

	it('knows what is the same by recipient, text and settings, and by nothing else', () => {
		fc.assert(
			fc.property(asked, (wants) => {
				const { requests } = gathered(wants);
				const keys = requests.flatMap(({ parts, callFor }) => {
					const { tag } = callFor(parts).body ?? {};
					return parts.map(({ entry: { to, text } }) => `${to} ${text} ${String(tag)}`);
				});
				const all = wants.flatMap(({ to, message, tag }) =>
					to.map((place) => `+3361234560${place} ${message} ${tag}`),
				);
				expect([...keys].sort()).toEqual([...new Set(all)].sort());
			}),
		);
	});

	it('has another text to a recipient in a later request', () => {
		fc.assert(
			fc.property(asked, (wants) => {
				const lastOf = new Map<string, number>();
				for (const { parts, input } of gathered(wants).requests) {
					expect(new Set(parts.map(({ entry }) => entry.to)).size).toBe(parts.length);
					for (const { entry, tasks } of parts) {
						const key = JSON.stringify([entry.to, input.params.options, input.combines]);
						const item = tasks[0]?.index ?? -1;
						expect(item).toBeGreaterThanOrEqual(lastOf.get(key) ?? 0);
						lastOf.set(key, item);
					}
				}
			}),
		);
	});

	it('shares no request between items that are not to share any', () => {
		fc.assert(
			fc.property(asked, (wants) => {
				const { requests } = gathered(wants);
				for (const { parts, input } of requests) {
					const owners = parts.map(({ tasks: [first] }) => first?.index);
					if (!input.combines) expect(new Set(owners).size).toBe(1);
				}
			}),
		);
	});

	it('leaves out what went in an earlier try', () => {
		fc.assert(
			fc.property(asked, fc.nat({ max: 8 }), (wants, count) => {
				const earlier = gathered(wants).tasks;
				const tasks = tasksFor(wants).map((task) => {
					return { ...task, goneBefore: earlier[task.index]?.parts.slice(0, count) ?? [] };
				});
				const requests = operation ? gather(operation, tasks, 'FR') : [];
				const gone = new Set(tasks.flatMap(({ goneBefore = [] }) => goneBefore));
				expect(requests.flatMap(({ parts }) => parts).filter((part) => gone.has(part))).toEqual([]);
				const sizes = tasks.map(({ parts }) => parts.length);
				expect(sizes).toEqual(wants.map(({ to }) => to.length));
			}),
		);
	});
});
