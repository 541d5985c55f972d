import { deleteStop } from '../../messages/stopping';
import type { Operation } from '../../operation';
import type { MailAccount } from '../../state';

/** GET /unsubscribe/delete with the ID in the query, as in all samples (docs/api/mail-partner.md 3.7). */
export const remove: Operation<MailAccount> = {
	method: 'GET',
	path: '/unsubscribe/delete',
	place: 'query',
	format: true,
	served: ({ unsubscribeDelete }) => unsubscribeDelete !== 'POST',
	answer: deleteStop,
};

/** The same with the method of the page's URL line. */
export const removeByPost: Operation<MailAccount> = {
	...remove,
	method: 'POST',
	place: 'body',
	served: ({ unsubscribeDelete }) => unsubscribeDelete !== 'GET',
};
