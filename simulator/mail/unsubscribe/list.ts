import { listStops } from '../../messages/stopping';
import type { Operation } from '../../operation';
import type { MailAccount } from '../../state';
import { unsubscribeWording } from './wording';

/** GET /unsubscribe/list: the addresses that get no mails (docs/api/mail-partner.md 3.6, whose samples have this path). */
export const list: Operation<MailAccount> = {
	method: 'GET',
	path: '/unsubscribe/list',
	place: 'query',
	format: true,
	answer: (call) => listStops(call, unsubscribeWording),
};
