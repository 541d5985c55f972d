import { DateTime } from 'luxon';
import { messageIdRequired, messageNotFound } from '../../messages/cancel';
import type { Report } from '../../messages/report';
import { reported, reportOn, timestamp } from '../../messages/report';
import { moment } from '../../messages/schedule';
import type { Operation } from '../../operation';
import { accept, refuse } from '../../operation';
import { text } from '../../parameters';
import { isFrench, toMobile } from '../../phoneNumbers';
import type { SmsAccount } from '../../state';
import type { Switches } from '../../switches';
import { phoneNumbersRequired } from '../sms/refusals';

/** GET /message-status: the delivery status of an SMS to one number (docs/api/sms-partner.md 4.1). */
export const messageStatus: Operation<SmsAccount> = {
	method: 'GET',
	path: '/message-status',
	place: 'query',
	format: true,
	answer({ account, parameters, switches }) {
		const messageId = text(parameters, 'messageId');
		const number = text(parameters, 'phoneNumber');
		if (number === undefined) return refuse(phoneNumbersRequired);
		if (messageId === undefined) return refuse(messageIdRequired);
		const message = reported(account, messageId);
		const recipient = toMobile(number);
		const delivery = message?.deliveries.find((one) => one.recipient === recipient);
		if (message === undefined || delivery === undefined) return refuse(messageNotFound);
		const report = reportOn(account, message, delivery, switches);
		return accept({
			success: true,
			code: 200,
			number,
			messageId,
			stopSms: report.stopped,
			date: date(report, switches),
			statut: report.status,
			cost: delivery.cost.euros,
			// Only the country code of the sample is known.
			countryCode: isFrench(delivery.recipient) ? 'FR' : '',
			currency: 'EUR',
		});
	},
};

function date({ at }: Report, { statusDate, timeZone }: Switches): string {
	if (statusDate === 'timestamp') return timestamp(at);
	return moment(DateTime.fromMillis(at, { zone: timeZone }));
}
