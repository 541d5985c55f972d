import type { AnswerFields } from '../answers/fields';
import type { Operation } from '../operation';
import { accept } from '../operation';
import { onPage, pageNumber } from '../paging';
import type { ParentAccount, Subaccount } from '../state';
import type { Switches } from '../switches';

/** GET /subaccount/list: one page of the subaccounts, with their own API keys (docs/api/sms-partner.md 10.3, docs/api/mail-partner.md 3.10). */
export const list: Operation<ParentAccount> = {
	method: 'GET',
	path: '/subaccount/list',
	place: 'query',
	format: true,
	answer({ account: { subaccounts }, parameters, switches }) {
		const page = pageNumber(parameters);
		const size = switches.subaccountsPerPage;
		return accept({
			success: true,
			code: 200,
			total: subaccounts.length,
			nb_per_page: size,
			page,
			data: onPage(subaccounts, page, size).map((one) => row(one, switches)),
		});
	},
};

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
