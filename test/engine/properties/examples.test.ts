import type { IDataObject } from 'n8n-workflow';
import type { Behaviour } from './api';
import { kinds } from './kinds';
import { toldBy } from './report';
import { NodeRun, type Try } from './run';
import { kindBehaviour } from './scenario';

/* Cases that the properties found, each at its smallest. Requests hold four recipients. */

const numberOf = (letter: string): string =>
	`+336123456${String(letter.charCodeAt(0) - 65).padStart(2, '0')}`;

/** A run over items whose recipients are letters: "AB" is an item for A and B. */
function lettersTo(
	items: readonly string[],
	behaviour: Partial<Omit<Behaviour, 'poisoned'>> & { poisoned?: string } = {},
	more: { continues?: boolean; json?: readonly IDataObject[]; combine?: unknown } = {},
): NodeRun {
	const { poisoned = '', ...rest } = behaviour;
	return new NodeRun({
		kind: 'bulk',
		parameters: kinds.bulk.parameters({
			to: '={{ $json.to }}',
			text: 'A',
			tag: '',
			timeout: '={{ $json.timeout }}',
			combine: more.combine ?? true,
		}),
		items: items.map((letters, place) => ({
			json: { to: [...letters].map(numberOf), timeout: 30, ...more.json?.[place] },
		})),
		continues: more.continues ?? true,
		behaviour: { ...kindBehaviour, ...rest, poisoned: [...poisoned].map(numberOf) },
	});
}

/** The recipients of each request, as letters. */
const sentBy = (run: NodeRun): string[] =>
	run.api.exchanges.map(({ messages }) =>
		messages.map(({ to }) => String.fromCharCode(Number(to.slice(-2)) + 65)).join(''),
	);

const fatesIn = (attempt: Try, count: number): Array<string | undefined> =>
	toldBy(attempt, count).map(([told]) => told?.fate);

const sentences = (attempt: Try): unknown[] =>
	'outputs' in attempt ? attempt.outputs.map(({ json }) => json.error) : [attempt.error.message];

describe('the same text to the same number', () => {
	it('goes once for items that differ in their time-out', async () => {
		const run = lettersTo(['A', 'A'], {}, { json: [{ timeout: 30 }, { timeout: 40 }] });
		await run.try();
		expect(sentBy(run)).toEqual(['A']);
	});

	it('goes once for items of which only one is combined', async () => {
		const json = [{ combine: true }, { combine: false }];
		const run = lettersTo(['A', 'A'], {}, { json, combine: '={{ $json.combine }}' });
		await run.try();
		expect(sentBy(run)).toEqual(['A']);
	});

	it('names no more than 20 of its items', async () => {
		const attempt = await lettersTo(new Array<string>(50).fill('A')).try();
		const named = 'outputs' in attempt ? attempt.outputs.map(({ json }) => json.sameAsItems) : [];
		expect(named.map((items) => Array.isArray(items) && items.length)).toEqual(Array(50).fill(20));
	});
});

describe('an item with several recipients', () => {
	it('is partly sent when the run ends before the rest of it', async () => {
		const run = lettersTo(['ABCDE', 'F'], { faults: ['none', 'no credit'] });
		const attempt = await run.try();
		expect(fatesIn(attempt, 2)).toEqual(['partly', 'not sent']);
		expect(sentences(attempt)[0]).toContain(`(${numberOf('E')}); sent to 4 of 5 recipients`);
	});

	it('is partly sent when the key is refused before the rest of it is tried', async () => {
		const run = lettersTo(['F', 'ABCDEGHI'], { wrongKeyFrom: 1 });
		expect(fatesIn(await run.try(), 2)).toEqual(['sent', 'partly']);
	});

	it('is unknown if a part of it is lost, though another part was refused first', async () => {
		const run = lettersTo(['ABCDE'], { faults: ['refused as a whole', 'reset after'] });
		const [sentence] = sentences(await run.try());
		expect(sentence).toContain('It is unknown whether this took effect. The connection was lost');
		expect(sentence).toContain(`(${numberOf('E')}); not sent to ${numberOf('A')}, `);
	});

	it('gets the rest, and only the rest, in a second try', async () => {
		const run = lettersTo(['ABCDEF'], { faults: ['none', 'no credit'] });
		expect(fatesIn(await run.try(), 1)).toEqual(['partly']);
		expect(fatesIn(await run.try(), 1)).toEqual(['sent']);
		expect(sentBy(run)).toEqual(['ABCD', 'EF', 'EF']);
	});

	it('gets the rest in a second try also where a part of it is lost, under Continue', async () => {
		const run = lettersTo(['ABCDEF'], { faults: ['reset after', 'no credit'] });
		await run.try();
		expect(fatesIn(await run.try(), 1)).toEqual(['unknown']);
		expect(sentBy(run)).toEqual(['ABCD', 'EF', 'EF']);
	});

	it('is told that its recipient was sent, when another item sent it in a second try', async () => {
		const run = lettersTo(['ABCDE', 'E'], { faults: ['none', 'no credit'] });
		expect(fatesIn(await run.try(), 2)).toEqual(['partly', 'not sent']);
		expect(fatesIn(await run.try(), 2)).toEqual(['sent', 'sent']);
	});
});

describe('a request that is refused for one of its recipients', () => {
	it('leaves nothing unknown when the run stops, and goes out again in a second try', async () => {
		const run = lettersTo(['A', 'B', 'C'], { poisoned: 'B', naming: 'all' }, { continues: false });
		const none = ['not sent', 'not sent', 'not sent'];
		expect(fatesIn(await run.try(), 3)).toEqual(none);
		expect(fatesIn(await run.try(), 3)).toEqual(none);
		expect(sentBy(run)).toEqual(['ABC', 'ABC']);
	});

	it('has the part that was given up sent in a second try', async () => {
		const faults: Behaviour['faults'] = ['none', 'no credit'];
		const run = lettersTo(['A', 'B', 'C', 'D'], { poisoned: 'D', naming: 'none', faults });
		expect(fatesIn(await run.try(), 4)).toEqual(Array(4).fill('not sent'));
		expect(fatesIn(await run.try(), 4)).toEqual(['sent', 'sent', 'sent', 'not sent']);
	});
});

describe('the error that stops a run', () => {
	it('says of every item what became of it', async () => {
		const faults: Behaviour['faults'] = ['none', 'reset after'];
		// ABCD goes alone; EFGH and IJKL are under way together, and MN does not leave any more.
		const items = ['A', 'BCDE', 'F', 'G', 'HI', 'IJKL', 'MN'];
		const run = lettersTo(items, { faults }, { continues: false });
		const attempt = await run.try();
		const { message, description } = 'error' in attempt ? attempt.error : {};
		expect(message).toContain('item 1: It is unknown whether this took effect');
		expect(description).toContain('Completed: items 0, 5.');
		expect(description).toContain('Unknown whether sent: items 2-4. Not sent: item 6.');
	});

	it('names the item that failed, not one that was not tried', async () => {
		const run = lettersTo(['ABCDE', 'A'], { poisoned: 'A', naming: 'all' }, { continues: false });
		const attempt = await run.try();
		expect(sentences(attempt)[0]).toContain(`A recipient is not taken (${numberOf('A')})`);
		expect(sentences(attempt)[0]).toContain('Skipped because the run had already stopped');
	});
});

describe('a second try', () => {
	it('that stops at once still knows the items of which a part was sent', async () => {
		const faults: Behaviour['faults'] = ['none', 'reset after'];
		const items = ['A', 'B', 'C', 'DA'];
		const run = lettersTo(items, { faults }, { continues: false, combine: false });
		const fates = ['sent', 'unknown', 'sent', 'partly'];
		expect(fatesIn(await run.try(), 4)).toEqual(fates);
		expect(fatesIn(await run.try(), 4)).toEqual(fates);
	});

	it('knows that a part of an item was sent, though the item cannot be read now', async () => {
		const run = lettersTo(['ABCDE'], { faults: ['none', 'no credit'] });
		await run.try();
		for (const item of run.items) item.json.to = 'gone';
		expect(toldBy(await run.try(), 1)).toEqual([[{ fate: 'partly', went: 4 }]]);
	});

	it('knows an item that was sent, though its expression now gives something else', async () => {
		const json: IDataObject = { to: numberOf('A'), timeout: 30 };
		const run = lettersTo(['', 'B'], { faults: ['none'] }, { json: [json] });
		expect(fatesIn(await run.try(), 2)).toEqual(['sent', 'sent']);
		for (const item of run.items) item.json.to = 'gone';
		expect(fatesIn(await run.try(), 2)).toEqual(['sent', 'sent']);
	});
});

describe('a cancelled execution', () => {
	it('sends nothing more, and says so, where no rate is documented', async () => {
		const run = lettersTo(['ABCD', 'EFGH', 'I'], { faults: ['cancelled after'] });
		const attempt = await run.try();
		expect(sentBy(run)).toEqual(['ABCD']);
		expect(fatesIn(attempt, 3)).toEqual(['sent', 'not sent', 'not sent']);
		expect(sentences(attempt)[1]).toContain('canceled before the request was sent');
	});

	it('leaves only the request that was under way unknown', async () => {
		const run = lettersTo(['ABCD', 'EFGH', 'I'], { faults: ['cancelled before'] });
		expect(fatesIn(await run.try(), 3)).toEqual(['unknown', 'not sent', 'not sent']);
	});
});
