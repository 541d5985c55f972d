import { toText } from '../engine/values/convert';

/**
 * One spelling of each status: endpoints write "Not delivered", operators UNDELIV, callbacks of voice
 * SMS "undelivered" (docs/api/sms-partner.md 9.3, 9.4, docs/api/voice-partner.md 2.7).
 */
const SPELLINGS: Readonly<Record<string, string>> = {
	'not delivered': 'notDelivered',
	undelivered: 'notDelivered',
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
