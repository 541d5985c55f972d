import { listStops } from '../../messages/stopping';
import type { Operation } from '../../operation';
import type { SmsAccount } from '../../state';
import { stopWording } from './wording';

/** GET /stop-sms/list: the numbers on the STOP list (docs/api/sms-partner.md 6.1). */
export const list: Operation<SmsAccount> = {
	method: 'GET',
	path: '/stop-sms/list',
	place: 'query',
	format: true,
	answer: (call) => listStops(call, stopWording),
};
