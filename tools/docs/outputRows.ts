import { outputOf } from '../schemas';
import { isRecord } from '../../engine/values/convert';
import type { Operation } from '../../engine/operation/operation';
import { code, plain, sentence } from './markdown';
import type { Placed } from './nodes';
import { meaningKey, outputMeanings } from './outputMeanings';
import type { Row } from './row';

function typeOf(value: unknown): string {
	if (Array.isArray(value)) return 'list';
	if (typeof value === 'boolean') return 'true/false';
	return typeof value === 'string' ? 'text' : typeof value;
}

/** The fields inside an object, or inside the objects of a list: "With `recipients`, `cost`." */
function insideOf(value: unknown): string {
	const one: unknown = Array.isArray(value) ? value[0] : value;
	const names = isRecord(one) ? Object.keys(one) : [];
	return names.length === 0 ? '' : `With ${names.map(code).join(', ')}.`;
}

function exampleOf(value: unknown): string {
	return typeof value === 'object' ? '' : `E.g. ${code(String(value))}.`;
}

/** The fields that an operation omits unless an option asks for them. */
function withheldBy(operation: Operation): ReadonlyMap<string, string> {
	const { options = {}, withhold } = operation;
	const held = withhold?.({ options: {} }) ?? [];
	const asked = Object.entries(options).filter(([, { shown }]) => shown.type === 'boolean');
	return new Map(
		held.map((name) => {
			const by = asked.find(
				([key]) => withhold?.({ options: { [key]: true } }).includes(name) === false,
			);
			const unless = by
				? `Only with ${code(by[0])} (${plain(by[1].shown.displayName)}).`
				: 'Omitted.';
			return [name, unless];
		}),
	);
}

/** The row of a returned file, in addition to the items that it is converted to. */
function fileRows({ file }: Operation): Row[] {
	if (file === undefined) return [];
	const meaning = 'The file as binary data of the item, unless it is converted to items.';
	return [{ part: 'output', name: 'The file', type: 'binary', meaning }];
}

/**
 * The row of an output field.
 *
 * @param path of the field, e.g. "smsPartner.sms.send.status"
 * @param value an example value
 * @param more additional text
 */
export function outputRow(path: string, value: unknown, more = ''): Row {
	const key = meaningKey(path);
	const inside = insideOf(value);
	const ownMeaning = key ? sentence(outputMeanings[key] ?? '') : '';
	const meaning = key === undefined && inside === '' ? exampleOf(value) : ownMeaning;
	const texts = [meaning, inside, more].filter((text) => text !== '');
	const name = code(path.split('.').at(-1) ?? '');
	return { part: 'output', name, type: typeOf(value), meaning: texts.join(' ') };
}

/** A row for each field of the simplified output item. */
export function outputRows({ path, operation }: Placed): Row[] {
	const withheld = withheldBy(operation);
	const fields = Object.entries(outputOf(operation)).map(([name, value]) =>
		outputRow(`${path}.${name}`, value, withheld.get(name)),
	);
	return [...fileRows(operation), ...fields];
}
