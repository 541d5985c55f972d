/** A hint about an item that did not fail. Hints that only differ in `about` are merged. */
export interface Hint {
	/** What happens, without a full stop. */
	readonly what: string;
	/** The parts of the item that it is about, e.g. characters or a date. */
	readonly about?: readonly string[];
	/** What to do, in sentences. */
	readonly next?: string;
}

/** The maximum number of entries of `about` that are shown. */
const MAX_ABOUT = 20;

/**
 * The text of a hint.
 *
 * @param items the items that it is about: "items 0-3"
 */
export function hintText({ what, about = [], next }: Hint, items?: string): string {
	const shown = about.slice(0, MAX_ABOUT).join(', ');
	const rest = about.length > MAX_ABOUT ? ` and ${about.length - MAX_ABOUT} more` : '';
	const text = [what, ...(shown === '' ? [] : [`: ${shown}${rest}`])].join('');
	return [items === undefined ? `${text}.` : `${text} (${items}).`, next ?? ''].join(' ').trim();
}
