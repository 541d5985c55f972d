import type { IncomingEvent } from '../../../engine/inbound/incoming';
import { numberVerified } from './numberVerified';
import { reply } from './reply';
import { stop } from './stop';
import { virtualNumberReply } from './virtualNumberReply';

/** In the order in which they are recognized. */
export const events: readonly IncomingEvent[] = [reply, stop, virtualNumberReply, numberVerified];
