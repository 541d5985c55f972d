import type { DateTime } from 'luxon';
import type { IDataObject } from 'n8n-workflow';
import type { Share } from '../../../engine/operation/batch';
import type { Reply } from '../../../engine/operation/reply';
import { known } from '../../../engine/values/convert';
import { optionsInOutput } from '../../../partner/dateAndSandbox';
import { deliveryMoment } from '../../../partner/scheduling';
import { sentItem, type SendReply } from '../../../partner/sentItem';
import { estimateOf } from '../text/segments';
import { quietHint } from './quietHours';

/** The options that say when and whether something is sent. */
interface SendTiming {
	readonly scheduledDate?: DateTime | undefined;
	readonly sandbox?: boolean | undefined;
}

/**
 * The hint for what is due in the hours in which marketing messages are held back; without a date it
 * is due `now`, in milliseconds since 1970.
 */
export function hintFor({ scheduledDate }: SendTiming, now: number): string | undefined {
	return quietHint(scheduledDate ? deliveryMoment(scheduledDate).toMillis() : now);
}

/** The output item of a send: all of them answer the same (docs/api/sms-partner.md 3). */
export function sent(
	reply: Reply,
	share: Share,
	options: SendTiming,
	counted: Pick<SendReply, 'count' | 'countAs'> = { count: 'nb_sms' },
): IDataObject {
	return sentItem(reply, share, {
		id: { from: 'message_id', to: 'messageId' },
		...counted,
		isScheduled: options.scheduledDate !== undefined,
		more: { ...optionsInOutput(options), hint: share.hint },
	});
}

/** Output fields of a send that not every answer leads to. */
export const sometimesSent: IDataObject = {
	scheduledDate: '2026-12-24T09:30:00.000+01:00',
	sandbox: true,
	hint: 'Marketing SMS are held back from 20:00 to 08:00 …',
};

/** The same of a send that may be reported to a trigger. */
export const sometimesReported: IDataObject = { reference: 'n8n4k7q2m9x1c5v8b3z' };

/** What "Check Only" says of a text that goes to so many. */
export function textPreview(
	text: string,
	recipients: number,
	isUnicode: boolean | undefined,
	requestHint: string | undefined,
): IDataObject {
	const { encoding, segments, tooLong, hint } = estimateOf(text, isUnicode === true);
	const hints = [hint, requestHint].filter((one) => one !== undefined);
	return known({
		encoding,
		segments,
		nbSms: segments * recipients,
		tooLong,
		hint: hints.join(' ') || undefined,
	});
}
