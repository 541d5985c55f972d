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

/** The options for the time, the sandbox and the text of a send. */
interface SendOptions extends TextOptions {
	readonly scheduledDate?: DateTime | undefined;
	readonly sandbox?: boolean | undefined;
}

/** The differences between sends: the field with the count, and the text, if the user wrote it. */
interface SendParts extends Partial<Pick<SendReply, 'count' | 'countAs'>> {
	readonly text?: string;
}

/**
 * The hints for a send, which is due `now` (in milliseconds since 1970) if it has no date.
 *
 * @param text of an SMS; empty if the user did not write it
 */
export function sendHints(text: string, options: SendOptions, now: number): readonly Hint[] {
	const { scheduledDate } = options;
	const due = scheduledDate ? deliveryMoment(scheduledDate).toMillis() : now;
	return [unsupportedHint(text, options), quietHint(due)].filter((hint) => hint !== undefined);
}

/** The output item of a send: all sends return the same fields (docs/api/sms-partner.md 3). */
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

/** Output fields that only some sends have. */
export const sometimesSent = { scheduledDate: '2026-12-24T09:30:00.000+01:00', sandbox: true };

/** The same for sends of a text. */
export const sometimesInText: IDataObject = {
	replacedCharacters: [{ character: 'ê', replacement: 'e' }],
	unicodeCharacters: ['😀'],
};

/** The same for sends with delivery reports to a trigger. */
export const sometimesReported: IDataObject = { reference: 'n8n4k7q2m9x1c5v8b3z' };

/** The preview of a text by "Check Only". */
export function textPreview(text: string, recipients: number, options: TextOptions): IDataObject {
	const { segments, tooLong } = estimateOf(text, usesUnicode(text, options));
	return { ...textInOutput(text, options), nbSms: segments * recipients, tooLong };
}
