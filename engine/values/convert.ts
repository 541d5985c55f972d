import { deepCopy, type IDataObject } from 'n8n-workflow';

/** A figure as people and APIs write it; "1e5" and "0x10" are IDs or mistakes. */
const FIGURE = /^[+-]?\d*\.?\d+$/;

/** The number in a value that may be a number or a decimal text, undefined if there is none. */
export function toNumber(value: unknown): number | undefined {
	const isFigure = typeof value === 'string' && FIGURE.test(value.trim());
	const number = isFigure ? Number(value) : value;
	return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

/** The text in a value, undefined if there is none; numbers are written out. */
export function toText(value: unknown): string | undefined {
	if (typeof value === 'number' && Number.isFinite(value)) return String(value);
	return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/**
 * An ID, as it came: never read as a figure. Digits that a number writes in the same way are that
 * number, so that "307" and 307 are one ID; "007", "572E3" and twenty digits stay the text they are.
 */
export function toId(value: unknown): number | string | undefined {
	const text = toText(value);
	const number = Number(text);
	return Number.isSafeInteger(number) && String(number) === text ? number : text;
}

const YES = ['true', '1', 'yes', 'on'];
const NO = ['false', '0', 'no', 'off'];

/** A switch, of the API or of an expression: true/false, 1/0, and as text also yes/no and on/off. */
export function toBoolean(value: unknown): boolean | undefined {
	if (typeof value === 'boolean') return value;
	const text = toText(value)?.toLowerCase() ?? '';
	if (YES.includes(text)) return true;
	return NO.includes(text) ? false : undefined;
}

/** An ISO 4217 code: Voice Partner writes `€` where the others write `EUR`. */
export function toCurrency(value: unknown): string | undefined {
	const text = toText(value);
	return text === '€' ? 'EUR' : text;
}

/** Whether a value is a plain object, so that its fields can be looked at. */
export function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object in a value, or an empty one: for answers whose parts may be missing. */
export function toRecord(value: unknown): Record<string, unknown> {
	return isRecord(value) ? value : {};
}

/** A whole number from one to another, both included; undefined for all else. */
export function toWhole(value: unknown, min: number, max = Infinity): number | undefined {
	const number = toNumber(value);
	const isWhole = number !== undefined && Number.isInteger(number);
	return isWhole && number >= min && number <= max ? number : undefined;
}

/**
 * The list in a value, undefined if it is none. PHP writes a list with gaps as an object whose keys are
 * its places: `{"0":…,"2":…}`.
 */
export function listIn(value: unknown): readonly unknown[] | undefined {
	if (Array.isArray(value)) return value;
	const isNumbered = isRecord(value) && Object.keys(value).every((key) => /^\d+$/.test(key));
	return isNumbered ? Object.values(value) : undefined;
}

/** The list in a value, or an empty one. */
export function toList(value: unknown): readonly unknown[] {
	return listIn(value) ?? [];
}

/** An output item of what is known: entries that are undefined are left out. */
export function known(entries: Record<string, IDataObject[string]>): IDataObject {
	return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined));
}

/** Data of an answer, as it came, as an output item of its own: several items may share the answer. */
export function toItem(data: Readonly<Record<string, unknown>>): IDataObject {
	// It was read from JSON or XML, so it holds nothing else than an item may.
	return deepCopy({ ...data }) as IDataObject;
}
