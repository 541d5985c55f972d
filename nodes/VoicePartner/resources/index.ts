import type { Resource } from '../../../engine/operation/operation';
import { account } from './account';
import { audioFile } from './audioFile';
import { voiceMessage } from './voiceMessage';
import { voiceSms } from './voiceSms';

/** The resources of the panel. */
export const resources: readonly Resource[] = [account, audioFile, voiceMessage, voiceSms];
