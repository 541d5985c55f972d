import type { Product } from '../product';
import type { VoiceAccount } from '../state';
import { me } from './account/me';
import { list } from './audioFile/list';
import { rename } from './audioFile/rename';
import { voiceRefusal, wrongKey } from './codes';
import { cancel } from './voiceMessage/cancel';
import { send } from './voiceMessage/send';
import { send as sendVoiceSms } from './voiceSms/send';

/** Voice Partner (https://api.voicepartner.fr/v1). */
export const voice: Product<VoiceAccount> = {
	name: 'voice',
	operations: [me, list, rename, send, sendVoiceSms, cancel],
	accounts: (state) => [state.voice],
	missingKey: wrongKey,
	wrongKey,
	refusalFields: voiceRefusal,
};
