import type { INodeProperties, INodePropertyOptions, INodeTypeDescription } from 'n8n-workflow';

/** Values of fields, by name. */
type Values = Readonly<Record<string, unknown>>;

/** A node with the values that control which fields it shows. */
export interface Panel {
	/** Its path for users, e.g. "SMS Partner > SMS > Send". */
	readonly title: string;
	/** E.g. "n8n-nodes-smspartner.smsPartner". */
	readonly type: string;
	readonly parameters: Values;
	/** The fields that n8n then shows, from top to bottom. */
	readonly fields: readonly INodeProperties[];
	/** The options that "Add option" then offers. */
	readonly options: readonly INodeProperties[];
}

/** The fields whose values choose an operation. */
const CHOOSING = ['resource', 'operation'];

/** The entry that n8n adds to the operations: it leads to the HTTP Request node. */
const CUSTOM_CALL = '__CUSTOM_API_CALL__';

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

/** The fields that a field depends on, with the values that show it. */
function conditionsOf({ displayOptions }: INodeProperties): Array<[string, unknown[]]> {
	return Object.entries(displayOptions?.show ?? {}).map(([path, values = []]) => {
		return [path.replace(/^\//, ''), values];
	});
}

function isShown(property: INodeProperties, values: Values): boolean {
	return conditionsOf(property).every(([name, wanted]) =>
		list(values[name]).some((value) => wanted.includes(value)),
	);
}

/** The values of a new node with only these values set. */
function withDefaults(properties: readonly INodeProperties[], set: Values): Values {
	return properties.reduce<Values>(
		(values, property) =>
			property.name in values || !isShown(property, values)
				? values
				: { ...values, [property.name]: property.default },
		set,
	);
}

function isChoice(option: object): option is INodePropertyOptions {
	return 'value' in option;
}

function isProperty(option: object): option is INodeProperties {
	return 'type' in option;
}

function optionsOf({ name, options = [] }: INodeProperties): INodeProperties[] {
	return name === 'options' ? options.filter(isProperty) : [];
}

/** The values that select each operation, with its name; none for a trigger. */
function operationsOf(
	properties: readonly INodeProperties[],
	[choosing, ...others]: readonly string[] = CHOOSING,
	chosen: Values = {},
	names: readonly string[] = [],
): Array<{ chosen: Values; names: readonly string[] }> {
	const choice = properties.find(({ name, ...rest }) => {
		return name === choosing && isShown({ name, ...rest }, chosen);
	});
	if (choosing === undefined || choice === undefined) return [{ chosen, names }];
	return (choice.options ?? [])
		.filter(isChoice)
		.filter(({ value }) => value !== CUSTOM_CALL)
		.flatMap(({ name, value }) =>
			operationsOf(properties, others, { ...chosen, [choosing]: value }, [...names, name]),
		);
}

/** Additional values that show a field; undefined if the values already set hide it. */
function revealing(property: INodeProperties, set: Values, defaults: Values): Values | undefined {
	const unmet = conditionsOf(property).filter(([name, wanted]) => {
		return !list(name in set ? set[name] : defaults[name]).some((value) => wanted.includes(value));
	});
	if (unmet.some(([name]) => name in set && !Array.isArray(set[name]))) return undefined;
	return unmet.reduce<Values>((values, [name, [first]]) => {
		const old = name in values ? values[name] : defaults[name];
		return { ...values, [name]: Array.isArray(old) ? [...old, first] : first };
	}, set);
}

/** Sets of values that together show each field of an operation, as few as possible; the first is that of a new node. */
function variantsOf(properties: readonly INodeProperties[], chosen: Values): Values[] {
	const defaults = withDefaults(properties, chosen);
	const variants: Values[] = [chosen];
	const ofOperation = properties
		.filter((property) =>
			conditionsOf(property).every(
				([name, wanted]) => !CHOOSING.includes(name) || wanted.includes(chosen[name]),
			),
		)
		.flatMap((property) => [property, ...optionsOf(property)]);
	for (const property of ofOperation) {
		if (variants.some((set) => isShown(property, withDefaults(properties, set)))) continue;
		const index = variants.findIndex(
			(set, at) => at > 0 && revealing(property, set, defaults) !== undefined,
		);
		const place = index < 0 ? variants.length : index;
		variants[place] = revealing(property, variants[place] ?? chosen, defaults) ?? chosen;
	}
	return variants;
}

function titleOf(names: readonly string[], set: Values): string {
	const extra = Object.entries(set).filter(([name]) => !CHOOSING.includes(name));
	const values = extra.map(([name, value]) => `${name} ${list(value).join(' ')}`);
	return [names.join(' > '), ...values].join(', ');
}

/**
 * The panels of a node: each of its operations (one for a trigger) as in a new node, and again with other values if
 * these show more fields.
 */
export function panelsOf({ name: type, displayName, properties }: INodeTypeDescription): Panel[] {
	return operationsOf(properties).flatMap(({ chosen, names }) =>
		variantsOf(properties, chosen).map((parameters) => {
			const values = withDefaults(properties, parameters);
			const fields = properties.filter((property) => isShown(property, values));
			return {
				title: titleOf([displayName, ...names], parameters),
				type,
				parameters,
				fields,
				options: fields.flatMap(optionsOf).filter((option) => isShown(option, values)),
			};
		}),
	);
}
