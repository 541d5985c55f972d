import { bulkStatus as statusOfMessage } from '../../messages/bulkStatus';
import { timestamp } from '../../messages/report';
import type { Operation } from '../../operation';
import type { SmsAccount } from '../../state';

/** GET /bulk-status: the delivery status of a message for each number (docs/api/sms-partner.md 4.3). */
export const bulkStatus: Operation<SmsAccount> = {
	method: 'GET',
	path: '/bulk-status',
	place: 'query',
	answer: (call) =>
		statusOfMessage(call, {
			id: 'message_id',
			list: 'StatutResponse_List',
			row: ({ recipient }, { status, stopped, at }) => ({
				phoneNumber: recipient,
				status,
				stopSMS: stopped,
				date: timestamp(at),
			}),
		}),
};
