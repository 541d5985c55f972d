import { booleanField, maxCostField } from '../../../../engine/fields/fields';
import { operation } from '../../../../engine/operation/operation';
import type { Reply } from '../../../../engine/operation/reply';
import type { Finding } from '../../../../engine/operation/single';
import { isRecord, toItem, toNumber, toText } from '../../../../engine/values/convert';
import { priceExample, rentalPrice, targetingCodes } from './price';
import {
	interest,
	peopleFields,
	targetingCall,
	targetingComplaint,
	targetingOptions,
} from './targeting';
import { volumes } from './volumes';

const maxCost = maxCostField(
	'Maximum cost per item. The price is asked for first, for all items; items above this price are not rented.',
);

const checkOnly = booleanField({
	displayName: 'Check Only',
	type: 'boolean',
	default: false,
	description: 'Whether to rent nothing, and get what it would cost',
});

/** What the price means for the rental. */
function findingOf(
	reply: Reply,
	{ maxCost = Infinity, checkOnly: isCheck }: { maxCost?: number; checkOnly?: boolean },
): Finding {
	const price = rentalPrice(reply);
	const cost = toNumber(price.cost);
	if (cost === undefined) {
		return {
			kind: 'stop',
			what: 'The API did not say what it would cost',
			next: 'Nothing was rented. The operation "Get Price" shows what it says, with "Simplify" off.',
		};
	}
	const tooDear = `It would cost ${cost} EUR, more than the ${maxCost} EUR of "Max Cost (EUR)"`;
	if (isCheck === true) {
		const hint = cost > maxCost ? { hint: `${tooDear}: it would not be rented.` } : {};
		return { kind: 'enough', output: { status: 'checked', ...price, ...hint } };
	}
	if (cost <= maxCost) return { kind: 'go on' };
	return {
		kind: 'stop',
		what: tooDear,
		next: 'Nothing was rented. Ask for fewer contacts, or set the option "Max Cost (EUR)" higher.',
	};
}

/** What the answer to `price` has, beside what says that it worked. */
const OF_A_PRICE = new Set(['success', 'code', 'op', 'datas', 'cost']);

/** The token of the rental, wherever it stands: no document shows this answer (docs/api/sms-partner.md 14.7). */
function tokenIn(data: unknown): string | undefined {
	if (Array.isArray(data)) return data.map(tokenIn).find((token) => token !== undefined);
	if (!isRecord(data)) return undefined;
	return toText(data.token) ?? tokenIn(Object.values(data));
}

/** docs/api/sms-partner.md 13.1, op `rent` */
export const rent = operation({
	value: 'rent',
	name: 'Rent',
	action: 'Rent contacts',
	description:
		'Rent contacts, which costs money: "Get Price" says how much. With the option "Max Cost (EUR)" the price is asked for first, and nothing is rented if it is higher. No document shows the answer to this: what is not known of it is given out as it came.',
	fields: { ...peopleFields, volumes, interest },
	options: { ...targetingOptions, maxCost, checkOnly },
	complaint: (params) => targetingComplaint(params),
	repeat: 'never', // costs money
	lookAt: 'the contact rentals on my.smspartner.fr',
	request: {
		kind: 'single',
		before: {
			call(params) {
				const { maxCost, checkOnly: isCheck } = params.options;
				if (maxCost === undefined && isCheck !== true) return undefined;
				return { ...targetingCall('price', params, params.volumes), example: priceExample };
			},
			finding: (reply, { options }) => findingOf(reply, options),
		},
		call: (params) => targetingCall('rent', params, params.volumes),
	},
	// The token must be in it, since all else asks for it; the rest is the answer to `price`.
	example: { ...priceExample, op: 'rent', token: '5f1d7a84c2e9' },
	sometimes: { hint: 'It would cost 60 EUR, more than …' },
	// What looks like the answer to `price` is read like it; all else is given out as it came.
	answer(reply) {
		const rest = Object.entries(reply).filter(([name]) => !OF_A_PRICE.has(name));
		const token = tokenIn(reply);
		return toItem({
			status: 'rented',
			...Object.fromEntries(rest),
			...(reply.datas === undefined && reply.cost === undefined ? {} : rentalPrice(reply)),
			...(token !== undefined && { token }),
		});
	},
	codes: targetingCodes,
});
