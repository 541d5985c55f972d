import { NamedFields } from '../../answers/fields';
import type { Operation } from '../../operation';
import { accept } from '../../operation';
import type { SmsAccount } from '../../state';
import { priceOfEcoSms, priceOfHlr, priceOfSms } from '../prices';

/** GET /me: the credits of the account (docs/api/sms-partner.md 2.1). */
export const me: Operation<SmsAccount> = {
	method: 'GET',
	path: '/me',
	place: 'query',
	format: true,
	answer({ account, switches }) {
		const { username, firstname, lastname, balance } = account;
		const amount = switches.balance === 'text' ? balance.threeDecimals : balance.euros;
		return accept({
			success: true,
			code: 200,
			user: new NamedFields({ username, firstname, lastname }),
			credits: {
				creditSms: balance.contains(priceOfSms),
				creditSmsECO: balance.contains(priceOfEcoSms),
				creditHlr: balance.contains(priceOfHlr),
				toSend: account.toSend + scheduledSms(account),
				...(switches.solde ? { solde: amount } : {}),
				currency: 'EUR',
				balance: amount,
			},
		});
	},
};

function scheduledSms({ outbox }: SmsAccount): number {
	let waiting = 0;
	for (const { cancelled, sandbox, dueAt, deliveries } of outbox.values()) {
		if (cancelled || sandbox || dueAt <= Date.now()) continue;
		waiting += deliveries.reduce((sum, { nbSms }) => sum + nbSms, 0);
	}
	return waiting;
}
