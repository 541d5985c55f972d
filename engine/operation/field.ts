import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { isRecord, toList, toRecord } from '../values/convert';

/** A field as shown in the panel; its name is its key in the operation's `fields`. */
export type Shown = Omit<INodeProperties, 'name' | 'displayOptions'>;

/** The context of reading a value. */
export interface Setting {
	/** The workflow's time zone, e.g. "Europe/Paris". */
	readonly timezone: string;
	/** The country of national phone numbers, as an ISO code: "FR". */
	readonly country: string;
	/** The current time, in milliseconds since 1970. */
	readonly now: number;
	/** The data shared by the nodes of the workflow (n8n's static data), during a run. */
	workflowData?(): IDataObject;
}

/** Values of other fields of an operation, by name. */
export type Condition = Readonly<Record<string, readonly string[]>>;

/** A hint in the editor about a value, before the node runs. */
export interface PanelHint {
	readonly message: string;
	readonly type: 'info' | 'warning';
	/**
	 * The condition, as JavaScript. Not evaluated if the value is an expression.
	 *
	 * @param value the name of the value, which may be an empty string
	 * @param option the name of an option's value, which may be undefined or the text of an expression
	 */
	when(value: string, option: (name: string) => string): string;
}

/** A field of the panel, and how to read its value. */
export interface Field<T> {
	readonly shown: Shown;
	/** Shown only if each of these earlier fields has one of the listed values. Undefined: always shown. */
	readonly onlyIf?: Condition;
	/** Hints in the editor about its value, before a run. */
	readonly panelHints?: readonly PanelHint[];
	/**
	 * Whether the expressions of an option may be empty; if all are, the option counts as not added.
	 * False: it is a mistake even if it is empty in the panel.
	 */
	readonly mayBeEmpty?: boolean;
	/**
	 * Converts a value from n8n: a text of the panel, or any result of an expression.
	 *
	 * @throws Error with the rest of a sentence after the field's name, e.g. "is empty".
	 */
	read(raw: unknown, setting: Setting): T;
}

export type Fields = Readonly<Record<string, Field<unknown>>>;

/** The values of fields. */
export type Values<F extends Fields> = {
	readonly [Name in keyof F]: F[Name] extends Field<infer T> ? T : never;
};

/** The values of optional fields: undefined if the user did not add the option. */
export type PartialValues<F extends Fields> = Partial<Values<F>>;

/** The values of an operation's fields and options. */
export type Params<F extends Fields, O extends Fields> = Values<F> & {
	readonly options: PartialValues<O>;
};

/** A field that is shown only under a condition; otherwise it has no value. */
export function onlyIf<T>(condition: Condition, field: Field<T>): Field<T | undefined> {
	return { ...field, onlyIf: condition };
}

/** An option that may be empty for some items, e.g. a contact column with gaps. */
export function mayBeEmpty<T>(field: Field<T>): Field<T> {
	return { ...field, mayBeEmpty: true };
}

/** Whether a field is shown, given the values of the fields before it. */
export function isThere(
	{ onlyIf: condition = {} }: Field<unknown>,
	values: Readonly<Record<string, unknown>>,
): boolean {
	return Object.entries(condition).every(([name, choices]) =>
		choices.some((choice) => choice === values[name]),
	);
}

/** The value of a resource locator (`{ mode, value }`), or any other value unchanged. */
export function located(raw: unknown): unknown {
	return toRecord(raw).__rl === true ? toRecord(raw).value : raw;
}

/**
 * The rows of a fixed collection, by the name of its group: `{ volume: [{ … }] }`.
 * n8n allows expressions only in the fields of the rows, not for the whole collection.
 */
export function rowsOf(raw: unknown, group: string): ReadonlyArray<Record<string, unknown>> {
	return toList(toRecord(raw)[group]).filter(isRecord);
}

/** Whether a value counts as empty. */
export function isBlank(raw: unknown): boolean {
	return raw === undefined || raw === null || (typeof raw === 'string' && raw.trim() === '');
}
