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
		description: 'The new name of the audio file: 3 to 50 characters',
	},
	(text) => {
		const { length } = [...text];
		return length < MIN_LENGTH || length > MAX_LENGTH
			? `must have ${MIN_LENGTH} to ${MAX_LENGTH} characters, and it has ${length}`
			: undefined;
	},
);

/** docs/api/voice-partner.md 2.3: the table there is that of another page, all samples send these two. */
export const rename = operation({
	value: 'rename',
	name: 'Rename',
	action: 'Rename an audio file',
	description: 'Give an audio file another name. The API takes this 5 times a minute.',
	fields: {
		tokenAudio: audioFilePicker('Audio File', 'The audio file to rename'),
		filename,
	},
	repeat: 'never', // changes the name
	lookAt: 'the audio files on my.voicepartner.fr',
	limit: { requests: 5, seconds: 60 },
	request: {
		kind: 'single',
		isShared: true, // the same name, whoever asks for it
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
