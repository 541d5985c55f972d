import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import type { Reason } from './failure';

/** What became of an item's call that may have cost money. */
export type Done =
	| { readonly kind: 'done'; readonly outputs: readonly IDataObject[] }
	| { readonly kind: 'perhaps'; readonly reason: Reason };

/** By item index: one object may stand in several places of the input. */
type ByItem = Map<string, Done>;

/*
 * n8n's "Retry On Fail" runs the whole node again. Every try of one node run is handed the same
 * execute data and the same `json` objects, another run others (shared/n8n.md, "Running items"), so
 * together they tell a second try from a second run. Both are needed: when an AI agent calls
 * tools, all of its calls share one execute data. Weak, so that nothing is kept beyond the run.
 */
const runs = new WeakMap<object, WeakMap<object, ByItem>>();

/** What earlier tries of this node run have done, item by item. */
export class Memory {
	private readonly items: WeakMap<object, ByItem>;
	private readonly nodeId: string;

	constructor(private readonly context: IExecuteFunctions) {
		const run = context.getExecuteData();
		this.items = runs.get(run) ?? new WeakMap();
		runs.set(run, this.items);
		this.nodeId = context.getNode().id;
	}

	private entriesOf(index: number): ByItem {
		const json = this.context.getInputData()[index]?.json;
		if (json === undefined) return new Map();
		const entries = this.items.get(json) ?? new Map<string, Done>();
		this.items.set(json, entries);
		return entries;
	}

	private nameOf(index: number): string {
		return `${this.nodeId}#${index}`;
	}

	recall(index: number): Done | undefined {
		return this.entriesOf(index).get(this.nameOf(index));
	}

	remember(index: number, done: Done): void {
		this.entriesOf(index).set(this.nameOf(index), done);
	}

	/** It is certain that nothing was done for this item: a second try may send it. */
	forget(index: number): void {
		this.entriesOf(index).delete(this.nameOf(index));
	}
}
