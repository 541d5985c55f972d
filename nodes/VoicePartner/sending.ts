import type { Field } from '../../engine/field';
import { momentField } from '../../engine/fields';
import { picker } from '../platform/picker';

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
export const scheduledDate = momentField({
	displayName: 'Scheduled Date',
	type: 'dateTime',
	default: '',
	description:
		"When to send, e.g. 2026-12-24 09:30; left out, it is sent at once. Without an offset, it is read in the workflow's time zone. The API gets it in Paris time: its documents name no time zone.",
});
