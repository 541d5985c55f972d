import type { IncomingEvent } from '../../../engine/inbound/incoming';
import { deliveryReport } from './deliveryReport';
import { numberVerified } from './numberVerified';
import { reply } from './reply';
import { stop } from './stop';
import { virtualNumberReply } from './virtualNumberReply';

/** In the order in which they are recognized: what no other event explains may be a report. */
export const events: readonly IncomingEvent[] = [
	reply,
	stop,
	virtualNumberReply,
	numberVerified,
	deliveryReport,
];

/* The trigger's own words, in its panel and in the documents. */

export const whatItDoes =
	'Starts the workflow when somebody answers an SMS or sends STOP, when an SMS was delivered, or when a phone number was verified';

export const whereItsAddressGoes =
	'For replies and STOPs, paste the production URL of this trigger on my.smspartner.fr, as the address for replies: it is under "Webhook URLs", and a click copies it. For delivery reports and verified numbers, choose this trigger in the option "Report To". Whoever knows the address can start the workflow: an option adds a secret to it.';
