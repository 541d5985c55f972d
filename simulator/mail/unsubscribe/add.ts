import { addStop } from '../../messages/stopping';
import type { Operation } from '../../operation';
import type { MailAccount } from '../../state';
import { unsubscribeWording } from './wording';

/** POST /unsubscribe/add: adds an email address to the unsubscribe list (docs/api/mail-partner.md 3.5). */
export const add: Operation<MailAccount> = {
	method: 'POST',
	path: '/unsubscribe/add',
	place: 'body',
	format: true,
	answer: (call) => addStop(call, unsubscribeWording),
};
