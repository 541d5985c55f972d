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

/** What an item asks for: the operation's parameters, and how its answer is wanted. */
export interface ItemInput {
	/** The operation's fields and `options`, read. */
	readonly params: { readonly options: Readonly<Record<string, unknown>> & EngineOptions };
	readonly simplify: boolean;
	/** How many entries of a list, at most. */
	readonly limit: number;
	/** Whether this item may share requests with others. */
	readonly combines: boolean;
	/** The files that go with it, where there are any. */
	readonly files?: readonly ItemFile[];
}

/** Whether a value holds half of a character that takes two: of an emoji that an expression has cut, say. */
function hasHalf(raw: unknown): boolean {
	if (typeof raw === 'string') return /\p{Surrogate}/u.test(raw);
	if (Array.isArray(raw)) return raw.some(hasHalf);
	return isRecord(raw) && Object.values(raw).some(hasHalf);
}

/**
 * The value of a field, from what n8n gives.
 *
 * @throws Failure that names the field, if the value cannot be used
 */
export function readField<T>(field: Field<T>, raw: unknown, setting: Setting): T {
	const { displayName } = field.shown;
	try {
		if (hasHalf(raw)) throw new Error('holds half of a character, e.g. of an emoji that was cut');
		return field.read(raw, setting);
	} catch (error) {
		const complaint = error instanceof Error ? error.message : 'cannot be used';
		throw mistaken(
			`"${displayName}" ${complaint}`,
			`Check the field "${displayName}" and what its expression gives.`,
		);
	}
}

/** Whether two values are the same, also those of collections. */
function isSame(one: unknown, other: unknown): boolean {
	return one === other || (isRecord(one) && JSON.stringify(one) === JSON.stringify(other));
}

type RawValues = Readonly<Record<string, unknown>>;

/** Whether an expression in a raw parameter gives nothing: also one inside a collection or a locator. */
function givesNothing(raw: unknown, value: unknown): boolean {
	if (typeof raw === 'string') return raw.startsWith('=') && isBlank(located(value));
	if (typeof raw !== 'object' || raw === null) return false;
	const values = new Map(Object.entries(value ?? {}));
	return Object.entries(raw).some(([name, part]) => givesNothing(part, values.get(name)));
}

/**
 * Whether an option that was added counts as not added: a text that was left empty in the panel does,
 * and what may have gaps. All else that is empty is a mistake: what was to hold back money or time
 * must not be missing in silence.
 */
function isLeftOut({ shown, mayBeEmpty }: Field<unknown>, value: unknown, raw: unknown): boolean {
	const isEmpty = isBlank(located(value));
	// Of what once was a text, workflows hold texts still.
	const isText =
		shown.type === 'string' || (shown.type === 'resourceLocator' && typeof value === 'string');
	const isMistake = givesNothing(raw, value) || (isEmpty && (!isText || mayBeEmpty === false));
	if (mayBeEmpty === true || !isMistake) return isEmpty;
	throw mistaken(
		`"${shown.displayName}" ${isEmpty ? 'is empty' : 'holds an expression that gives nothing'}`,
		'Remove this option, or check what its expression gives for this item.',
	);
}

/** Writes down once what an item asks for: where that cannot be done, this item fails, and not the run. */
function tryOut({ request }: Operation, params: ItemInput['params']): void {
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
			'The values of this item cannot be put into a request',
			'Look for unusual characters in them.',
		);
	}
}

/**
 * Reads the parameters of items. A parameter without an expression is the same for all items: it
 * is read once a run; if none has one, all items share one input.
 */
export class Parameters {
	private readonly timezone: string;
	private readonly raw: Readonly<Record<string, unknown>>;
	private readonly options: Fields;
	private readonly constants = new Map<string, unknown>();
	/** The parameters that have been looked at, and those among them that need no evaluation by n8n. */
	private readonly templates = new Map<string, Template | TemplateCollection | undefined>();
	private shared: ItemInput | undefined;

	constructor(
		private readonly context: IExecuteFunctions,
		private readonly operation: Operation,
		/** Where numbers without a prefix are read, and when the run began. */
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

	/** n8n evaluates the first item; where a template gives the same, it fills in the others. */
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

	/** The options that were added, of those that are there with the choices of the fields. */
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
			if (isLeftOut(field, value, isRecord(raw) ? raw[name] : raw)) continue;
			options[name] = readField(field, value, setting);
		}
		return options;
	}

	/** What every operation may have beside its fields: where nothing is said, the default holds. */
	private readOwn<T>(name: string, field: Field<T>, index: number, setting: Setting): T {
		const standard = field.shown.default;
		const value = this.valueOf(name, index, standard);
		return readField(field, value === undefined ? standard : value, setting);
	}

	/** The country comes first: how other values are read depends on it. */
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

	private readAnew(index: number): ItemInput {
		const { operation } = this;
		const added = toRecord(this.valueOf('options', index, {}));
		const setting = this.settingWith(added.defaultCountry);
		const fields: Record<string, unknown> = {};
		for (const [name, field] of Object.entries(operation.fields)) {
			if (!isThere(field, fields)) continue;
			fields[name] = readField(field, this.valueOf(name, index, field.shown.default), setting);
		}
		const options = this.readOptions(added, fields, setting);
		// Not a copy: with copies, the parameters of 100,000 items take 39 MB instead of 22.
		const params = Object.assign(fields, { options });
		const complaint = operation.complaint?.(params);
		if (complaint !== undefined) {
			throw mistaken(
				complaint,
				'Check these fields and what their expressions give for this item.',
			);
		}
		tryOut(operation, params);
		const own = <T>(name: string, field: Field<T>): T => this.readOwn(name, field, index, setting);
		// What is left over in a node of another operation means nothing.
		const isAll = operation.listName === undefined || own('returnAll', returnAll);
		return {
			params,
			simplify: !maySimplify(operation) || own('simplify', simplify),
			combines: combines(operation, options),
			limit: isAll ? Infinity : own('limit', limit),
		};
	}

	/**
	 * What an item asks for.
	 *
	 * @throws Failure that names the field, if a value cannot be used
	 */
	read(index: number): ItemInput {
		if (this.shared) return this.shared;
		const input = this.readAnew(index);
		if (!hasExpression(this.raw)) this.shared = input;
		return input;
	}
}
