import { messageIdRequired, messageNotFound } from '../../messages/cancel';
import { reported, reportOn, timestamp } from '../../messages/report';
import type { Operation } from '../../operation';
import { accept, refuse } from '../../operation';
import { text } from '../../parameters';
import type { SmsAccount } from '../../state';

/** GET /bulk-status: what became of a message, for each of its numbers (api/sms-partner.md 4.3). */
export const bulkStatus: Operation<SmsAccount> = {
	method: 'GET',
	path: '/bulk-status',
	place: 'query',
	answer({ account, parameters, switches }) {
		const messageId = text(parameters, 'messageId');
		if (messageId === undefined) return refuse(messageIdRequired);
		const message = reported(account, messageId);
		if (message === undefined) return refuse(messageNotFound);
		return accept({
			success: true,
			code: 200,
			message_id: messageId,
			StatutResponse_List: message.deliveries.map((delivery) => {
				const { status, stopped, at } = reportOn(account, message, delivery, switches);
				return {
					phoneNumber: delivery.recipient,
					status,
					stopSMS: stopped,
					date: timestamp(at),
				};
			}),
		});
	},
};
