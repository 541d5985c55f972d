import type { Product } from '../product';
import type { VoiceAccount } from '../state';
import { me } from './account/me';
import { list } from './audioFile/list';
import { voiceRefusal, wrongKey } from './codes';
import { send } from './voiceMessage/send';

/** Voice Partner (https://api.voicepartner.fr/v1). */
export const voice: Product<VoiceAccount> = {
	name: 'voice',
	operations: [me, list, send],
	accounts: (state) => [state.voice],
	missingKey: wrongKey,
	wrongKey,
	refusalFields: voiceRefusal,
};
