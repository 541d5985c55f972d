import { amountField } from '../../../../engine/fields/fields';
import { operation } from '../../../../engine/operation/operation';
import { smsCost } from '../../sending/cost';
import { isUnicode, message } from '../../text/messageFields';
import { estimateOf } from '../../text/segments';
import { unsupportedHint } from '../../text/unsupportedCharacters';

/** The rules of docs/api/sms-partner.md 1 and 8: no request, unless the cost is wanted. */
export const estimate = operation({
	value: 'estimate',
	name: 'Estimate',
	action: 'Estimate how many SMS a text takes',
	description:
		'Count the SMS that a text takes, without sending anything, and find the characters that the API replaces or that need Unicode. The STOP mention that the API adds is not counted.',
	fields: { message },
	options: {
		isUnicode,
		unitPrice: amountField(
			{
				displayName: 'Unit Price',
				type: 'number',
				typeOptions: { minValue: 0, numberPrecision: 4 },
				default: 0,
				placeholder: 'e.g. 0.038',
				description: 'What one SMS costs, e.g. 0.038: adds the cost to the output',
			},
			4,
		),
	},
	repeat: 'safe',
	hints: ({ message, options }) => {
		const hint = unsupportedHint(message, options);
		return hint ? [hint] : [];
	},
	cost: smsCost,
	request: { kind: 'local' },
	example: {},
	sometimes: {
		replacedCharacters: [{ character: 'ê', replacement: 'e' }],
		unicodeCharacters: ['😀'],
		cost: 0.038,
		estimatedCost: 0.038,
		currency: 'EUR',
		request: { estimatedCost: 0.038, currency: 'EUR', balance: 10225.119 },
		hint: 'Without Unicode these characters may not arrive: 😀 …',
	},
	answer: (_, { message, options }) => {
		const estimate = estimateOf(message, options.isUnicode === true);
		const { unitPrice } = options;
		return {
			...estimate,
			replacedCharacters: estimate.replacedCharacters.map((replaced) => ({ ...replaced })),
			unicodeCharacters: [...estimate.unicodeCharacters],
			...(unitPrice !== undefined && {
				cost: Math.round(estimate.segments * unitPrice * 1e6) / 1e6,
			}),
		};
	},
});
