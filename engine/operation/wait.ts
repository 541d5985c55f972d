/** A send after which the execution sleeps: it goes on with what is answered, or when it is too late. */
export interface Wait<P> {
	/** The parameter of the request that takes the address of the answer. */
	callback(params: P): string;
	/** How long to wait at most, in milliseconds. */
	limitMs(params: P): number;
}
