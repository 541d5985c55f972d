import type { Parameters } from './parameters';

/** The page asked for. An empty `page` is the first (documented for subaccounts); so is, here, one that is no number above 0. */
export function pageNumber({ page }: Parameters): number {
	const number = Number(page);
	return Number.isInteger(number) && number > 0 ? number : 1;
}

/** What stands on a page, counted from 1; nothing on one behind the last. */
export function onPage<Row>(rows: readonly Row[], page: number, size: number): readonly Row[] {
	return rows.slice((page - 1) * size, page * size);
}
