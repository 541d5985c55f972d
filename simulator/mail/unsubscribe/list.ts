import { listStops } from '../../messages/stopping';
import type { Operation } from '../../operation';
import type { MailAccount } from '../../state';
import { unsubscribeWording } from './wording';

/** GET /unsubscribe/list: the addresses on the unsubscribe list (docs/api/mail-partner.md 3.6, with this path in the samples). */
export const list: Operation<MailAccount> = {
	method: 'GET',
	path: '/unsubscribe/list',
	place: 'query',
	format: true,
	answer: (call) => listStops(call, unsubscribeWording),
};
