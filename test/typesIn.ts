/** The names and types of all that is in a value: ".credits: object", ".credits.balance: number". */
export function typesIn(value: unknown, name = ''): string[] {
	if (typeof value !== 'object' || value === null) return [`${name}: ${typeof value}`];
	const type = Array.isArray(value) ? 'array' : 'object';
	const parts = Object.entries(value).map(([key, part]) => [type === 'array' ? '[]' : key, part]);
	return [`${name}: ${type}`, ...parts.flatMap(([key, part]) => typesIn(part, `${name}.${key}`))];
}

/** The same of all that a JSON schema describes. */
export function typesOf(schema: unknown, name = ''): string[] {
	const { type, properties, items } = Object(schema);
	const parts = Object.entries({ ...properties, ...(items && { '[]': items }) });
	return [`${name}: ${type}`, ...parts.flatMap(([key, part]) => typesOf(part, `${name}.${key}`))];
}
