import { operation } from '../../../../engine/operation/operation';
import { priceExample, rentalPrice, targetingCodes } from './price';
import { targetingCall, targetingComplaint, targetingFields, targetingOptions } from './targeting';

/** docs/api/sms-partner.md 13.1, op `calcul`: it only reads. */
export const calculate = operation({
	value: 'calculate',
	name: 'Calculate',
	action: 'Calculate how many contacts can be rented',
	description:
		'Count the contacts that can be rented for a targeting, and get what all of them would cost. Nothing is rented.',
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
