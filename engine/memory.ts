import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import type { Reason } from './failure';
import type { Unit } from './gather';

/** What became of an item's call that may have cost money. */
export type Done =
	| { readonly kind: 'done'; readonly outputs: readonly IDataObject[] }
	| {
			readonly kind: 'perhaps';
			readonly reason: Reason;
			/**
			 * Of several recipients, those to which it went or may have gone: the others may still be
			 * sent. Left out: none may.
			 */
			readonly gone?: readonly Unit[];
	  };

/** A note on an item. One object may stand in several places of the input: then notes form a chain. */
interface Note {
	readonly index: number;
	done: Done | undefined;
	next: Note | undefined;
}

type Notes = WeakMap<object, Note>;

/*
 * n8n's "Retry On Fail" runs the whole node again. Every try of one node run is handed the same
 * execute data and the same `json` objects, another run others (shared/n8n.md, "Running items"), so
 * together they tell a second try from a second run. Both are needed: when an AI agent calls
 * tools, all of its calls share one execute data. Weak, so that nothing is kept beyond the run.
 */
const runs = new WeakMap<object, Map<string, Notes>>();

/** What earlier tries of this node run have done, item by item. */
export class Memory {
	private readonly notes: Notes;

	constructor(private readonly context: IExecuteFunctions) {
		const run = context.getExecuteData();
		const nodes = runs.get(run) ?? new Map<string, Notes>();
		runs.set(run, nodes);
		const { id } = context.getNode();
		this.notes = nodes.get(id) ?? new WeakMap();
		nodes.set(id, this.notes);
	}

	private find(index: number): Note | undefined {
		const json = this.context.getInputData()[index]?.json;
		let note = json && this.notes.get(json);
		while (note && note.index !== index) note = note.next;
		return note;
	}

	recall(index: number): Done | undefined {
		return this.find(index)?.done;
	}

	/** @param done undefined if it is certain that nothing was done: a second try may send it */
	note(index: number, done: Done | undefined): void {
		const json = this.context.getInputData()[index]?.json;
		const known = this.find(index);
		if (known) known.done = done;
		else if (json) this.notes.set(json, { index, done, next: this.notes.get(json) });
	}
}
