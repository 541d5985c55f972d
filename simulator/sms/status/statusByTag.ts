import type { AnswerFields } from '../../answers/fields';
import { messageNotFound } from '../../messages/cancel';
import type { Delivery, Message } from '../../messages/outbox';
import { reportOn, timestamp } from '../../messages/report';
import type { Call, Operation, Refusal } from '../../operation';
import { accept, refuse } from '../../operation';
import { onPage, pageNumber } from '../../paging';
import { identifier } from '../../parameters';
import type { SmsAccount } from '../../state';

/** Code 3 of the page, where it can only be the tag's; the French text is ours. */
const tagRequired: Refusal = { code: 3, message: 'Le tag est requis', status: 400 };

/** An undocumented parameter, for an API that rejects those: code 9 is that of invalid parameters (docs/api/sms-partner.md 9.1). */
const pageUnknown: Refusal = { code: 9, message: 'Le paramètre page est inconnu', status: 400 };

/** GET /bulk-status-by-tag: one page of the delivery statuses of all messages with a tag (docs/api/sms-partner.md 4.4). */
export const statusByTag: Operation<SmsAccount> = {
	method: 'GET',
	path: '/bulk-status-by-tag',
	place: 'query',
	answer(call) {
		const { account, parameters, switches } = call;
		const tag = identifier(parameters, 'tag');
		if (tag === undefined) return refuse(tagRequired);
		if (switches.tagPage === 'refused' && parameters.page !== undefined) return refuse(pageUnknown);
		const rows = deliveriesWith(tag, account);
		if (rows.length === 0) return refuse(messageNotFound);
		const size = switches.tagStatusesPerPage;
		const page = switches.tagPage === 'understood' ? pageNumber(parameters) : 1;
		const pages = Math.ceil(rows.length / size);
		return accept({
			success: true,
			code: 200,
			currentPage: page,
			total: switches.tagTotal === 'entries' ? rows.length : pages,
			StatutResponse_List: onPage(rows, page, size).map((row) => statusOf(row, call)),
		});
	},
};

interface Row {
	message: Message;
	delivery: Delivery;
}

/** Every recipient of every message with the tag, in order of sending, without cancelled messages. */
function deliveriesWith(tag: string, { outbox }: SmsAccount): Row[] {
	return [...outbox.values()]
		.filter(({ settings, cancelled }) => !cancelled && identifier(settings, 'tag') === tag)
		.flatMap((message) => message.deliveries.map((delivery) => ({ message, delivery })));
}

function statusOf(
	{ message, delivery }: Row,
	{ account, switches }: Call<SmsAccount>,
): AnswerFields {
	const { status, stopped, at } = reportOn(account, message, delivery, switches);
	return { phoneNumber: delivery.recipient, status, stopSMS: stopped, date: timestamp(at) };
}
