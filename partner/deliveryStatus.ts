import { toText } from '../engine/values/convert';

/**
 * The spelling of each status: endpoints write "Not delivered", operators UNDELIV, voice SMS callbacks
 * "undelivered" (docs/api/sms-partner.md 9.3, 9.4, docs/api/voice-partner.md 2.7).
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

/** A status in its common spelling: "delivered", "notDelivered", "waiting" …; unknown ones in lower case. */
export function deliveryStatus(status: unknown): string | undefined {
	const text = toText(status)?.toLowerCase();
	return text === undefined ? undefined : (SPELLINGS[text] ?? text);
}
