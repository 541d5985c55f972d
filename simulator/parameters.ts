/** A request's parameters, as they came. */
export type Parameters = Readonly<Record<string, unknown>>;

/** The text of a parameter; undefined if it is missing, empty or no text. */
export function text(parameters: Parameters, name: string): string | undefined {
	const value = parameters[name];
	return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The text of a parameter that may come as a number as well, such as an id; undefined if it is neither, or empty. */
export function identifier(parameters: Parameters, name: string): string | undefined {
	const value = parameters[name];
	return typeof value === 'number' ? String(value) : text(parameters, name);
}

/** Whether a parameter came with any value. */
export function isGiven(parameters: Parameters, name: string): boolean {
	const value = parameters[name];
	return value !== undefined && value !== null && value !== '';
}

/** The parameters that an operation documents, without any others that came. */
export function only(parameters: Parameters, ...names: string[]): Parameters {
	return Object.fromEntries(Object.entries(parameters).filter(([name]) => names.includes(name)));
}

/** Whether `value` is an object with named members. */
export function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
