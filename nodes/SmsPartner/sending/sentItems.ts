import type { DateTime } from 'luxon';
import type { IDataObject } from 'n8n-workflow';
import type { Share } from '../../../engine/operation/batch';
import type { Hint } from '../../../engine/operation/hint';
import type { Reply } from '../../../engine/operation/reply';
import { optionsInOutput } from '../../../partner/dateAndSandbox';
import { deliveryMoment } from '../../../partner/scheduling';
import { sentItem, type SendReply } from '../../../partner/sentItem';
import { estimateOf } from '../text/segments';
import {
	textInOutput,
	unsupportedHint,
	usesUnicode,
	type TextOptions,
} from '../text/unsupportedCharacters';
import { quietHint } from './quietHours';

/** The options that say when, whether and how something is sent. */
interface SendOptions extends TextOptions {
	readonly scheduledDate?: DateTime | undefined;
	readonly sandbox?: boolean | undefined;
}

/** What differs between the sends: how an answer counts, and the text, where it is the user's. */
interface SendParts extends Partial<Pick<SendReply, 'count' | 'countAs'>> {
	readonly text?: string;
}

/**
 * The hints for a send. Marketing messages are held back in some hours: without a date it is due `now`,
 * in milliseconds since 1970.
 *
 * @param text of an SMS; empty where it is not the user's
 */
export function sendHints(text: string, options: SendOptions, now: number): readonly Hint[] {
	const { scheduledDate } = options;
	const due = scheduledDate ? deliveryMoment(scheduledDate).toMillis() : now;
	return [unsupportedHint(text, options), quietHint(due)].filter((hint) => hint !== undefined);
}

/** The output item of a send: all of them answer the same (docs/api/sms-partner.md 3). */
export function sent(
	reply: Reply,
	share: Share,
	options: SendOptions,
	{ count = 'nb_sms', countAs, text }: SendParts = {},
): IDataObject {
	return sentItem(reply, share, {
		id: { from: 'message_id', to: 'messageId' },
		count,
		...(countAs && { countAs }),
		isScheduled: options.scheduledDate !== undefined,
		more: {
			...(text !== undefined && textInOutput(text, options)),
			...optionsInOutput(options),
		},
	});
}

/** Output fields of a send that not every answer leads to. */
export const sometimesSent = { scheduledDate: '2026-12-24T09:30:00.000+01:00', sandbox: true };

/** The same of a send of a text. */
export const sometimesInText: IDataObject = {
	replacedCharacters: [{ character: 'ê', replacement: 'e' }],
	unicodeCharacters: ['😀'],
};

/** The same of a send that may be reported to a trigger. */
export const sometimesReported: IDataObject = { reference: 'n8n4k7q2m9x1c5v8b3z' };

/** What "Check Only" says of a text that goes to so many. */
export function textPreview(text: string, recipients: number, options: TextOptions): IDataObject {
	const { segments, tooLong } = estimateOf(text, usesUnicode(text, options));
	return { ...textInOutput(text, options), nbSms: segments * recipients, tooLong };
}
