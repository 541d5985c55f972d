import { deleteStop } from '../../messages/stopping';
import type { Operation } from '../../operation';
import type { SmsAccount } from '../../state';

/** GET /stop-sms/delete: removes a number, although it is a GET (docs/api/sms-partner.md 6.3). */
export const remove: Operation<SmsAccount> = {
	method: 'GET',
	path: '/stop-sms/delete',
	place: 'query',
	format: true,
	answer: deleteStop,
};
