import type { INodeProperties } from 'n8n-workflow';
import type { Panel } from './panels';

/** A visible text of a panel. */
export interface SeenText {
	readonly text: string;
	/** A label, the value of a field, its placeholder, or anything else. */
	readonly kind: 'label' | 'value' | 'placeholder' | 'text';
	/** Whether it is cut off. */
	readonly isCut: boolean;
	/** Whether n8n marks the field of this label as required. */
	readonly isMarked: boolean;
}

/** Names in code: "phoneNumbers", "message_id". */
const NAME_IN_CODE = /\b[a-z]+[A-Z]\w*|\w_\w/;
/** What the editor shows for a missing text. */
const MISSING = /\bundefined\b|\bnull\b|\bNaN\b|\[object/;
/** Quoted names are output fields. */
const QUOTED = /"[^"]*"/g;

/** Whether a text shows a name from the code. Labels and texts begin with a capital letter, a digit or a symbol. */
export function isRawName({ text, kind }: Pick<SeenText, 'text' | 'kind'>): boolean {
	if (kind === 'placeholder' || kind === 'value') return false;
	return NAME_IN_CODE.test(text.replace(QUOTED, '')) || (kind === 'label' && /^[a-z]/.test(text));
}

/** Whether a text stands for a missing one. */
export function isBroken({ text }: Pick<SeenText, 'text'>): boolean {
	return MISSING.test(text);
}

/** The errors in the texts of a panel or a list. */
export function textFindings(seen: readonly SeenText[]): string[] {
	return seen.flatMap((one) => [
		...(isRawName(one) ? [`"${one.text}" is a name of the code`] : []),
		...(isBroken(one) ? [`"${one.text}" has a text missing`] : []),
		...(one.isCut ? [`the ${one.kind} "${one.text}" is cut off`] : []),
	]);
}

/** Types of fields without a label. */
const WITHOUT_LABEL = ['notice', 'callout', 'hidden'];

/** Whether a field is empty in a new node. */
function isEmpty(value: unknown): boolean {
	if (Array.isArray(value)) return value.length === 0;
	if (typeof value === 'object' && value !== null) return 'value' in value && isEmpty(value.value);
	return value === undefined || value === null || value === '';
}

function fieldFindings(
	{ displayName, ...field }: INodeProperties,
	seen: readonly SeenText[],
	values: Panel['parameters'],
): string[] {
	if (WITHOUT_LABEL.includes(field.type)) return [];
	const labels = seen.filter(({ kind, text }) => kind === 'label' && text === displayName);
	if (labels.length === 0) return [`"${displayName}" is not there`];
	const wantsMark = field.required === true && isEmpty(values[field.name] ?? field.default);
	const hasMark = labels.some(({ isMarked }) => isMarked);
	return wantsMark && !hasMark ? [`"${displayName}" is required, and not marked so`] : [];
}

/** A field and the fields of its row. */
function withRows(field: INodeProperties): INodeProperties[] {
	if (field.type !== 'fixedCollection') return [field];
	const rows = (field.options ?? []).flatMap((row) => ('values' in row ? row.values : []));
	return [field, ...rows.filter(({ displayOptions }) => displayOptions === undefined)];
}

/**
 * The errors in a panel.
 *
 * @param seen all its texts, with every option added
 */
export function findings(
	{ fields, options, parameters }: Panel,
	seen: readonly SeenText[],
): string[] {
	const all = [...fields, ...options].flatMap(withRows);
	const ofFields = all.flatMap((field) => fieldFindings(field, seen, parameters));
	return [...new Set([...ofFields, ...textFindings(seen)])];
}
