import { operation } from '../../../../engine/operation/operation';
import { priceExample, rentalPrice, targetingCodes } from './price';
import { targetingCall, targetingComplaint, targetingFields, targetingOptions } from './targeting';

/** docs/api/sms-partner.md 13.1, op `calcul`: read-only. */
export const calculate = operation({
	value: 'calculate',
	name: 'Calculate',
	action: 'Calculate the number of contacts available to rent',
	description:
		'Count the contacts available for a targeting and get their total price. Nothing is rented.',
	fields: targetingFields,
	options: targetingOptions,
	complaint: (params) => targetingComplaint(params),
	repeat: 'safe',
	xml: {},
	request: { kind: 'single', call: (params) => targetingCall('calcul', params) },
	example: { ...priceExample, op: 'calcul' },
	answer: rentalPrice,
	codes: targetingCodes,
});
