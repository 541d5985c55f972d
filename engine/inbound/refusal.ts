/** A rejected call, and the response to it. */
export class Refusal extends Error {
	/**
	 * @param status 4xx
	 * @param message a sentence for the caller
	 */
	constructor(
		readonly status: number,
		message: string,
	) {
		super(message);
	}
}
