import type { AnswerFields } from '../../answers/fields';
import type { Operation } from '../../operation';
import { accept, refuse } from '../../operation';
import type { Rental, RentalState, Target } from '../../rental';
import { rentalStates, stateOf } from '../../rental';
import type { SmsAccount } from '../../state';
import { priceOfContact } from '../prices';
import { findRental } from './find';

/** The values of `status`; the last one is from the sample, the others follow the list of states. */
const words: Readonly<Record<RentalState, string>> = {
	requested: 'Requested',
	generating: 'Being generated',
	ready: 'Ready',
	failed: 'Failed',
	downloaded: 'File downloaded by user from api',
};

/** Only 'femme' is from the sample. */
const sexes: Readonly<Record<Target['sexe'], string>> = { m: 'mixte', h: 'homme', f: 'femme' };

/** GET /location/status: the state of a rental (docs/api/sms-partner.md 13.2). */
export const status: Operation<SmsAccount> = {
	method: 'GET',
	path: '/location/status',
	place: 'query',
	answer(call) {
		const found = findRental(call);
		if ('refusal' in found) return refuse(found.refusal);
		const { rental } = found;
		const { rentalStatus, rentalTime } = call.switches;
		const state = stateOf(rental, rentalTime);
		const generated = state === 'ready' || state === 'downloaded';
		return accept({
			success: true,
			token: rental.token,
			status: rentalStatus === 'number' ? rentalStates[state] : words[state],
			location: locationOf(rental),
			// The value before the file exists is not documented.
			file: { phoneNumbers: String(generated ? rental.quantity : 0) },
		});
	},
};

/** The order and types are those of the sample; parameters missing in the request are omitted. */
function locationOf({ target, localities, quantity, cost }: Rental): AnswerFields {
	const { sexe, minAge, maxAge, zipcode, department, interest, subInterest, category } = target;
	return {
		sexe: sexes[sexe],
		minAge,
		maxAge,
		...(zipcode === '' ? {} : { zipcode }),
		...(department === '' ? {} : { department }),
		...(interest === '' ? {} : { interest }),
		...(subInterest === '' ? {} : { subInterest }),
		...(category === '' ? {} : { category: Number(category) }),
		details_localisation: localities.map(({ type, name, wanted, volume }) => ({
			Type: type.toLowerCase(),
			Location: name,
			VolumeDesired: String(wanted),
			Volume: String(volume),
		})),
		cost: {
			quantity,
			total: cost.threeDecimals,
			cost_unity: priceOfContact.threeDecimals,
		},
	};
}
