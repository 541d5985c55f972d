import { voicePartner } from '../../../partner/products';
import { toText } from '../../../engine/values/convert';
import { searching } from '../../../engine/lists/search';
import { getAll } from '../resources/audioFile/getAll';

/** The account's audio files, for the field "Audio File". */
export const searchAudioFiles = searching(voicePartner, {
	operation: getAll,
	value: 'token',
	name: ({ name, duration }, token) => `${toText(name) ?? token} (${toText(duration) ?? '?'})`,
});
