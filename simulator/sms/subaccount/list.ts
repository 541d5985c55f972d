import type { AnswerFields } from '../../answers/fields';
import type { Operation } from '../../operation';
import { accept } from '../../operation';
import type { SmsAccount, Subaccount } from '../../state';
import type { Switches } from '../../switches';

/** GET /subaccount/list: one page of the subaccounts, with their own API keys (api/sms-partner.md 10.3). */
export const list: Operation<SmsAccount> = {
	method: 'GET',
	path: '/subaccount/list',
	place: 'query',
	format: true,
	answer({ account: { subaccounts }, parameters, switches }) {
		const page = pageNumber(parameters.page);
		const size = switches.subaccountsPerPage;
		const shown = subaccounts.slice((page - 1) * size, page * size);
		return accept({
			success: true,
			code: 200,
			total: subaccounts.length,
			nb_per_page: size,
			page,
			data: shown.map((one) => row(one, switches)),
		});
	},
};

/** An empty `page` is the first (documented); so is, here, one that is no number above 0. */
function pageNumber(value: unknown): number {
	const number = Number(value);
	return Number.isInteger(number) && number > 0 ? number : 1;
}

function row(
	{ id, email, type, token, apiKey, createdAt, balance }: Subaccount,
	switches: Switches,
): AnswerFields {
	const amount = switches.balance === 'text' ? balance.threeDecimals : balance.euros;
	return {
		id,
		email,
		type,
		token,
		apiKey,
		createdAt,
		credits: { balance: amount, currency: 'EUR' },
	};
}
