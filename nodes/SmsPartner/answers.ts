import { recipientKey } from '../../engine/values/recipientKey';
import { toText } from '../../engine/values/convert';
import type { Answer, Heard } from '../../engine/waiting/resume';
import { country } from '../../partner/products';
import { askedStatuses, reportBursts, WAITING } from './events/askedStatuses';
import { reply } from './events/reply';
import { stop } from './events/stop';

/** A reply of the recipient, also one to an earlier message of the execution; a STOP is one. */
const replied: Answer = ({ call, sent }) => {
	const event = [reply, stop].find((one) => one.recognizes(call, {}));
	const item = event?.item(call);
	if (item === undefined) return undefined;
	if (recipientKey(item.phoneNumber, country) !== recipientKey(sent.phoneNumber, country)) {
		return undefined;
	}
	return { ...item, isStop: event === stop, receivedAt: call.receivedAt };
};

const bursts = reportBursts<Heard>();

/** A report says only that there is something to ask the API for: what it holds is documented nowhere. */
const delivered: Answer = async (heard) => {
	const { context, call, sent, isCurrent } = heard;
	const messageId = toText(sent.messageId);
	if (!isCurrent || messageId === undefined) return undefined;
	const recipient = recipientKey(sent.phoneNumber, country);
	const key = `${context.getExecutionId()} ${call.reference}`;
	const own = await bursts.join(key, heard, async () => {
		const statuses = await askedStatuses(context, { messageId });
		return statuses.find((one) => one.recipient === recipient);
	});
	if (own === undefined || own.status === WAITING) return undefined;
	return { ...own.output, phoneNumber: toText(sent.phoneNumber), receivedAt: call.receivedAt };
};

/** What ends the wait of "Send and Wait", by what is waited for. */
export const answers: Readonly<Record<string, Answer>> = {
	reply: replied,
	deliveryReport: delivered,
};
