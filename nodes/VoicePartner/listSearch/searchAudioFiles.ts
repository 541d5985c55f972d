import { searching } from '../../../engine/lists/search';
import { toText } from '../../../engine/values/convert';
import { voicePartner } from '../../../partner/products';
import { getAll } from '../resources/audioFile/getAll';

/** The audio files of the account, for the field "Audio File". */
export const searchAudioFiles = searching(voicePartner, {
	operation: getAll,
	value: 'token',
	name: ({ name, duration }, token) => `${toText(name) ?? token} (${toText(duration) ?? '?'})`,
});
