/** The parameters of a request, unchanged. */
export type Parameters = Readonly<Record<string, unknown>>;

/** The text of a parameter; undefined if it is missing, empty or not a text. */
export function text(parameters: Parameters, name: string): string | undefined {
	const value = parameters[name];
	return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The text of a parameter that can also be a number, such as an ID; undefined if it is neither, or empty. */
export function identifier(parameters: Parameters, name: string): string | undefined {
	const value = parameters[name];
	return typeof value === 'number' ? String(value) : text(parameters, name);
}

/** Whether a parameter is present, with any value. */
export function isGiven(parameters: Parameters, name: string): boolean {
	const value = parameters[name];
	return value !== undefined && value !== null && value !== '';
}

/** The documented parameters of an operation, without any others. */
export function only(parameters: Parameters, ...names: string[]): Parameters {
	return Object.fromEntries(Object.entries(parameters).filter(([name]) => names.includes(name)));
}

/** Whether `value` is an object with named members. */
export function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
