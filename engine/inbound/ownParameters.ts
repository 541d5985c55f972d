/* Parameters of our own in the address of a trigger: what calls are known by. */

/** The reference of the request that a call answers. */
export const REFERENCE_PARAMETER = 'ref';
/** The recipient of that request, where it had one alone. */
export const RECIPIENT_PARAMETER = 'to';
/** What comes to the address, where its calls cannot tell themselves: the value of an event. */
export const EVENT_PARAMETER = 'event';
/** The word that a call must carry. */
export const SECRET_PARAMETER = 'secret';

/** Those by which a call is known: none of them has a "?" in it. */
export const KNOWN_BY: readonly string[] = [
	REFERENCE_PARAMETER,
	RECIPIENT_PARAMETER,
	EVENT_PARAMETER,
];

export const OWN_PARAMETERS: readonly string[] = [...KNOWN_BY, SECRET_PARAMETER];
