import type { INodeExecutionData } from 'n8n-workflow';
import type { Message } from './kinds';
import type { Failed, Try } from './run';

/** What a user is told of an item. */
export interface Told {
	readonly fate: 'sent' | 'partly' | 'unknown' | 'not sent';
	/** How many of its recipients are said to be sent, where a number is given. */
	readonly went?: number;
}

/** A message as one text, to compare it. */
export function keyOf({ to, text, tag }: Message): string {
	return `${to}|${text}|${tag}`;
}

/** What a sentence about an item tells. */
function toldIn(sentence: string): Told {
	const went = Number(/sent to (\d+) of \d+ recipients/.exec(sentence)?.[1] ?? 0);
	if (sentence.includes('It is unknown whether')) return { fate: 'unknown', went };
	return { fate: went > 0 ? 'partly' : 'not sent', went };
}

/** The items of "items 0, 4-7". */
function itemsIn(words: string | undefined): number[] {
	return (words ?? '').split(', ').flatMap((range) => {
		const [from, to = from] = range.split('-').map(Number);
		if (range === '' || from === undefined || to === undefined) return [];
		return Array.from({ length: to - from + 1 }, (_, place) => from + place);
	});
}

const lists: ReadonlyArray<readonly [RegExp, Told['fate']]> = [
	[/Completed: items? ([\d, -]+)\./, 'sent'],
	[/Partly sent: items? ([\d, -]+)\./, 'partly'],
	[/Unknown whether sent: items? ([\d, -]+)\./, 'unknown'],
	[/Not sent: items? ([\d, -]+)\./, 'not sent'],
];

/** What the error that stopped a node tells: of the item in its headline, and of the others in its lists. */
function byError(error: Failed['error'], told: Told[][]): void {
	const { message, description, context } = error;
	told[Number(context.itemIndex)]?.push(toldIn(message));
	for (const [pattern, fate] of lists) {
		for (const item of itemsIn(pattern.exec(description ?? '')?.[1])) told[item]?.push({ fate });
	}
}

function byOutput({ json, pairedItem }: INodeExecutionData, told: Told[][]): void {
	const place = typeof pairedItem === 'object' && 'item' in pairedItem ? pairedItem.item : -1;
	const { error } = json;
	told[place]?.push(typeof error === 'string' ? toldIn(error) : { fate: 'sent' });
}

/** All that a try tells of each item: it should be one thing. */
export function toldBy(attempt: Try, count: number): Told[][] {
	const told = Array.from({ length: count }, (): Told[] => []);
	if ('error' in attempt) byError(attempt.error, told);
	else for (const output of attempt.outputs) byOutput(output, told);
	return told;
}
