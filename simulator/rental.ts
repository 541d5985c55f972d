import type { Money } from './money';

/** The target of a rental, as in the request (docs/api/sms-partner.md 13.1). */
export interface Target {
	sexe: 'm' | 'h' | 'f';
	minAge: number;
	maxAge: number;
	interest: string;
	subInterest: string;
	category: string;
	department: string;
	zipcode: string;
}

/** A postcode or department, with the available and the requested number of contacts. */
export interface Locality {
	type: 'CP' | 'DEP';
	name: string;
	volume: number;
	wanted: number;
}

/** The result of a rental; 'blocked' means that someone else is downloading its file: code 35. */
export type RentalOutcome = 'ready' | 'failed' | 'missing' | 'blocked';

/** A paid file of contacts. */
export interface Rental {
	token: string;
	target: Target;
	localities: readonly Locality[];
	quantity: number;
	cost: Money;
	/** Milliseconds since 1970. */
	requestedAt: number;
	/** Can be changed by tests; 'missing' means that the file is not found: code 33. */
	outcome: RentalOutcome;
	downloaded: boolean;
}

/** The states of a rental with their numbers (docs/api/sms-partner.md 13.2). */
export const rentalStates = { requested: 0, generating: 1, ready: 2, failed: 3, downloaded: 5 };

export type RentalState = keyof typeof rentalStates;

/** The state of a rental at a moment; it is 'generating' during the second half of `rentalTime`. */
export function stateOf(
	{ requestedAt, outcome, downloaded }: Rental,
	rentalTime: number,
): RentalState {
	const passed = Date.now() - requestedAt;
	if (passed < rentalTime / 2) return 'requested';
	if (passed < rentalTime) return 'generating';
	if (outcome === 'failed') return 'failed';
	return downloaded ? 'downloaded' : 'ready';
}
