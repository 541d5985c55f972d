/** Something that `npm start` cannot get past, told to whoever typed it. */
export class Failure extends Error {
	/**
	 * @param {string} message what happened
	 * @param {{ advice?: string, log?: string, tail?: string }} [details] what to do; where the whole output is, and its end
	 */
	constructor(message, details = {}) {
		super(message);
		this.name = 'Failure';
		this.details = details;
	}

	/** All of it, as it is printed. */
	get report() {
		const { advice, log, tail } = this.details;
		const parts = [this.message];
		if (tail) parts.push(tail.replace(/^/gm, '  | '));
		if (log) parts.push(`The whole output is in ${log}`);
		if (advice) parts.push(advice);
		return `\n${parts.join('\n')}`;
	}

	/**
	 * The same failure with a next step.
	 *
	 * @param {string} advice
	 */
	withAdvice(advice) {
		return new Failure(this.message, { ...this.details, advice });
	}
}
