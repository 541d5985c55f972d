import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { mistaken } from '../errors/failure';
import {
	isBlank,
	isThere,
	located,
	type Field,
	type Fields,
	type Setting,
} from '../operation/field';
import type { ItemFile } from '../operation/file';
import type { Operation } from '../operation/operation';
import {
	combines,
	maySimplify,
	optionsOf,
	returnAll,
	type EngineOptions,
	limit,
	simplify,
} from '../panel/engineOptions';
import { isRecord, toRecord, toText } from '../values/convert';
import { hasExpression, Template, TemplateCollection } from './template';

/** The input of an item: the operation's parameters and the output settings. */
export interface ItemInput {
	/** The values of the operation's fields and `options`. */
	readonly params: { readonly options: Readonly<Record<string, unknown>> & EngineOptions };
	readonly simplify: boolean;
	/** The maximum number of entries of a list. */
	readonly limit: number;
	/** Whether the item can share requests with others. */
	readonly combines: boolean;
	/** The files to attach, if any. */
	readonly files?: readonly ItemFile[];
}

/** Whether a value contains half a surrogate pair, e.g. of an emoji that an expression has cut. */
function hasBrokenCharacter(raw: unknown): boolean {
	if (typeof raw === 'string') return /\p{Surrogate}/u.test(raw);
	if (Array.isArray(raw)) return raw.some(hasBrokenCharacter);
	return isRecord(raw) && Object.values(raw).some(hasBrokenCharacter);
}

/**
 * Reads the value of a field from n8n.
 *
 * @throws Failure with the name of the field if the value cannot be used
 */
export function readField<T>(field: Field<T>, raw: unknown, setting: Setting): T {
	const { displayName } = field.shown;
	try {
		if (hasBrokenCharacter(raw))
			throw new Error('contains an incomplete character, e.g. an emoji that was cut in half');
		return field.read(raw, setting);
	} catch (error) {
		const complaint = error instanceof Error ? error.message : 'cannot be used';
		throw mistaken(
			`"${displayName}" ${complaint}`,
			`Check the field "${displayName}" and the value of its expression.`,
		);
	}
}

/** Whether two values are equal, including collections. */
function isSame(one: unknown, other: unknown): boolean {
	return one === other || (isRecord(one) && JSON.stringify(one) === JSON.stringify(other));
}

type RawValues = Readonly<Record<string, unknown>>;

/** Whether an expression in a raw parameter is empty, including those in collections and locators. */
function isEmptyExpression(raw: unknown, value: unknown): boolean {
	if (typeof raw === 'string') return raw.startsWith('=') && isBlank(located(value));
	if (typeof raw !== 'object' || raw === null) return false;
	const values = new Map(Object.entries(value ?? {}));
	return Object.entries(raw).some(([name, part]) => isEmptyExpression(part, values.get(name)));
}

/**
 * Whether an added option counts as not added: a text left empty in the panel, or an option that may be
 * empty. Any other empty option is a mistake: a limit on money or time must not be dropped silently.
 */
function isNotAdded({ shown, mayBeEmpty }: Field<unknown>, value: unknown, raw: unknown): boolean {
	const isEmpty = isBlank(located(value));
	// Older workflows may still have a text here.
	const isText =
		shown.type === 'string' || (shown.type === 'resourceLocator' && typeof value === 'string');
	const isMistake = isEmptyExpression(raw, value) || (isEmpty && (!isText || mayBeEmpty === false));
	if (mayBeEmpty === true || !isMistake) return isEmpty;
	throw mistaken(
		`"${shown.displayName}" ${isEmpty ? 'is empty' : 'contains an expression without a value'}`,
		'Remove this option, or check the value of its expression for this item.',
	);
}

/** Builds the request of an item once: if that fails, only this item fails, not the run. */
function tryRequest({ request }: Operation, params: ItemInput['params']): void {
	try {
		if (request.kind === 'single') {
			request.before?.call(params);
			request.call(params);
		} else if (request.kind === 'batch') {
			request.entries(params);
			request.settings(params);
		}
	} catch {
		throw mistaken(
			'The values of this item cannot be sent in a request',
			'Check them for unusual characters.',
		);
	}
}

/**
 * Reads the parameters of items. A parameter without an expression is read once per run; without any
 * expression, all items share one input.
 */
export class Parameters {
	private readonly timezone: string;
	private readonly raw: Readonly<Record<string, unknown>>;
	private readonly options: Fields;
	private readonly constants = new Map<string, unknown>();
	/** The templates of known parameters; undefined for those that n8n must evaluate. */
	private readonly templates = new Map<string, Template | TemplateCollection | undefined>();
	private shared: ItemInput | undefined;

	constructor(
		private readonly context: IExecuteFunctions,
		private readonly operation: Operation,
		/** The country of numbers without a prefix, and the start of the run. */
		private readonly given: Pick<Setting, 'country' | 'now'>,
	) {
		this.timezone = context.getTimezone();
		this.raw = context.getNode().parameters;
		this.options = optionsOf(operation);
	}

	private valueOf(name: string, index: number, fallback: unknown): unknown {
		if (hasExpression(this.raw[name])) return this.evaluated(name, index, fallback);
		if (!this.constants.has(name)) {
			this.constants.set(name, this.context.getNodeParameter(name, index, fallback));
		}
		return this.constants.get(name);
	}

	/** n8n evaluates the first item; if a template has the same result, it is used for the others. */
	private evaluated(name: string, index: number, fallback: unknown): unknown {
		const json = this.context.getInputData()[index]?.json;
		const filled = this.templates.get(name)?.fill(json);
		if (filled !== undefined) return filled;
		const value = this.context.getNodeParameter(name, index, fallback);
		if (this.templates.has(name)) return value;
		const raw = this.raw[name];
		const template = Template.of(raw) ?? TemplateCollection.of(raw);
		const same = template?.fill(json);
		if (template === undefined || same !== undefined) {
			this.templates.set(name, isSame(same, value) ? template : undefined);
		}
		return value;
	}

	/** The added options that apply to the values of the fields. */
	private readOptions(
		added: RawValues,
		fields: RawValues,
		setting: Setting,
	): ItemInput['params']['options'] {
		const raw = this.raw.options;
		const options: Record<string, unknown> = {};
		for (const [name, value] of Object.entries(added)) {
			const field = this.options[name];
			if (field === undefined || !isThere(field, fields)) continue;
			if (isNotAdded(field, value, isRecord(raw) ? raw[name] : raw)) continue;
			options[name] = readField(field, value, setting);
		}
		return options;
	}

	/** Reads a field of the engine; without a value, its default. */
	private readEngineField<T>(name: string, field: Field<T>, index: number, setting: Setting): T {
		const standard = field.shown.default;
		const value = this.valueOf(name, index, standard);
		return readField(field, value === undefined ? standard : value, setting);
	}

	/** Reads the country first: other values depend on it. */
	private settingWith(chosen: unknown): Setting {
		const { timezone, given } = this;
		const workflowData = (): IDataObject => this.context.getWorkflowStaticData('global');
		const setting = { timezone, ...given, workflowData };
		const { defaultCountry } = this.options;
		if (defaultCountry === undefined || isBlank(chosen)) return setting;
		return {
			...setting,
			country: toText(readField(defaultCountry, chosen, setting)) ?? given.country,
		};
	}

	private readItem(index: number): ItemInput {
		const { operation } = this;
		const added = toRecord(this.valueOf('options', index, {}));
		const setting = this.settingWith(added.defaultCountry);
		const fields: Record<string, unknown> = {};
		for (const [name, field] of Object.entries(operation.fields)) {
			if (!isThere(field, fields)) continue;
			fields[name] = readField(field, this.valueOf(name, index, field.shown.default), setting);
		}
		const options = this.readOptions(added, fields, setting);
		// Not copied: with copies, the parameters of 100,000 items take 39 MB instead of 22.
		const params = Object.assign(fields, { options });
		const complaint = operation.complaint?.(params);
		if (complaint !== undefined) {
			throw mistaken(
				complaint,
				'Check these fields and the values of their expressions for this item.',
			);
		}
		tryRequest(operation, params);
		const own = <T>(name: string, field: Field<T>): T =>
			this.readEngineField(name, field, index, setting);
		// Values left from another operation of the node are ignored.
		const isAll = operation.listName === undefined || own('returnAll', returnAll);
		return {
			params,
			simplify: !maySimplify(operation) || own('simplify', simplify),
			combines: combines(operation, options),
			limit: isAll ? Infinity : own('limit', limit),
		};
	}

	/**
	 * Reads the input of an item.
	 *
	 * @throws Failure with the name of the field if a value cannot be used
	 */
	read(index: number): ItemInput {
		if (this.shared) return this.shared;
		const input = this.readItem(index);
		if (!hasExpression(this.raw)) this.shared = input;
		return input;
	}
}
