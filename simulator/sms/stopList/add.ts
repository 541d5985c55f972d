import { addStop } from '../../messages/stopping';
import type { Operation } from '../../operation';
import type { SmsAccount } from '../../state';
import { stopWording } from './wording';

/** POST /stop-sms/add: adds a number to the STOP list (docs/api/sms-partner.md 6.2). */
export const add: Operation<SmsAccount> = {
	method: 'POST',
	path: '/stop-sms/add',
	place: 'body',
	format: true,
	answer: (call) => addStop(call, stopWording),
};
