import { operation } from '../../../../engine/operation/operation';
import { priceExample, rentalPrice, targetingCodes } from './price';
import {
	interest,
	peopleFields,
	targetingCall,
	targetingComplaint,
	targetingOptions,
} from './targeting';
import { volumes } from './volumes';

/** docs/api/sms-partner.md 13.1, op `price`: read-only. */
export const getPrice = operation({
	value: 'getPrice',
	name: 'Get Price',
	action: 'Get the price of contacts to rent',
	description: 'Get the price of renting contacts. Nothing is rented.',
	fields: { ...peopleFields, volumes, interest },
	options: targetingOptions,
	complaint: (params) => targetingComplaint(params),
	repeat: 'safe',
	xml: {},
	request: { kind: 'single', call: (params) => targetingCall('price', params, params.volumes) },
	example: priceExample,
	answer(reply) {
		const price = rentalPrice(reply);
		// A missing price must not count as a low one.
		if (price.cost === undefined) throw new Error('no price in the answer');
		return price;
	},
	codes: targetingCodes,
});
