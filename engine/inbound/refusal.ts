/** A call that starts nothing, and how it is answered. */
export class Refusal extends Error {
	/**
	 * @param status 4xx
	 * @param message a sentence for whoever called
	 */
	constructor(
		readonly status: number,
		message: string,
	) {
		super(message);
	}
}
