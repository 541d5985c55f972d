/** A value as TypeScript that a rule can read: names without quotes, texts in single ones. */
export function literal(value: unknown): string {
	if (typeof value === 'string')
		return `'${JSON.stringify(value).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
	if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
	if (typeof value !== 'object' || value === null) return String(value);
	const entries = Object.entries(value).filter(([, part]) => part !== undefined);
	const lines = entries.map(([name, part]) => {
		const key = /^\w+$/.test(name) ? name : literal(name); // "/type" leads out of a collection
		return `${key}: ${literal(part)},\n`;
	});
	return `{\n${lines.join('')}}`;
}
