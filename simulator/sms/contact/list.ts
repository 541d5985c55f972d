import type { Operation } from '../../operation';
import { accept, refuse } from '../../operation';
import { onPage, pageNumber } from '../../paging';
import type { SmsAccount } from '../../state';
import { wrongKey } from '../codes';
import { findGroup } from './find';
import { listedContact } from './listed';

/** GET /contact/list: one page of a group's contacts; `total`, a text, counts them all (docs/api/sms-partner.md 5.8). */
export const list: Operation<SmsAccount> = {
	method: 'GET',
	path: '/contact/list',
	place: 'query',
	missingKey: wrongKey,
	served: ({ contactList }) => contactList !== 'POST',
	answer(call) {
		const { account, parameters, switches } = call;
		const found = findGroup(call);
		if ('refusal' in found) return refuse(found.refusal);
		const { group } = found;
		const members = account.contacts.filter(({ groupId }) => groupId === group.id);
		const page = pageNumber(parameters);
		const shown = onPage(members, page, switches.contactsPerPage);
		return accept({
			success: true,
			code: 200,
			currentPage: page,
			total: String(members.length),
			datas: shown.map((one) => listedContact(one, account, switches)),
		});
	},
};

/** The same with the method of the newest heading, with the parameters in the body. */
export const listByPost: Operation<SmsAccount> = {
	...list,
	method: 'POST',
	place: 'body',
	served: ({ contactList }) => contactList !== 'GET',
};
