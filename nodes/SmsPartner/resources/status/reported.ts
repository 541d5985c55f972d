import type { IDataObject } from 'n8n-workflow';
import { toBoolean, toCurrency, toNumber, toText } from '../../../../engine/values/convert';
import { reportDate } from '../../../../partner/scheduling';

/** One spelling of each status: the endpoints write "Not delivered", operators UNDELIV (docs/api/sms-partner.md 9.3, 9.4). */
const SPELLINGS: Readonly<Record<string, string>> = {
	'not delivered': 'notDelivered',
	delivrd: 'delivered',
	undeliv: 'notDelivered',
	pending: 'waiting',
	acceptd: 'waiting',
	enroute: 'waiting',
	rejectd: 'rejected',
};

/** A status in its one spelling: "delivered", "notDelivered", "waiting" …; unknown ones in lower case. */
export function deliveryStatus(status: unknown): string | undefined {
	const text = toText(status)?.toLowerCase();
	return text === undefined ? undefined : (SPELLINGS[text] ?? text);
}

/**
 * What an answer says of one SMS to one recipient, in one spelling: the endpoints write `statut` or
 * `status`, `stopSms` or `stopSMS` (docs/api/sms-partner.md 4.1 to 4.4). What one does not say is undefined.
 */
export function reported(
	entry: Readonly<Record<string, unknown>>,
): Record<string, IDataObject[string]> {
	return {
		status: deliveryStatus(entry.statut ?? entry.status),
		date: reportDate(entry.date),
		stopSms: toBoolean(entry.stopSms ?? entry.stopSMS),
		isSpam: toBoolean(entry.isSpam),
		cost: toNumber(entry.cost),
		currency: toCurrency(entry.currency),
		countryCode: toText(entry.countryCode),
	};
}
