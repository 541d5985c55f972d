import { deepCopy, type IDataObject } from 'n8n-workflow';

/** A decimal number; "1e5" and "0x10" are IDs or mistakes. */
const FIGURE = /^[+-]?\d*\.?\d+$/;

/** The number in a number or decimal text; undefined for other values. */
export function toNumber(value: unknown): number | undefined {
	const isFigure = typeof value === 'string' && FIGURE.test(value.trim());
	const number = isFigure ? Number(value) : value;
	return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

/** The text in a value; numbers are converted; undefined for other or blank values. */
export function toText(value: unknown): string | undefined {
	if (typeof value === 'number' && Number.isFinite(value)) return String(value);
	return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/**
 * An ID. Only a text in the canonical form of a safe integer becomes a number, so that "307" and 307 are
 * the same ID; "007", "572E3" and twenty digits stay text.
 */
export function toId(value: unknown): number | string | undefined {
	const text = toText(value);
	const number = Number(text);
	return Number.isSafeInteger(number) && String(number) === text ? number : text;
}

const YES = ['true', '1', 'yes', 'on'];
const NO = ['false', '0', 'no', 'off'];

/** A boolean from the API or an expression: true/false, 1/0, and as text also yes/no and on/off. */
export function toBoolean(value: unknown): boolean | undefined {
	if (typeof value === 'boolean') return value;
	const text = toText(value)?.toLowerCase() ?? '';
	if (YES.includes(text)) return true;
	return NO.includes(text) ? false : undefined;
}

/** An ISO 4217 code: Voice Partner returns `€`, the others `EUR`. */
export function toCurrency(value: unknown): string | undefined {
	const text = toText(value);
	return text === '€' ? 'EUR' : text;
}

/** Whether a value is an object with fields. */
export function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object in a value, or an empty one: for responses with missing parts. */
export function toRecord(value: unknown): Record<string, unknown> {
	return isRecord(value) ? value : {};
}

/** A whole number in a range, limits included; undefined for other values. */
export function toWhole(value: unknown, min: number, max = Infinity): number | undefined {
	const number = toNumber(value);
	const isWhole = number !== undefined && Number.isInteger(number);
	return isWhole && number >= min && number <= max ? number : undefined;
}

/**
 * The list in a value; undefined for other values. PHP writes a list with gaps as an object with numeric
 * keys: `{"0":…,"2":…}`.
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

/** An output item without undefined entries. */
export function known(entries: Record<string, IDataObject[string]>): IDataObject {
	return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined));
}

/** A copy of raw response data as an output item: several items may share the response. */
export function toItem(data: Readonly<Record<string, unknown>>): IDataObject {
	// Read from JSON or XML, so it contains only what an item may contain.
	return deepCopy({ ...data }) as IDataObject;
}
