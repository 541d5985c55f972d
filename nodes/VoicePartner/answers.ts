import type { Answer } from '../../engine/waiting/resume';
import { voiceSmsStatus } from './events/voiceSmsStatus';

/** The status of the call: the API cannot be asked for it, so its word counts. */
const called: Answer = ({ call, isCurrent }) => {
	if (!isCurrent || !voiceSmsStatus.recognizes(call, {})) return undefined;
	const item = voiceSmsStatus.item(call);
	if (item.status === undefined || item.status === 'waiting') return undefined;
	return { ...item, receivedAt: call.receivedAt };
};

/** What ends the wait of "Send and Wait", by what is waited for. */
export const answers: Readonly<Record<string, Answer>> = { deliveryReport: called };
