import type { IExecuteFunctions } from 'n8n-workflow';
import { isRecord, toNumber, toRecord, toText, toWhole } from './convert';
import { mistaken } from './failure';
import { isBlank, isThere, located, type Field, type Fields, type Setting } from './field';
import type { ItemFile } from './files';
import type { Operation } from './operation';
import {
	combinesByDefault,
	DEFAULT_LIMIT,
	mayCombine,
	optionsOf,
	type EngineOptions,
} from './panel';
import { Template } from './template';

/** What an item asks for: the operation's parameters, and how its answer is wanted. */
export interface Wish {
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

/** Whether there is an expression anywhere in a raw parameter: also inside collections and locators. */
function hasExpression(raw: unknown): boolean {
	if (typeof raw === 'string') return raw.startsWith('=');
	if (Array.isArray(raw)) return raw.some(hasExpression);
	return isRecord(raw) && Object.values(raw).some(hasExpression);
}

function readField(field: Field<unknown>, raw: unknown, setting: Setting): unknown {
	try {
		return field.read(raw, setting);
	} catch (error) {
		const complaint = error instanceof Error ? error.message : 'cannot be used';
		throw mistaken(
			`"${field.shown.displayName}" ${complaint}`,
			`Check the field "${field.shown.displayName}" and what its expression gives for this item.`,
		);
	}
}

type Values = Readonly<Record<string, unknown>>;

/**
 * Options that were added but left empty count as not added, except for guards: what should have
 * held back money must not be missing in silence. Those that are not there with the choices of the
 * fields count as not added, too.
 */
function readOptions(
	options: Fields,
	raw: unknown,
	fields: Values,
	setting: Setting,
): Wish['params']['options'] {
	const added = Object.entries(toRecord(raw)).flatMap(([name, value]) => {
		const field = options[name];
		if (field === undefined || (isBlank(located(value)) && field.isGuard !== true)) return [];
		return isThere(field, fields) ? [{ name, field, value }] : [];
	});
	return Object.fromEntries(
		added.map(({ name, field, value }) => [name, readField(field, value, setting)]),
	);
}

/**
 * Reads the parameters of items. A parameter without an expression is the same for all items: it
 * is read once a run; if none has one, all items share one wish.
 */
export class Parameters {
	private readonly timezone: string;
	private readonly raw: Readonly<Record<string, unknown>>;
	private readonly options: Fields;
	private readonly constants = new Map<string, unknown>();
	/** The parameters that have been looked at, and those among them that need no evaluation by n8n. */
	private readonly templates = new Map<string, Template | undefined>();
	private shared: Wish | undefined;

	constructor(
		private readonly context: IExecuteFunctions,
		private readonly operation: Operation,
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
		const template = Template.of(this.raw[name]);
		const same = template?.fill(json);
		if (template === undefined || same !== undefined) {
			this.templates.set(name, same === value ? template : undefined);
		}
		return value;
	}

	/** How many entries of a list are wanted. A number left over in a node without a list means nothing. */
	private limit(index: number): number {
		if (this.operation.entries === undefined) return Infinity;
		if (this.valueOf('returnAll', index, false) === true) return Infinity;
		const limit = toWhole(
			toNumber(this.valueOf('limit', index, DEFAULT_LIMIT)) ?? DEFAULT_LIMIT,
			1,
		);
		if (limit !== undefined) return limit;
		throw mistaken(
			'"Limit" must be a whole number above 0',
			'Check the field "Limit" and what its expression gives for this item, or switch "Return All" on.',
		);
	}

	private combines(index: number): boolean {
		const standard = combinesByDefault(this.operation);
		return mayCombine(this.operation) && this.valueOf('combineItems', index, standard) !== false;
	}

	private readAnew(index: number): Wish {
		const added = toRecord(this.valueOf('options', index, {}));
		const setting = { timezone: this.timezone, country: toText(added.defaultCountry) ?? 'FR' };
		const fields: Record<string, unknown> = {};
		for (const [name, field] of Object.entries(this.operation.fields)) {
			if (!isThere(field, fields)) continue;
			fields[name] = readField(field, this.valueOf(name, index, field.shown.default), setting);
		}
		const options = readOptions(this.options, added, fields, setting);
		// Not a copy: V8 gives each of them a hidden class of its own, which 100,000 items feel.
		const params = Object.assign(fields, { options });
		const complaint = this.operation.complaint?.(params);
		if (complaint !== undefined) {
			throw mistaken(
				complaint,
				'Check these fields and what their expressions give for this item.',
			);
		}
		return {
			params,
			simplify: this.valueOf('simplify', index, true) !== false,
			combines: this.combines(index),
			limit: this.limit(index),
		};
	}

	/**
	 * What an item asks for.
	 *
	 * @throws Failure that names the field, if a value cannot be used
	 */
	read(index: number): Wish {
		if (this.shared) return this.shared;
		const wish = this.readAnew(index);
		if (!hasExpression(this.raw)) this.shared = wish;
		return wish;
	}
}
