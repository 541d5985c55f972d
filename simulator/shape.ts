import { isRecord } from './parameters';

/** Whether a value from an HTTP body is valid for a field. */
export type Check = (value: unknown) => boolean;

export const isText: Check = (value) => typeof value === 'string';
export const isNumber: Check = (value) => typeof value === 'number' && Number.isFinite(value);
/** A whole number above 0. */
export const isCount: Check = (value) => Number.isInteger(value) && Number(value) > 0;
export const isBoolean: Check = (value) => typeof value === 'boolean';
export const oneOf =
	(...allowed: unknown[]): Check =>
	(value) =>
		allowed.includes(value);
export const either =
	(...checks: Check[]): Check =>
	(value) =>
		checks.some((check) => check(value));
export const listOf =
	(check: Check): Check =>
	(value) =>
		Array.isArray(value) && value.every(check);
/** Undefined, or valid for `check`. */
export const maybe = (check: Check): Check => either(oneOf(undefined), check);

/** Whether `value` is an object with all fields of `shape` and no others. */
export function hasShape(value: unknown, shape: Readonly<Record<string, Check>>): boolean {
	if (!isRecord(value)) return false;
	const known = Object.keys(value).every((name) => Object.hasOwn(shape, name));
	return known && Object.entries(shape).every(([name, check]) => check(value[name]));
}
