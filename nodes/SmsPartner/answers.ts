import { recipientKey } from '../../engine/values/recipientKey';
import { toText } from '../../engine/values/convert';
import type { Answer, Heard } from '../../engine/waiting/resume';
import { country } from '../../partner/products';
import { fetchStatuses, reportBursts, WAITING } from './events/fetchStatuses';
import { reply } from './events/reply';
import { stop } from './events/stop';

/** A reply from the recipient, including a STOP or a reply to an earlier message of the execution. */
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

/** A report only says that the API has news: its content is not documented. */
const delivered: Answer = async (heard) => {
	const { context, call, sent, isCurrent } = heard;
	const messageId = toText(sent.messageId);
	if (!isCurrent || messageId === undefined) return undefined;
	const recipient = recipientKey(sent.phoneNumber, country);
	const key = `${context.getExecutionId()} ${call.reference}`;
	const own = await bursts.join(key, heard, async () => {
		const statuses = await fetchStatuses(context, { messageId });
		return statuses.find((one) => one.recipient === recipient);
	});
	if (own === undefined || own.status === WAITING) return undefined;
	return { ...own.output, phoneNumber: toText(sent.phoneNumber), receivedAt: call.receivedAt };
};

/** The answers that end the wait of "Send and Wait", by the value of "Wait For". */
export const answers: Readonly<Record<string, Answer>> = {
	reply: replied,
	deliveryReport: delivered,
};
