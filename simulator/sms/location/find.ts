import type { Call, Refusal } from '../../operation';
import { text } from '../../parameters';
import type { Rental } from '../../rental';
import type { SmsAccount } from '../../state';
import { rentalNotFound, tokenRequired } from './codes';

/** The rental with this `token`, or the refusal (docs/api/sms-partner.md 13.2, 9.6). */
export function findRental({
	account: { rentals },
	parameters,
}: Call<SmsAccount>): { rental: Rental } | { refusal: Refusal } {
	const token = text(parameters, 'token');
	if (token === undefined) return { refusal: tokenRequired };
	const rental = rentals.find((one) => one.token === token);
	return rental === undefined ? { refusal: rentalNotFound } : { rental };
}
