import type { IExecuteFunctions } from 'n8n-workflow';
import type { Reason } from '../errors/failure';
import type { RequestPart } from '../work/task';
import type { ItemOutcome } from './outputs/outcome';

/** What became of an item's call that may have cost money. */
export type Remembered =
	| Extract<ItemOutcome, { kind: 'done' }>
	| {
			readonly kind: 'unknown';
			readonly reason: Reason;
			/**
			 * Of several recipients, those to which it went or may have gone: the others may still be
			 * sent. Left out: none may.
			 */
			readonly gone?: readonly RequestPart[];
	  };

/** What is known of an item. One object may stand in several places of the input: then it has several notes. */
interface Note {
	readonly index: number;
	done: Remembered | undefined;
	/** The object's other places, by their index: most objects have none. */
	others?: Map<number, Remembered | undefined>;
}

type Notes = WeakMap<object, Note>;

/*
 * n8n's "Retry On Fail" runs the whole node again. Every try of one node run is handed the same
 * execute data and the same `json` objects, another run others (so both lines of n8n-core do), so
 * together they tell a second try from a second run. Both are needed: when an AI agent calls
 * tools, all of its calls share one execute data. Weak, so that nothing is kept beyond the run.
 */
const runs = new WeakMap<object, Map<string, Notes>>();

/** What earlier tries of this node run have done, item by item. */
export class RetryMemory {
	private readonly notes: Notes;

	constructor(private readonly context: IExecuteFunctions) {
		const run = context.getExecuteData();
		const nodes = runs.get(run) ?? new Map<string, Notes>();
		runs.set(run, nodes);
		const { id } = context.getNode();
		this.notes = nodes.get(id) ?? new WeakMap();
		nodes.set(id, this.notes);
	}

	recall(index: number): Remembered | undefined {
		const json = this.context.getInputData()[index]?.json;
		const note = json && this.notes.get(json);
		return note?.index === index ? note.done : note?.others?.get(index);
	}

	/** @param done undefined if it is certain that nothing was done: a second try may send it */
	remember(index: number, done: Remembered | undefined): void {
		const json = this.context.getInputData()[index]?.json;
		if (json === undefined) return;
		const known = this.notes.get(json);
		if (known === undefined) this.notes.set(json, { index, done });
		else if (known.index === index) known.done = done;
		else (known.others ??= new Map<number, Remembered | undefined>()).set(index, done);
	}
}
