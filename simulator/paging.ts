import type { Parameters } from './parameters';

/** The requested page. An empty `page` is page 1 (documented for subaccounts); here, so is any invalid value. */
export function pageNumber({ page }: Parameters): number {
	const number = Number(page);
	return Number.isInteger(number) && number > 0 ? number : 1;
}

/** The entries of a page, counted from 1; none after the last page. */
export function onPage<Row>(rows: readonly Row[], page: number, size: number): readonly Row[] {
	return rows.slice((page - 1) * size, page * size);
}
