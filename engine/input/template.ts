import { isRecord } from '../values/convert';

/** Fixed text, or the path to a value of the item: `['address', 'city']`. */
type Piece = string | readonly string[];

const NAME = String.raw`\.[A-Za-z_$][\w$]*|\["[^"\\{}]+"\]|\['[^'\\{}]+'\]`;
const COLUMN = new RegExp(String.raw`\{\{\s*\$json((?:${NAME})+)\s*\}\}`);
/** Characters of expressions that are not in plain text. */
const MARKS = /\{\{|\}\}|\\/;

function pathOf(text: string): string[] {
	const names = text.match(new RegExp(NAME, 'g')) ?? [];
	return names.map((name) => name.replace(/^\.|^\[["']|["']\]$/g, ''));
}

/** The text and columns of an expression; undefined if it contains anything else. */
function piecesOf(expression: string): readonly Piece[] | undefined {
	const parts = expression.split(COLUMN);
	const pieces = parts.map((part, place) => (place % 2 === 0 ? part : pathOf(part)));
	const hasMarks = pieces.some((piece) => typeof piece === 'string' && MARKS.test(piece));
	return hasMarks ? undefined : pieces.filter((piece) => piece !== '');
}

/** The text or number at a path in an item. */
function columnOf(json: unknown, path: readonly string[]): string | number | undefined {
	let value = json;
	for (const name of path) {
		if (!isRecord(value) || !Object.hasOwn(value, name)) return undefined;
		value = value[name];
	}
	if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
	return typeof value === 'string' ? value : undefined;
}

/** Returns a fixed value, or fills in a template. */
type Filler = (json: unknown) => unknown;

function fillerOf(raw: unknown): Filler | undefined {
	if (!hasExpression(raw)) return () => raw;
	const template = Template.of(raw);
	return template && ((json) => template.fill(json));
}

/** Whether a raw parameter contains an expression, including in collections and locators. */
export function hasExpression(raw: unknown): boolean {
	if (typeof raw === 'string') return raw.startsWith('=');
	if (Array.isArray(raw)) return raw.some(hasExpression);
	return isRecord(raw) && Object.values(raw).some(hasExpression);
}

/** A collection of options that are fixed values or templates. */
export class TemplateCollection {
	private constructor(private readonly fillers: ReadonlyArray<readonly [string, Filler]>) {}

	/** The collection in a raw parameter; undefined if only n8n can evaluate it. */
	static of(raw: unknown): TemplateCollection | undefined {
		if (!isRecord(raw)) return undefined;
		const fillers: Array<readonly [string, Filler]> = [];
		for (const [name, value] of Object.entries(raw)) {
			const filler = fillerOf(value);
			if (filler === undefined) return undefined;
			fillers.push([name, filler]);
		}
		return new TemplateCollection(fillers);
	}

	/** @returns undefined if n8n must evaluate one of them */
	fill(json: unknown): Record<string, unknown> | undefined {
		const values: Record<string, unknown> = {};
		for (const [name, filler] of this.fillers) {
			const value = filler(json);
			if (value === undefined) return undefined;
			values[name] = value;
		}
		return values;
	}
}

/**
 * An expression that only inserts columns of the item into a text, as the editor writes it when columns
 * are dragged: `Hello {{ $json.name }}`. n8n takes about 0.1 ms (1.x) to 0.6 ms (2.x) to evaluate one,
 * which is most of the work for 10,000 items.
 */
export class Template {
	private constructor(private readonly pieces: readonly Piece[]) {}

	/** The template in a raw parameter; undefined if only n8n can evaluate it. */
	static of(raw: unknown): Template | undefined {
		if (typeof raw !== 'string' || !raw.startsWith('=')) return undefined;
		const pieces = piecesOf(raw.slice(1));
		return pieces && new Template(pieces);
	}

	/**
	 * The value that n8n would return for an item: a single column unchanged, otherwise a text.
	 *
	 * @returns undefined if a column is missing or neither text nor number: then n8n must evaluate it
	 */
	fill(json: unknown): string | number | undefined {
		const [only, ...others] = this.pieces;
		if (typeof only === 'object' && others.length === 0) return columnOf(json, only);
		let text = '';
		for (const piece of this.pieces) {
			const value = typeof piece === 'string' ? piece : columnOf(json, piece);
			if (value === undefined) return undefined;
			text += value;
		}
		return text;
	}
}
