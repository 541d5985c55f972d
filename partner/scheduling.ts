import type { DateTime } from 'luxon';
import { toNumber, toText } from '../engine/values/convert';
import { libraries } from '../engine/values/libraries';

/** No document names the time zone of the APIs; the vendor is French (docs/api/sms-partner.md 14.11: "presumably Europe/Paris"). */
export const PARIS = 'Europe/Paris';

/** The start of a campaign: in Paris time, without seconds (docs/api/voice-partner.md 2.4). */
export function voiceMoment(moment: DateTime): DateTime {
	return moment.setZone(PARIS).startOf('minute');
}

/** `2021-02-02 14:15:00`, as Voice Partner expects it. */
export function voiceDate(moment: DateTime): string {
	return voiceMoment(moment).toFormat('yyyy-MM-dd HH:mm:ss');
}

/** Schedules have steps of 5 minutes (docs/api/sms-partner.md 3.1). */
const STEP_MS = 5 * 60_000;

/** The moment for which SMS and emails are scheduled: the next multiple of 5 minutes, in Paris time. */
export function deliveryMoment(moment: DateTime): DateTime {
	const due = Math.ceil(moment.toMillis() / STEP_MS) * STEP_MS;
	return libraries().DateTime.fromMillis(due, { zone: PARIS });
}

/** `25/09/2020`, 12 and 0: the schedule of an SMS (docs/api/sms-partner.md 3.1). */
export interface DeliveryDate {
	readonly scheduledDeliveryDate: string;
	readonly time: number;
	readonly minute: number;
}

/** A moment as the API expects it, at the next multiple of 5 minutes. */
export function deliveryDate(moment: DateTime): DeliveryDate {
	const due = deliveryMoment(moment);
	return {
		scheduledDeliveryDate: due.toFormat('dd/MM/yyyy'),
		time: due.hour,
		minute: due.minute,
	};
}

/** A date of the platform, e.g. "2016-03-04 11:23:14" (in Paris time) or one with an offset, as ISO. */
export function serverDate(date: unknown): string | undefined {
	const { DateTime } = libraries();
	const text = toText(date) ?? '';
	const iso = DateTime.fromISO(text, { zone: PARIS });
	return (iso.isValid ? iso : DateTime.fromSQL(text, { zone: PARIS })).toISO() ?? undefined;
}

/** A report's date as ISO, from seconds since 1970 or "2015-02-07 22:39:46" (docs/api/sms-partner.md 4.1). */
export function reportDate(date: unknown): string | undefined {
	const { DateTime } = libraries();
	const seconds = toNumber(date);
	const moment =
		seconds === undefined
			? DateTime.fromSQL(toText(date) ?? '', { zone: PARIS })
			: DateTime.fromSeconds(seconds, { zone: PARIS });
	return moment.toISO() ?? undefined;
}
