import type { Resource } from '../../../engine/operation/operation';
import { account } from './account';
import { audioFile } from './audioFile';
import { voiceMessage } from './voiceMessage';
import { voiceSms } from './voiceSms';

/** The resources of the panel; a new node starts with the first. */
export const resources: readonly Resource[] = [voiceMessage, voiceSms, audioFile, account];
