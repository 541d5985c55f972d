import { NamedFields } from '../../answers/fields';
import { Money } from '../../money';
import type { Operation } from '../../operation';
import { accept } from '../../operation';
import type { MailAccount } from '../../state';

/** What one mail costs, by the two samples of api/pages/mail-credits.txt (10225.119 EUR: 269082; 10224.688 EUR: 269070). */
const priceOfMail = Money.euros(0.038);

/** GET /me: the credits of the account (api/pages/mail-credits.txt). */
export const me: Operation<MailAccount> = {
	method: 'GET',
	path: '/me',
	place: 'query',
	format: true,
	answer({ account: { username, balance }, switches }) {
		return accept({
			success: true,
			code: 200,
			user: new NamedFields({ username }),
			credits: {
				creditMail: balance.contains(priceOfMail),
				currency: 'EUR',
				balance: switches.balance === 'text' ? balance.threeDecimals : balance.euros,
			},
		});
	},
};
