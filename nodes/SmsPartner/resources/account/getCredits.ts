import { get } from '../../../../engine/call';
import { toNumber, toRecord } from '../../../../engine/convert';
import { operation } from '../../../../engine/operation';
import { balanceItem } from '../../../platform/balance';

/** api/pages/sms-credits.txt */
export const getCredits = operation({
	value: 'getCredits',
	name: 'Get Credits',
	action: 'Get the credits of the account',
	description: 'Get the balance of the account and the number of messages that it pays for',
	fields: {},
	repeat: 'safe',
	// `solde` says the same as `balance`; older answers lack it (api/sms-partner.md 2.1).
	xml: { optional: ['solde'] },
	request: { kind: 'single', call: () => get('/me') },
	example: {
		success: true,
		code: 200,
		user: { username: 'exemple@email.com', firstname: 'John', lastname: 'Doe' },
		credits: {
			creditSms: 269082,
			creditSmsECO: 444570,
			creditHlr: 2045023,
			toSend: 0,
			solde: '10225.119',
			currency: 'EUR',
			balance: '10225.119',
		},
	},
	answer: ({ user, credits }) => {
		const { balance, solde, currency, creditSms, creditSmsECO, creditHlr, toSend } =
			toRecord(credits);
		return balanceItem({
			product: 'sms',
			balance: balance ?? solde,
			currency,
			more: {
				creditSms: toNumber(creditSms),
				creditSmsEco: toNumber(creditSmsECO),
				creditHlr: toNumber(creditHlr),
				toSend: toNumber(toSend),
			},
			user,
		});
	},
});
