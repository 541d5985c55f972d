/** What meets in a case: each value with each other one, as a text that the same values share. */
function pairsOf(values: readonly unknown[], numbers: Map<unknown, number>): string[] {
	const places = values.map((value, place) => {
		if (!numbers.has(value)) numbers.set(value, numbers.size);
		return `${place}:${numbers.get(value)}`;
	});
	return places.flatMap((one, place) => places.slice(place + 1).map((other) => `${one} ${other}`));
}

/**
 * Of all cases some in which every two values still meet that meet in any of them: what goes wrong with two values
 * together is found by these as by all. The same cases give the same choice: each next one is the first of those
 * that add the most pairs.
 *
 * @param cases the full product of the dimensions, each case a value of each
 */
export function pairwise<Case extends readonly unknown[]>(cases: readonly Case[]): Case[] {
	const numbers = new Map<unknown, number>();
	const left = cases.map((one) => ({ one, pairs: pairsOf(one, numbers) }));
	const missing = new Set(left.flatMap(({ pairs }) => pairs));
	const chosen: Case[] = [];
	while (missing.size > 0) {
		const gains = left.map(({ pairs }) => pairs.filter((pair) => missing.has(pair)).length);
		const [best] = left.splice(gains.indexOf(Math.max(...gains)), 1);
		for (const pair of best?.pairs ?? []) missing.delete(pair);
		if (best) chosen.push(best.one);
	}
	return chosen;
}
