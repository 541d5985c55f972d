import { amountField } from '../../../../engine/fields/fields';
import { operation } from '../../../../engine/operation/operation';
import { smsCost } from '../../sending/cost';
import { isUnicode, message } from '../../text/messageFields';
import { estimateOf } from '../../text/segments';
import { unsupportedHint } from '../../text/unsupportedCharacters';

const countedMessage = {
	...message,
	shown: {
		...message.shown,
		description: `${message.shown.description ?? ''} The STOP mention that the API adds is not counted.`,
	},
};

/** By the rules of docs/api/sms-partner.md 1 and 8, without a request, except for the price. */
export const estimate = operation({
	value: 'estimate',
	name: 'Estimate',
	action: 'Estimate the number of SMS for a text',
	description:
		'Count the SMS of a text and find characters that are replaced or need Unicode. Nothing is sent.',
	fields: { message: countedMessage },
	options: {
		isUnicode,
		unitPrice: amountField(
			{
				displayName: 'Unit Price',
				type: 'number',
				typeOptions: { minValue: 0, numberPrecision: 4 },
				default: 0,
				placeholder: 'e.g. 0.038',
				description: 'The price of one SMS, e.g. 0.038. Adds the cost to the output.',
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
