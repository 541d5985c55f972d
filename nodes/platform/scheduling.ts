import type { DateTime } from 'luxon';

/** No document names the time zone of the APIs; the vendor is French (api/sms-partner.md 14.11: "presumably Europe/Paris"). */
const PARIS = 'Europe/Paris';

/** `2021-02-02 14:15:00` in Paris time, seconds at 00 as Voice Partner wants it (api/pages/voice-send-message.txt). */
export function voiceDate(moment: DateTime): string {
	return moment.setZone(PARIS).toFormat("yyyy-MM-dd HH:mm:'00'");
}
