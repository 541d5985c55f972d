import type { INodeType } from 'n8n-workflow';
import type { IncomingEvent } from '../../engine/inbound/incoming';
import { events as smsEvents } from '../../nodes/SmsPartner/events';
import { SmsPartnerTrigger } from '../../nodes/SmsPartner/SmsPartnerTrigger.node';
import { events as voiceEvents } from '../../nodes/VoicePartner/events';
import { VoicePartnerTrigger } from '../../nodes/VoicePartner/VoicePartnerTrigger.node';

/** A trigger that hears events. */
export interface PlacedTrigger {
	/** The name of its class and of its file. */
	readonly name: string;
	/** The folder below nodes/. */
	readonly folder: string;
	readonly node: INodeType;
	readonly events: readonly IncomingEvent[];
}

/** All triggers of the package that hear events. */
export const triggers: readonly PlacedTrigger[] = [
	{
		name: 'SmsPartnerTrigger',
		folder: 'SmsPartner',
		node: new SmsPartnerTrigger(),
		events: smsEvents,
	},
	{
		name: 'VoicePartnerTrigger',
		folder: 'VoicePartner',
		node: new VoicePartnerTrigger(),
		events: voiceEvents,
	},
];
