import { get } from '../../../../engine/call';
import { toNumber, toRecord } from '../../../../engine/convert';
import { operation } from '../../../../engine/operation';
import { balanceItem } from '../../../platform/balance';

/** api/pages/mail-credits.txt */
export const getCredits = operation({
	value: 'getCredits',
	name: 'Get Credits',
	action: 'Get the credits of the account',
	description: 'Get the balance of the account and the number of mails that it pays for',
	fields: {},
	repeat: 'safe',
	xml: {},
	request: { kind: 'single', call: () => get('/me') },
	example: {
		success: true,
		code: 200,
		user: { username: 'exemple@email.com' },
		credits: { creditMail: 269082, currency: 'EUR', balance: '10225.119' },
	},
	answer: ({ user, credits }) => {
		const { balance, currency, creditMail } = toRecord(credits);
		const more = { creditMail: toNumber(creditMail) };
		return balanceItem({ product: 'mail', balance, currency, more, user });
	},
});
