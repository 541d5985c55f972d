import { momentField, textField } from '../../engine/fields';
import type { Field } from '../../engine/field';

/** An audio file, chosen from those of the account, or by its token. */
export function audioFilePicker(displayName: string, description: string): Field<string> {
	return textField({
		displayName,
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		description,
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				placeholder: 'Select an audio file…',
				typeOptions: { searchListMethod: 'searchAudioFiles', searchable: true },
			},
			{
				displayName: 'By ID',
				name: 'id',
				type: 'string',
				placeholder: 'e.g. a7c41e90b2d8',
				hint: 'The token of the audio file',
			},
		],
	});
}

/** When a campaign goes out. */
export const scheduledDate = momentField({
	displayName: 'Scheduled Date',
	type: 'dateTime',
	default: '',
	description:
		"When to send; left out, it is sent at once. Without an offset, it is read in the workflow's time zone; the API gets it in Paris time.",
});
