import type { AnswerFile, Operation, Refusal } from '../../operation';
import { refuse } from '../../operation';
import type { Rental } from '../../rental';
import { stateOf } from '../../rental';
import type { SmsAccount } from '../../state';
import type { Switches } from '../../switches';
import * as codes from './codes';
import { findRental } from './find';

/** GET /location/file/download: the rented numbers, in a format that is not documented (docs/api/sms-partner.md 13.3). */
export const download: Operation<SmsAccount> = {
	method: 'GET',
	path: '/location/file/download',
	place: 'query',
	answer(call) {
		const found = findRental(call);
		if ('refusal' in found) return refuse(found.refusal);
		const { rental } = found;
		const refusal = whyNot(rental, call.switches);
		if (refusal !== undefined) return refuse(refusal);
		rental.downloaded = true;
		return { file: fileOf(rental, call.switches) };
	},
};

/** A file that is not generated yet is not found. */
function whyNot(rental: Rental, { rentalTime, rentalAgain }: Switches): Refusal | undefined {
	const state = stateOf(rental, rentalTime);
	if (state === 'requested' || state === 'generating') return codes.fileNotFound;
	if (state === 'failed') return codes.rentalFailed;
	if (state === 'downloaded' && rentalAgain === 'refused') return codes.fileUsed;
	if (rental.outcome === 'missing') return codes.fileNotFound;
	return rental.outcome === 'blocked' ? codes.fileInDownload : undefined;
}

/** The numbers are reserved for fiction (06 39 98) and the same in every rental. */
function fileOf({ quantity }: Rental, { rentalFile }: Switches): AnswerFile {
	const numbers = Array.from(
		{ length: quantity },
		(_, index) => `+3363998${String(index % 10_000).padStart(4, '0')}`,
	);
	switch (rentalFile) {
		case 'csv':
			return { contentType: 'text/csv', content: ['phoneNumber', ...numbers, ''].join('\n') };
		case 'lines':
			return { contentType: 'text/plain', content: [...numbers, ''].join('\n') };
		case 'json':
			return { contentType: 'application/json', content: JSON.stringify(numbers) };
	}
}
