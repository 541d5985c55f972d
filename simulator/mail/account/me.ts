import { NamedFields } from '../../answers/fields';
import type { Operation } from '../../operation';
import { accept } from '../../operation';
import type { MailAccount } from '../../state';
import { priceOfMail } from '../prices';

/** GET /me: the credits of the account (docs/api/mail-partner.md 3.1). */
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
