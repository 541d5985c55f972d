import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';
import { code, plain, sentence } from './markdown';
import type { Row } from './row';

/** Maximum number of listed choices: nobody reads a longer list. */
const MAX_CHOICES = 24;

const TYPES: Readonly<Record<string, string>> = {
	boolean: 'switch',
	collection: 'names and values',
	dateTime: 'date',
	fixedCollection: 'rows',
	json: 'JSON',
	multiOptions: 'choices',
	options: 'choice',
	string: 'text',
};

type Inner = INodePropertyOptions | INodeProperties | INodePropertyCollection;

const isRows = (inner: Inner): inner is INodePropertyCollection => 'values' in inner;
const isProperty = (inner: Inner): inner is INodeProperties => 'type' in inner;
const isChoice = (inner: Inner): inner is INodePropertyOptions =>
	!isRows(inner) && !isProperty(inner);

function typeOf({ type, modes = [] }: INodeProperties): string {
	if (type !== 'resourceLocator') return TYPES[type] ?? type;
	const ways = modes.map(({ displayName }) => displayName.replace(/^(From|By) /, ''));
	return ways.map((way) => (way === way.toUpperCase() ? way : way.toLowerCase())).join(' or ');
}

/** The default of a field; empty if it has none. */
function defaultOf({ default: value }: INodeProperties): string {
	return typeof value === 'object' || value === undefined || value === ''
		? ''
		: code(String(value));
}

/** The values of a choice: "One of `premium`, `FR` (France)." */
function choicesOf({ type, options = [] }: INodeProperties): string {
	const choices = options.filter(isChoice).map(({ name, value, description }) => {
		const isNamedSo = name.replace(/[ -]/g, '').toLowerCase() === String(value).toLowerCase();
		const meanings = [isNamedSo ? '' : name, (description ?? '').replace(/\.$/, '')];
		const meaning = meanings.filter((text) => text !== '').join(': ');
		return meaning === '' ? code(String(value)) : `${code(String(value))} (${plain(meaning)})`;
	});
	if (choices.length === 0) return '';
	const rest = choices.length - MAX_CHOICES;
	const more = rest > 0 ? ` and ${rest} more` : '';
	const start = type === 'multiOptions' ? 'Any of' : 'One of';
	return `${start} ${choices.slice(0, MAX_CHOICES).join(', ')}${more}.`;
}

/** The placeholder of a field, unless the description contains it. */
function exampleOf({ placeholder = '', modes = [], description = '' }: INodeProperties): string {
	const typed = modes.find(({ type }) => type === 'string')?.placeholder;
	const [, example] = /^e\.g\. (.+)$/s.exec(typed ?? placeholder) ?? [];
	return example === undefined || description.includes(example)
		? ''
		: `E.g. ${code(example.replace(/\s+/g, ' '))}.`;
}

/** The condition for showing a field: "Only if Output is `items`." */
function conditionOf({ displayOptions }: INodeProperties, all: readonly INodeProperties[]): string {
	const shown = Object.entries(displayOptions?.show ?? {});
	const others = shown.filter(([name]) => name !== 'resource' && name !== 'operation');
	const conditions = others.map(([path, values = []]) => {
		const name = path.replace(/^\//, '');
		const field = all.find((one) => one.name === name);
		const verb = field?.type === 'multiOptions' ? 'includes' : 'is';
		const choices = values.map((value) =>
			typeof value === 'boolean' ? (value ? 'on' : 'off') : code(String(value)),
		);
		return `"${plain(field?.displayName ?? name)}" ${verb} ${choices.join(' or ')}`;
	});
	return conditions.length === 0 ? '' : `Only if ${conditions.join(' and ')}.`;
}

function meaningOf(property: INodeProperties, all: readonly INodeProperties[]): string {
	const { description = '', hint = '', modes = [] } = property;
	const hints = modes.flatMap((mode) => (mode.hint ? [`${mode.displayName}: ${mode.hint}`] : []));
	const texts = [description, hint, ...hints].map((text) => sentence(plain(text)));
	const parts = [conditionOf(property, all), ...texts, choicesOf(property), exampleOf(property)];
	return parts.filter((text) => text !== '').join(' ');
}

/** The nested fields of a collection, each with its full path. */
function innerRows(part: string, property: INodeProperties): Row[] {
	const { displayName, name, options = [] } = property;
	return options.flatMap((inner) => {
		const fields = isRows(inner) ? inner.values : isProperty(inner) ? [inner] : [];
		const path = isRows(inner) ? `${name}.${inner.name}` : name;
		return fields.flatMap((field) =>
			rowsOf(part, {
				...field,
				displayName: `${displayName} > ${field.displayName}`,
				name: `${path}.${field.name}`,
			}),
		);
	});
}

/**
 * The row of a field or option, and the rows of its nested fields.
 *
 * @param all the fields that its condition can refer to
 */
function rowsOf(
	part: string,
	property: INodeProperties,
	all: readonly INodeProperties[] = [],
): Row[] {
	const { displayName, name, required } = property;
	const isOptional = part === 'field' && required === false && defaultOf(property) === '';
	const row = {
		part,
		name: `${plain(displayName)} (${code(name)})`,
		type: `${typeOf(property)}${isOptional ? ', optional' : ''}`,
		default: defaultOf(property),
		meaning: meaningOf(property, all),
	};
	return [row, ...innerRows(part, property)];
}

/** The rows of an operation's panel: its fields, then its options. */
export function panelRows(properties: readonly INodeProperties[]): Row[] {
	return properties.flatMap((property) => {
		if (property.type === 'notice') return [];
		if (property.name !== 'options') return rowsOf('field', property, properties);
		const options = (property.options ?? []).filter(isProperty);
		return options.flatMap((option) => rowsOf('option', option, properties));
	});
}
