import { toNumber, toRecord } from '../../../../engine/values/convert';
import { gettingCredits } from '../../../../partner/balance';

/** docs/api/mail-partner.md 3.1 */
export const getCredits = gettingCredits({
	product: 'mail',
	paysFor: 'number of emails',
	xml: {},
	example: {
		success: true,
		code: 200,
		user: { username: 'nathan@example.com' },
		credits: { creditMail: 269082, currency: 'EUR', balance: '10225.119' },
	},
	balance({ credits }) {
		const { balance, currency } = toRecord(credits);
		return { balance, currency };
	},
	more: ({ credits }) => ({ creditMail: toNumber(toRecord(credits).creditMail) }),
});
