import type { ICheckProcessedContextData, IDataDeduplicator } from 'n8n-workflow';

/** n8n's store of processed items, in this process instead of its database: one list for each node. */
export function processedData(): IDataDeduplicator {
	const kept = new Map<string, readonly string[]>();
	const nameOf = ({ workflow, node }: ICheckProcessedContextData): string =>
		`${workflow.id} ${node?.id ?? ''}`;
	return {
		async checkProcessedAndRecord(items, _scope, place, { maxEntries = Infinity }) {
			const before = kept.get(nameOf(place)) ?? [];
			const isKnown = (item: number | string): boolean => before.includes(String(item));
			const added = items.filter((item) => !isKnown(item));
			kept.set(nameOf(place), [...before, ...added.map(String)].slice(-maxEntries));
			return { new: added, processed: items.filter(isKnown) };
		},
		async removeProcessed(items, _scope, place) {
			const gone = new Set(items.map(String));
			const before = kept.get(nameOf(place)) ?? [];
			kept.set(
				nameOf(place),
				before.filter((mark) => !gone.has(mark)),
			);
		},
		async clearAllProcessedItems(_scope, place) {
			kept.delete(nameOf(place));
		},
		async getProcessedDataCount(_scope, place) {
			return kept.get(nameOf(place))?.length ?? 0;
		},
	};
}
