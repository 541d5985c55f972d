import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { isRecord, toList, toRecord } from '../values/convert';

/** What a field shows in the panel; its name is the key under which the operation lists it. */
export type Shown = Omit<INodeProperties, 'name' | 'displayOptions'>;

/** What reading a value may depend on. */
export interface Setting {
	/** The workflow's time zone, e.g. "Europe/Paris". */
	readonly timezone: string;
	/** The country in which national phone numbers are read, as an ISO code: "FR". */
	readonly country: string;
	/** The present moment, in milliseconds since 1970. */
	readonly now: number;
	/** What the nodes of the workflow keep in common (n8n's static data), where there is a run. */
	workflowData?(): IDataObject;
}

/** Choices of other fields of an operation, by their names. */
export type Condition = Readonly<Record<string, readonly string[]>>;

/** What the editor says of a value before the node is run. */
export interface PanelHint {
	readonly message: string;
	readonly type: 'info' | 'warning';
	/**
	 * The condition, as JavaScript. It is not asked for a value that is an expression.
	 *
	 * @param value the name of the value, an empty text where there is none
	 * @param option the name of an option's value: it may be undefined, or the text of an expression
	 */
	when(value: string, option: (name: string) => string): string;
}

/** A field of the panel and how its value is read. */
export interface Field<T> {
	readonly shown: Shown;
	/** Shown only if each of these earlier fields has one of the listed values. Left out: always shown. */
	readonly onlyIf?: Condition;
	/** What the editor says of its value before a run. */
	readonly panelHints?: readonly PanelHint[];
	/**
	 * Whether the expressions of an option may give nothing; where all of it is empty, it counts as not
	 * added. False: it is a mistake even where it was left empty in the panel.
	 */
	readonly mayBeEmpty?: boolean;
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

/** The values of an operation's fields and options. */
export type Params<F extends Fields, O extends Fields> = Values<F> & {
	readonly options: PartialValues<O>;
};

/** A field that is there with some choices only; with others nobody sees it, and it has no value. */
export function onlyIf<T>(condition: Condition, field: Field<T>): Field<T | undefined> {
	return { ...field, onlyIf: condition };
}

/** An option that has no value for some items, e.g. a column of contacts with gaps. */
export function mayBeEmpty<T>(field: Field<T>): Field<T> {
	return { ...field, mayBeEmpty: true };
}

/** Whether a field is there, with these values of the fields before it. */
export function isThere(
	{ onlyIf: condition = {} }: Field<unknown>,
	values: Readonly<Record<string, unknown>>,
): boolean {
	return Object.entries(condition).every(([name, choices]) =>
		choices.some((choice) => choice === values[name]),
	);
}

/** The value itself, from a resource locator (`{ mode, value }`) or any other value. */
export function located(raw: unknown): unknown {
	return toRecord(raw).__rl === true ? toRecord(raw).value : raw;
}

/**
 * The rows of a fixed collection, by the name of its group: `{ volume: [{ … }] }`.
 * n8n takes no expression in place of the whole, only in the fields of its rows.
 */
export function rowsOf(raw: unknown, group: string): ReadonlyArray<Record<string, unknown>> {
	return toList(toRecord(raw)[group]).filter(isRecord);
}

/** Whether a value counts as not filled in. */
export function isBlank(raw: unknown): boolean {
	return raw === undefined || raw === null || (typeof raw === 'string' && raw.trim() === '');
}
