import type { DateTime } from 'luxon';
import type { IDataObject } from 'n8n-workflow';
import { futureField } from '../../../engine/fields/dateFields';
import type { Share } from '../../../engine/operation/batch';
import type { Field } from '../../../engine/operation/field';
import type { Reply } from '../../../engine/operation/reply';
import { picker } from '../../../partner/picker';
import { voiceMoment } from '../../../partner/scheduling';
import { sentItem } from '../../../partner/sentItem';

/** An audio file, chosen from those of the account, or by its token. */
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

/** When a campaign goes out. */
export const scheduledDate = futureField({
	displayName: 'Scheduled Date',
	type: 'dateTime',
	default: '',
	description:
		"When to send, e.g. 2026-12-24 09:30; left out, it is sent at once. Without an offset, it is read in the workflow's time zone. The API gets it in Paris time: its documents name no time zone.",
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

/** Output fields of a campaign that not every answer leads to. */
export const sometimesSent: IDataObject = {
	scheduledDate: '2026-12-24T09:30:00.000+01:00',
	reference: 'n8n4k7q2m9x1c5v8b3z',
};
