import { getCredits } from '../resources/account/getCredits';
import { estimateOf } from '../text/segments';

/** What the cost of an SMS depends on. */
interface SmsCost {
	readonly message: string;
	readonly options: {
		readonly isUnicode?: boolean;
		readonly gamme?: 'premium' | 'lowCost';
		readonly sandbox?: boolean;
	};
}

/**
 * An SMS costs its segments, at the price that follows from the credits (docs/api/sms-partner.md 2.1):
 * that of a French number. Every country has a price of its own (9.1, code 13).
 */
export const smsCost = {
	credits: getCredits,
	unit: 'SMS',
	creditsField: ({ options }: SmsCost): string =>
		options.gamme === 'lowCost' ? 'creditSmsEco' : 'creditSms',
	units: ({ message, options }: SmsCost): number =>
		options.sandbox === true ? 0 : estimateOf(message, options.isUnicode === true).segments,
	unpriced: {
		hint: 'The price for numbers outside France is unknown: the estimated cost counts the French one',
		includes: (to: string): boolean => to !== '' && !to.startsWith('+33'),
	},
};
