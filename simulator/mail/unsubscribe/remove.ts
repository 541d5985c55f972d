import { deleteStop } from '../../messages/stopping';
import type { Operation } from '../../operation';
import type { MailAccount } from '../../state';

/** GET /unsubscribe/delete, as all samples have it, with the id in the query (docs/api/mail-partner.md 3.7). */
export const remove: Operation<MailAccount> = {
	method: 'GET',
	path: '/unsubscribe/delete',
	place: 'query',
	format: true,
	served: ({ unsubscribeDelete }) => unsubscribeDelete !== 'POST',
	answer: deleteStop,
};

/** The same as the page's URL line has it. */
export const removeByPost: Operation<MailAccount> = {
	...remove,
	method: 'POST',
	place: 'body',
	served: ({ unsubscribeDelete }) => unsubscribeDelete !== 'GET',
};
