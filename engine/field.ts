import type { INodeProperties } from 'n8n-workflow';
import { toRecord } from './convert';

/** What a field shows in the panel; its name is the key under which the operation lists it. */
export type Shown = Omit<INodeProperties, 'name' | 'displayOptions'>;

/** What reading a value may depend on. */
export interface Setting {
	/** The workflow's time zone, e.g. "Europe/Paris". */
	readonly timezone: string;
	/** The country in which national phone numbers are read, as an ISO code: "FR". */
	readonly country: string;
}

/** A field of the panel and how its value is read. */
export interface Field<T> {
	readonly shown: Shown;
	/**
	 * The value as the operation wants it, from what n8n gives: a text of the panel, or anything
	 * an expression yields.
	 *
	 * @throws Error with a sentence that starts after the field's name, e.g. "is empty".
	 */
	read(raw: unknown, setting: Setting): T;
}

export type Fields = Readonly<Record<string, Field<unknown>>>;

/** The values of fields. */
export type Values<F extends Fields> = {
	readonly [Name in keyof F]: F[Name] extends Field<infer T> ? T : never;
};

/** The values of optional fields: absent where the user did not add the option. */
export type PartialValues<F extends Fields> = Partial<Values<F>>;

/** The value itself, from a resource locator (`{ mode, value }`) or any other value. */
export function located(raw: unknown): unknown {
	return toRecord(raw).__rl === true ? toRecord(raw).value : raw;
}

/** Whether a value counts as not filled in. */
export function isBlank(raw: unknown): boolean {
	return raw === undefined || raw === null || (typeof raw === 'string' && raw.trim() === '');
}
