/** A send after which the execution waits for the answer, or until the time is up. */
export interface Wait<P> {
	/** The parameter of the request for the URL of the answer. */
	callback(params: P): string;
	/** The maximum wait, in milliseconds. */
	limitMs(params: P): number;
}
