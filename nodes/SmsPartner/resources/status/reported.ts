import type { IDataObject } from 'n8n-workflow';
import { toBoolean, toCurrency, toNumber, toText } from '../../../../engine/values/convert';
import { deliveryStatus } from '../../../../partner/deliveryStatus';
import { reportDate } from '../../../../partner/scheduling';

/**
 * The status of one SMS to one recipient, with the same names for all endpoints: they return `statut` or
 * `status`, `stopSms` or `stopSMS` (docs/api/sms-partner.md 4.1 to 4.4). Missing values are undefined.
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
