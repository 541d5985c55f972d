import type { IncomingEvent } from '../../../engine/inbound/incoming';
import { campaignEnded } from './campaignEnded';
import { voiceSmsStatus } from './voiceSmsStatus';

/** In the order in which they are recognized. */
export const events: readonly IncomingEvent[] = [campaignEnded, voiceSmsStatus];
