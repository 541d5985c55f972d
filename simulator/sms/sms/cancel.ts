import { cancel as cancelMessage } from '../../messages/cancel';
import type { Operation } from '../../operation';
import type { SmsAccount } from '../../state';

/** GET /message-cancel: cancels a scheduled SMS (docs/api/sms-partner.md 3.5). */
export const cancel: Operation<SmsAccount> = {
	method: 'GET',
	path: '/message-cancel',
	place: 'query',
	format: true,
	answer: (call) => cancelMessage(call, "L'envoi du SMS a été annulé."),
};
