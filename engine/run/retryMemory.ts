import type { IExecuteFunctions } from 'n8n-workflow';
import type { Reason } from '../errors/failure';
import type { RequestPart } from '../work/task';
import type { ItemOutcome } from './outputs/outcome';

/** The outcome of an item whose call may have cost money. */
export type Remembered =
	| Extract<ItemOutcome, { kind: 'done' }>
	| {
			readonly kind: 'unknown';
			readonly reason: Reason;
			/**
			 * The recipients to which it was or may have been sent: the others may still be sent.
			 * Undefined: none may.
			 */
			readonly gone?: readonly RequestPart[];
	  };

/** The note on an item. The same object may be in the input several times: then it has several notes. */
interface Note {
	readonly index: number;
	done: Remembered | undefined;
	/** Notes on the object's other indexes: usually none. */
	others?: Map<number, Remembered | undefined>;
}

type Notes = WeakMap<object, Note>;

/*
 * n8n's "Retry On Fail" runs the whole node again. All attempts of a node run get the same execute data
 * and the same `json` objects, another run gets others (in both n8n lines), so together they distinguish
 * a retry from a new run. Both are needed: all tool calls of an AI agent share one execute data. Weak,
 * so that nothing is kept after the run.
 */
const runs = new WeakMap<object, Map<string, Notes>>();

/** What earlier attempts of this node run have done, by item. */
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

	/** @param done undefined if nothing was done for certain: a retry may send it */
	remember(index: number, done: Remembered | undefined): void {
		const json = this.context.getInputData()[index]?.json;
		if (json === undefined) return;
		const known = this.notes.get(json);
		if (known === undefined) this.notes.set(json, { index, done });
		else if (known.index === index) known.done = done;
		else (known.others ??= new Map<number, Remembered | undefined>()).set(index, done);
	}
}
