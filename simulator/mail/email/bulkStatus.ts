import { bulkStatus as statusOfMessage } from '../../messages/bulkStatus';
import { timestamp } from '../../messages/report';
import type { Operation } from '../../operation';
import type { MailAccount } from '../../state';

/** GET /bulk-status: the delivery status of an email for each recipient (docs/api/mail-partner.md 3.4). The content of `token` is not documented. */
export const bulkStatus: Operation<MailAccount> = {
	method: 'GET',
	path: '/bulk-status',
	place: 'query',
	answer: (call) =>
		statusOfMessage(call, {
			id: 'messageId',
			list: 'StatutResponseList',
			row: ({ recipient, cost }, { status, stopped, at }, index) => ({
				email: recipient,
				token: `demo-mail-${index + 1}`,
				status,
				cost: cost.euros,
				stopMail: stopped,
				date: timestamp(at),
			}),
		}),
};
