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
	'Maximum cost per item. The prices of all items are checked first, and items above this price are not rented.',
);

const checkOnly = booleanField({
	displayName: 'Check Only',
	type: 'boolean',
	default: false,
	description: 'Whether to only get the price, without renting anything',
});

/** The decision about a rental based on its price. */
function findingOf(
	reply: Reply,
	{ maxCost = Infinity, checkOnly: isCheck }: { maxCost?: number; checkOnly?: boolean },
): Finding {
	const price = rentalPrice(reply);
	const cost = toNumber(price.cost);
	if (cost === undefined) {
		return {
			kind: 'stop',
			what: 'The API returned no price',
			next: 'Nothing was rented. To see the response, use the operation "Get Price" with "Simplify" turned off.',
		};
	}
	const tooExpensive = `The price is ${cost} EUR, but "Max Cost (EUR)" is ${maxCost} EUR`;
	if (isCheck === true) {
		const hint =
			cost > maxCost ? { hint: `${tooExpensive}, so this item would not be rented.` } : {};
		return { kind: 'enough', output: { status: 'checked', ...price, ...hint } };
	}
	if (cost <= maxCost) return { kind: 'go on' };
	return {
		kind: 'stop',
		what: tooExpensive,
		next: 'Nothing was rented. Lower the volumes, or raise the option "Max Cost (EUR)".',
	};
}

/** The fields of a response to `price`. */
const OF_A_PRICE = new Set(['success', 'code', 'op', 'datas', 'cost']);

/** The token of the rental, anywhere in the response, which is not documented (docs/api/sms-partner.md 14.7). */
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
		'Rent contacts at the price that "Get Price" returns. Set "Max Cost (EUR)" to limit it.',
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
	// It must have the token, which the other operations need; the rest is the response to `price`.
	example: { ...priceExample, op: 'rent', token: '5f1d7a84c2e9' },
	sometimes: { hint: 'The price is 60 EUR, but …' },
	// Fields of the response to `price` are read as there; all others are returned unchanged.
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
