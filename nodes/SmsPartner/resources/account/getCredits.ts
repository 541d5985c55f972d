import { toNumber, toRecord } from '../../../../engine/values/convert';
import { gettingCredits } from '../../../../partner/balance';

/** docs/api/sms-partner.md 2.1 */
export const getCredits = gettingCredits({
	product: 'sms',
	paysFor: 'number of messages',
	// `solde` has the same value as `balance`; older responses lack it (docs/api/sms-partner.md 2.1).
	xml: { optional: ['solde'] },
	example: {
		success: true,
		code: 200,
		user: { username: 'nathan@example.com', firstname: 'John', lastname: 'Doe' },
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
	balance({ credits }) {
		const { balance, solde, currency } = toRecord(credits);
		return { balance: balance ?? solde, currency };
	},
	more({ credits }) {
		const { creditSms, creditSmsECO, creditHlr, toSend } = toRecord(credits);
		return {
			creditSms: toNumber(creditSms),
			creditSmsEco: toNumber(creditSmsECO),
			creditHlr: toNumber(creditHlr),
			toSend: toNumber(toSend),
		};
	},
});
