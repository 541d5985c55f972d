/* Our own parameters in the URL of a trigger, to recognize calls. */

/** The reference of the request that a call answers. */
export const REFERENCE_PARAMETER = 'ref';
/** The recipient of that request, if it had only one. */
export const RECIPIENT_PARAMETER = 'to';
/** The event that the URL receives, if its calls do not say so: the value of an event. */
export const EVENT_PARAMETER = 'event';
/** The secret that a call must include. */
export const SECRET_PARAMETER = 'secret';

/** The parameters that identify a call: their values contain no "?". */
export const KNOWN_BY: readonly string[] = [
	REFERENCE_PARAMETER,
	RECIPIENT_PARAMETER,
	EVENT_PARAMETER,
];

export const OWN_PARAMETERS: readonly string[] = [...KNOWN_BY, SECRET_PARAMETER];
