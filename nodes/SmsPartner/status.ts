import { toText } from '../../engine/convert';

/** One spelling of each status: the endpoints write "Not delivered", operators UNDELIV (api/sms-partner.md 9.3, 9.4). */
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
