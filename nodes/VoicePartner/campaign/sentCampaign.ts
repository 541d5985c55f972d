import type { DateTime } from 'luxon';
import type { IDataObject } from 'n8n-workflow';
import { futureField } from '../../../engine/fields/dateFields';
import type { Share } from '../../../engine/operation/batch';
import type { Field } from '../../../engine/operation/field';
import type { Reply } from '../../../engine/operation/reply';
import { picker } from '../../../partner/picker';
import { voiceMoment } from '../../../partner/scheduling';
import { sentItem } from '../../../partner/sentItem';

/** An audio file, from a list of the account or by token. */
export function audioFilePicker(displayName: string, description: string): Field<string> {
	return picker({
		displayName,
		description,
		what: 'an audio file',
		method: 'searchAudioFiles',
		example: 'a7c41e90b2d8',
		hint: 'The token of the audio file',
	});
}

/** When a campaign is sent. */
export const scheduledDate = futureField({
	displayName: 'Scheduled Date',
	type: 'dateTime',
	default: '',
	description:
		"When to send, e.g. 2026-12-24 09:30. Without this option, it is sent immediately. Times without an offset are in the workflow's time zone. The API receives Paris time, since its documentation names no time zone.",
});

/** The output item of a campaign (docs/api/voice-partner.md 2.4, docs/api/voice-partner.md 2.5). */
export function sentCampaign(
	reply: Reply,
	share: Share,
	options: { readonly scheduledDate?: DateTime | undefined },
): IDataObject {
	const { scheduledDate: wanted } = options;
	return sentItem(reply, share, {
		id: { from: 'campaignId', to: 'campaignId' },
		count: 'nbSms',
		isScheduled: wanted !== undefined,
		more: { scheduledDate: wanted && (voiceMoment(wanted).toISO() ?? undefined) },
	});
}

/** Output fields of a campaign that are not always present. */
export const sometimesSent: IDataObject = {
	scheduledDate: '2026-12-24T09:30:00.000+01:00',
	reference: 'n8n4k7q2m9x1c5v8b3z',
};
