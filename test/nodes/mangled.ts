import fc from 'fast-check';

/** Values that an API may send in a place where something else is documented. */
const strange = fc.oneof(
	fc.constantFrom<unknown>(null, true, false, 0, -1, '', ' ', 'undefined-ish', '€'),
	fc.constantFrom<unknown>([], {}, [null], [[]], { h: null }, '12,50', '0x10', '1:2:3:4'),
	fc.jsonValue({ maxDepth: 2 }),
);

type Path = readonly string[];

function pathsIn(data: unknown, path: Path = []): Path[] {
	if (typeof data !== 'object' || data === null) return [path];
	const below = Object.entries(data).flatMap(([name, part]) => pathsIn(part, [...path, name]));
	return path.length === 0 ? below : [path, ...below];
}

/** A copy in which the value at a path is another one, or is missing. */
function changed(data: unknown, [name, ...rest]: Path, value: unknown): unknown {
	if (name === undefined) return value;
	if (typeof data !== 'object' || data === null) return data;
	const entries = Object.entries(data).flatMap(([key, part]): Array<[string, unknown]> => {
		if (key !== name) return [[key, part]];
		const next = changed(part, rest, value);
		return next === undefined ? [] : [[key, next]];
	});
	return Array.isArray(data) ? entries.map(([, part]) => part) : Object.fromEntries(entries);
}

/** A documented answer with some of its values missing, of another type, or joined by unknown ones. */
export function mangled(example: Readonly<Record<string, unknown>>) {
	const paths = pathsIn(example);
	const changeOf = (path: fc.Arbitrary<(typeof paths)[number]>) =>
		fc.record({ path, value: fc.oneof(fc.constant(undefined), strange) });
	// What is found out without a request has no documented answer.
	const changes =
		paths.length === 0
			? fc.constant([])
			: fc.array(changeOf(fc.constantFrom(...paths)), { minLength: 1, maxLength: 4 });
	const extra = fc.dictionary(fc.constantFrom('new', 'data', 'id', 'length', 'extra'), strange);
	return fc.tuple(changes, extra).map(([made, more]): Readonly<Record<string, unknown>> => {
		const start: unknown = { ...example, ...more };
		const data = made.reduce((now, { path, value }) => changed(now, path, value), start);
		return typeof data === 'object' && data !== null ? { ...data } : {};
	});
}

/** What must not stand in an output item: no value at all, or the text of none. */
export function nonsenseIn(item: unknown): unknown[] {
	if (typeof item === 'object' && item !== null) return Object.values(item).flatMap(nonsenseIn);
	const isNonsense =
		item === undefined ||
		Number.isNaN(item) ||
		(typeof item === 'string' && /^(undefined|null|NaN|Invalid.*)$|\[object/.test(item));
	return isNonsense ? [item] : [];
}
