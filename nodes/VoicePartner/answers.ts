import type { Answer } from '../../engine/waiting/resume';
import { voiceSmsStatus } from './events/voiceSmsStatus';

/** The status of the call. The API has no request to verify it. */
const called: Answer = ({ call, isCurrent }) => {
	if (!isCurrent || !voiceSmsStatus.recognizes(call, {})) return undefined;
	const item = voiceSmsStatus.item(call);
	if (item.status === undefined || item.status === 'waiting') return undefined;
	return { ...item, receivedAt: call.receivedAt };
};

/** The answers that end the wait of "Send and Wait", by the value of "Wait For". */
export const answers: Readonly<Record<string, Answer>> = { deliveryReport: called };
