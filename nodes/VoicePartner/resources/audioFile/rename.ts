import { ruledField } from '../../../../engine/fields/fields';
import { post } from '../../../../engine/operation/call';
import { operation } from '../../../../engine/operation/operation';
import { known, toText } from '../../../../engine/values/convert';
import { audioFilePicker } from '../../campaign/sentCampaign';
import { audioFileCodes } from '../../codes';

const MIN_LENGTH = 3;
const MAX_LENGTH = 50;

const filename = ruledField(
	{
		displayName: 'Filename',
		type: 'string',
		default: '',
		placeholder: 'e.g. welcome-2026',
		description: 'The new name of the audio file, 3 to 50 characters long',
	},
	(text) => {
		const { length } = [...text];
		return length < MIN_LENGTH || length > MAX_LENGTH
			? `must have ${MIN_LENGTH} to ${MAX_LENGTH} characters, but has ${length}`
			: undefined;
	},
);

/** docs/api/voice-partner.md 2.3. The table there belongs to another page; all samples send these two fields. */
export const rename = operation({
	value: 'rename',
	name: 'Rename',
	action: 'Rename an audio file',
	description: 'Rename an audio file. The API allows 5 requests per minute.',
	fields: {
		tokenAudio: audioFilePicker('Audio File', 'The audio file to rename'),
		filename,
	},
	repeat: 'never', // changes the name
	lookAt: 'the audio files on my.voicepartner.fr',
	limit: { requests: 5, seconds: 60 },
	request: {
		kind: 'single',
		isShared: true, // items with the same values have the same result
		call: ({ tokenAudio, filename: name }) =>
			post('/audio-file/rename', { tokenAudio, filename: name }),
		about: ({ tokenAudio }) => tokenAudio,
	},
	example: { success: true, filename: 'welcome-2026', tokenAudio: 'a7c41e90b2d8' },
	answer: (reply, params) =>
		known({
			tokenAudio: toText(reply.tokenAudio) ?? params.tokenAudio,
			name: toText(reply.filename) ?? params.filename,
		}),
	codes: audioFileCodes, // the page itself has none
});
