import { voicePartner } from '../../credentials/products';
import { toText } from '../../engine/convert';
import { searching } from '../../engine/search';
import { getAll } from './resources/audioFile/getAll';

/** The account's audio files, for the field "Audio File". */
export const searchAudioFiles = searching(voicePartner, {
	operation: getAll,
	value: 'token',
	name: ({ name, duration }, token) => `${toText(name) ?? token} (${toText(duration) ?? '?'})`,
});
