import { NamedFields } from '../../answers/fields';
import { Money } from '../../money';
import type { Operation } from '../../operation';
import { accept } from '../../operation';
import type { SmsAccount } from '../../state';

/**
 * What one message costs, by which the numbers of credits follow from the balance: these three explain both samples of
 * api/pages/sms-credits.txt (10225.119 EUR: 269082, 444570, 2045023; 10224.688 EUR: 269070, 444551, 2044937).
 */
const priceOfSms = Money.euros(0.038);
const priceOfEcoSms = Money.euros(0.023);
const priceOfHlr = Money.euros(0.005);

/** GET /me: the credits of the account (api/pages/sms-credits.txt). */
export const me: Operation<SmsAccount> = {
	method: 'GET',
	path: '/me',
	place: 'query',
	format: true,
	answer({ account, switches }) {
		const { username, firstname, lastname, balance, toSend } = account;
		const amount = switches.balance === 'text' ? balance.threeDecimals : balance.euros;
		return accept({
			success: true,
			code: 200,
			user: new NamedFields({ username, firstname, lastname }),
			credits: {
				creditSms: balance.contains(priceOfSms),
				creditSmsECO: balance.contains(priceOfEcoSms),
				creditHlr: balance.contains(priceOfHlr),
				toSend,
				...(switches.solde ? { solde: amount } : {}),
				currency: 'EUR',
				balance: amount,
			},
		});
	},
};
