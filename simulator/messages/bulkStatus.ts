import type { AnswerFields } from '../answers/fields';
import type { Call, Outcome } from '../operation';
import { accept, refuse } from '../operation';
import { text } from '../parameters';
import type { ReportingAccount } from '../state';
import { messageIdRequired, messageNotFound } from './cancel';
import type { Delivery } from './outbox';
import type { Report } from './report';
import { reported, reportOn } from './report';

/** The response of a product: the names of its fields, and the fields of a recipient. */
export interface BulkStatusWording {
	id: string;
	list: string;
	row(delivery: Delivery, report: Report, index: number): AnswerFields;
}

/** GET /bulk-status of SMS and emails: the delivery status of a message for each recipient, in the order of sending. */
export function bulkStatus(call: Call<ReportingAccount>, wording: BulkStatusWording): Outcome {
	const { account, parameters, switches } = call;
	const messageId = text(parameters, 'messageId');
	if (messageId === undefined) return refuse(messageIdRequired);
	const message = reported(account, messageId);
	if (message === undefined) return refuse(messageNotFound);
	return accept({
		success: true,
		code: 200,
		[wording.id]: messageId,
		[wording.list]: message.deliveries.map((delivery, index) =>
			wording.row(delivery, reportOn(account, message, delivery, switches), index),
		),
	});
}
