import type { INodeProperties } from 'n8n-workflow';
import type { Panel } from './panels';

/** A text that somebody reads in a panel. */
export interface SeenText {
	readonly text: string;
	/** A label, what stands in a field, what an empty field shows, or anything else. */
	readonly kind: 'label' | 'value' | 'placeholder' | 'text';
	/** Whether a part of it is hidden. */
	readonly isCut: boolean;
	/** Whether n8n shows that the field of this label has to be filled in. */
	readonly isMarked: boolean;
}

/** How code writes names: "phoneNumbers", "message_id". */
const NAME_IN_CODE = /\b[a-z]+[A-Z]\w*|\w_\w/;
/** What an editor shows where a text is missing. */
const MISSING = /\bundefined\b|\bnull\b|\bNaN\b|\[object/;
/** In quotes, a text names an output field. */
const QUOTED = /"[^"]*"/g;

/** Whether a text shows a name that only the code has. Labels and texts begin with a capital, a digit or a sign. */
export function isRawName({ text, kind }: Pick<SeenText, 'text' | 'kind'>): boolean {
	if (kind === 'placeholder' || kind === 'value') return false;
	return NAME_IN_CODE.test(text.replace(QUOTED, '')) || (kind === 'label' && /^[a-z]/.test(text));
}

/** Whether a text shows that another one is missing. */
export function isBroken({ text }: Pick<SeenText, 'text'>): boolean {
	return MISSING.test(text);
}

/** What is wrong with the texts of a panel or of a list. */
export function textFindings(seen: readonly SeenText[]): string[] {
	return seen.flatMap((one) => [
		...(isRawName(one) ? [`"${one.text}" is a name of the code`] : []),
		...(isBroken(one) ? [`"${one.text}" has a text missing`] : []),
		...(one.isCut ? [`the ${one.kind} "${one.text}" is cut off`] : []),
	]);
}

/** Fields that are no fields: they have no label of their own. */
const WITHOUT_LABEL = ['notice', 'callout', 'hidden'];

/** Whether a new node has nothing in a field. */
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

/** A field, and those in the row that it has. */
function withRows(field: INodeProperties): INodeProperties[] {
	if (field.type !== 'fixedCollection') return [field];
	const rows = (field.options ?? []).flatMap((row) => ('values' in row ? row.values : []));
	return [field, ...rows.filter(({ displayOptions }) => displayOptions === undefined)];
}

/**
 * What is wrong with a panel.
 *
 * @param seen all texts of it, with every option added
 */
export function findings(
	{ fields, options, parameters }: Panel,
	seen: readonly SeenText[],
): string[] {
	const all = [...fields, ...options].flatMap(withRows);
	const ofFields = all.flatMap((field) => fieldFindings(field, seen, parameters));
	return [...new Set([...ofFields, ...textFindings(seen)])];
}
