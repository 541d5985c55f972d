/** An object of which only these parts are ever asked for, e.g. of what n8n hands a node. */
export function standIn<T extends object>(parts: Partial<T>): T {
	const whole: T = Object.create(null);
	return Object.assign(whole, parts);
}
