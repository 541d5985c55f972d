/** Something to know about an item that did not fail. Hints that differ in `about` alone are one hint. */
export interface Hint {
	/** What happens, without a full stop. */
	readonly what: string;
	/** What in the item it is about, e.g. characters or a date. */
	readonly about?: readonly string[];
	/** What to do, in sentences. */
	readonly next?: string;
}

/** How much of `about` is shown. */
const MAX_ABOUT = 20;

/**
 * A hint as it is read.
 *
 * @param items the items that it is about: "items 0-3"
 */
export function hintText({ what, about = [], next }: Hint, items?: string): string {
	const shown = about.slice(0, MAX_ABOUT).join(', ');
	const rest = about.length > MAX_ABOUT ? ` and ${about.length - MAX_ABOUT} more` : '';
	const text = [what, ...(shown === '' ? [] : [`: ${shown}${rest}`])].join('');
	return [items === undefined ? `${text}.` : `${text} (${items}).`, next ?? ''].join(' ').trim();
}
