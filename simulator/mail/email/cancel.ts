import { cancel as cancelMessage } from '../../messages/cancel';
import type { Operation } from '../../operation';
import type { MailAccount } from '../../state';

/** GET /message-cancel: cancels a scheduled email (docs/api/mail-partner.md 3.3). */
export const cancel: Operation<MailAccount> = {
	method: 'GET',
	path: '/message-cancel',
	place: 'query',
	format: true,
	answer: (call) => cancelMessage(call, "L'envoi du mail a été annulé."),
};
