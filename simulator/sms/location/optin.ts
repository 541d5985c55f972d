import type { AnswerFields } from '../../answers/fields';
import type { Money } from '../../money';
import type { Call, Operation, Outcome, Refusal } from '../../operation';
import { accept, refuse } from '../../operation';
import { isGiven, isRecord, text } from '../../parameters';
import type { Locality, Target } from '../../rental';
import type { SmsAccount } from '../../state';
import { priceOfContact } from '../prices';
import * as codes from './codes';
import { localitiesOf, withVolumes } from './localities';
import { readTarget } from './target';

type Op = 'calcul' | 'price' | 'rent';

/** The request, with its total cost. */
interface Offer {
	op: Op;
	target: Target;
	localities: readonly Locality[];
	quantity: number;
	cost: Money;
}

/** POST /location/optin: counts contacts, returns their price, or rents them (docs/api/sms-partner.md 13.1). */
export const optin: Operation<SmsAccount> = {
	method: 'POST',
	path: '/location/optin',
	place: 'body',
	format: true,
	answer(call) {
		const offer = readOffer(call);
		if ('refusal' in offer) return refuse(offer.refusal);
		return offer.op === 'rent' ? rent(offer, call) : accept(fieldsOf(offer));
	},
};

function readOffer(call: Call<SmsAccount>): Offer | { refusal: Refusal } {
	const { account, parameters, switches } = call;
	const op = readOp(call);
	if (typeof op !== 'string') return op;
	if (!isRecord(parameters.parameters)) return { refusal: codes.parametersRequired };
	const read = readTarget(parameters.parameters, switches);
	if ('refusal' in read) return read;
	const { target } = read;
	const places = localitiesOf(target, account);
	if (places.every(({ volume }) => volume === 0)) return { refusal: codes.nothingFound };
	// Volumes are for price and rent, optional for a price (and present in the sample of a calculation).
	const counted = op === 'calcul' || (op === 'price' && !isGiven(parameters, 'volumes'));
	const chosen = counted ? { localities: places } : withVolumes(places, parameters.volumes);
	if ('refusal' in chosen) return chosen;
	const { localities } = chosen;
	const quantity = localities.reduce((sum, { wanted }) => sum + wanted, 0);
	return { op, target, localities, quantity, cost: priceOfContact.times(quantity) };
}

function readOp({ account, parameters }: Call<SmsAccount>): Op | { refusal: Refusal } {
	const op = text(parameters, 'op');
	if (op === undefined) return { refusal: codes.opRequired };
	const known = op === 'calcul' || op === 'price' || op === 'rent';
	if (!known || !account.mayRentContacts) return { refusal: codes.opNotAllowed };
	const url = text(parameters, 'urlNotification') ?? '';
	const isWrong = isGiven(parameters, 'urlNotification') && !/^https?:\/\/\S+$/.test(url);
	return isWrong ? { refusal: codes.notifyUrlInvalid } : op;
}

/** The response to a price request, the only documented one. The sample's total, 2.52, is no multiple of its unit price; that of a status is, as here. */
function fieldsOf({ op, localities, quantity, cost }: Offer): AnswerFields {
	const rows = localities.map(({ type, name, wanted }) => ({
		Type: type,
		Localite: name,
		Volume: wanted,
	}));
	return {
		success: true,
		op,
		datas: [...rows, { Type: 'total', Localite: 'total', Volume: quantity }],
		cost: { quantity, total: cost.euros, cost_unity: priceOfContact.euros },
	};
}

/** Debits the account. The response is not documented, but must include the token: the switch `rentAnswer` decides where. */
function rent(offer: Offer, { account, switches }: Call<SmsAccount>): Outcome {
	const { target, localities, quantity, cost } = offer;
	if (account.balance.isLessThan(cost)) return refuse(codes.notEnoughCredit);
	account.balance = account.balance.minus(cost);
	const token = `rental-${account.rentals.length + 1}`;
	account.rentals.push({
		token,
		target,
		localities,
		quantity,
		cost,
		requestedAt: Date.now(),
		outcome: 'ready',
		downloaded: false,
	});
	const named = switches.rentAnswer === 'token' ? { token } : { location: { token } };
	return accept({ ...fieldsOf(offer), ...named });
}
