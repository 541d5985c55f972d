import type { DeduplicationHelperFunctions } from 'n8n-workflow';
import { standIn } from './standIn';

/** n8n's store of processed items, for one node: what n8n 1.122 and 2.41 do with its row (deduplication-helper.js). */
export class ProcessedData {
	/** How often the row was read and written. */
	calls = 0;
	/** What n8n throws instead, e.g. since the workflow was never saved. */
	fault: Error | undefined;

	constructor(public marks: readonly string[] = []) {}

	readonly helpers = standIn<DeduplicationHelperFunctions>({
		checkProcessedAndRecord: async (items, scope, { mode, maxEntries }) => {
			expect([scope, mode]).toEqual(['node', 'entries']);
			const before = await this.read();
			const known = new Set(before);
			const isKnown = (item: string | number): boolean => known.has(String(item));
			const added = items.filter((item) => !isKnown(item));
			const all = [...before, ...added.map(String)];
			await this.write(all.slice(maxEntries === undefined ? 0 : -maxEntries));
			return { new: added, processed: items.filter(isKnown) };
		},
		removeProcessed: async (items) => {
			const marks = await this.read();
			const gone = new Set(items.map(String));
			await this.write(marks.filter((mark) => !gone.has(mark)));
		},
	});

	private async read(): Promise<readonly string[]> {
		this.calls += 1;
		if (this.fault) throw this.fault;
		await Promise.resolve();
		return this.marks;
	}

	/** Whoever has read meanwhile writes over it. */
	private async write(marks: readonly string[]): Promise<void> {
		await Promise.resolve();
		this.marks = marks;
	}
}
