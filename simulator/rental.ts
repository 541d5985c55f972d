import type { Money } from './money';

/** Whom a rental is for, as the request said it (docs/api/sms-partner.md 13.1). */
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

/** A postcode or department with how many contacts there are in it, and how many are wanted. */
export interface Locality {
	type: 'CP' | 'DEP';
	name: string;
	volume: number;
	wanted: number;
}

/** What becomes of a rental once its time is over; 'blocked' is one whose file somebody else is downloading: code 35. */
export type RentalOutcome = 'ready' | 'failed' | 'missing' | 'blocked';

/** A file of contacts that was paid for. */
export interface Rental {
	token: string;
	target: Target;
	localities: readonly Locality[];
	quantity: number;
	cost: Money;
	/** Milliseconds since 1970. */
	requestedAt: number;
	/** For a test to change; 'missing' is a file that is not found: code 33. */
	outcome: RentalOutcome;
	downloaded: boolean;
}

/** The states of a rental with their numbers (docs/api/sms-partner.md 13.2). */
export const rentalStates = { requested: 0, generating: 1, ready: 2, failed: 3, downloaded: 5 };

export type RentalState = keyof typeof rentalStates;

/** The state of a rental at this moment: it is being generated for the second half of `rentalTime` milliseconds. */
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
