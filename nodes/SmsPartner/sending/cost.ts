import { getCredits } from '../resources/account/getCredits';
import { estimateOf } from '../text/segments';

/** The values that determine the cost of an SMS. */
interface SmsCost {
	readonly message: string;
	readonly options: {
		readonly isUnicode?: boolean;
		readonly isStopSms?: boolean;
		readonly gamme?: 'premium' | 'lowCost';
		readonly sandbox?: boolean;
	};
}

const FOREIGN =
	'The price for numbers outside France is unknown, so the estimated cost uses the price for French numbers';

/** No document tells its length. */
const STOP_MENTION =
	'The STOP mention can add one SMS to a text that is nearly full, which the estimated cost does not include';

/**
 * The cost of an SMS: its segments times the price derived from the credits (docs/api/sms-partner.md 2.1),
 * which is for French numbers. Each country has its own price (9.1, code 13).
 */
export const smsCost = {
	credits: getCredits,
	unit: 'SMS',
	creditsField: ({ options }: SmsCost): string =>
		options.gamme === 'lowCost' ? 'creditSmsEco' : 'creditSms',
	units: ({ message, options }: SmsCost): number =>
		options.sandbox === true ? 0 : estimateOf(message, options.isUnicode === true).segments,
	uncertainty: (to: string, { options }: SmsCost): string | undefined => {
		if (to !== '' && !to.startsWith('+33')) return FOREIGN;
		return options.isStopSms === true ? STOP_MENTION : undefined;
	},
};
