import type { IncomingEvent } from '../../../engine/inbound/incoming';
import { deliveryReport } from './deliveryReport';
import { numberVerified } from './numberVerified';
import { reply } from './reply';
import { stop } from './stop';
import { virtualNumberReply } from './virtualNumberReply';

/** In the order in which they are tried: a call that is no other event may be a delivery report. */
export const events: readonly IncomingEvent[] = [
	reply,
	stop,
	virtualNumberReply,
	numberVerified,
	deliveryReport,
];

/* The texts of the trigger, in its panel and in the documentation. */

export const whatItDoes =
	'Starts the workflow on replies, STOPs, delivery reports and the results of phone number verifications';

export const whereItsAddressGoes =
	'For replies and STOPs, paste the production URL of this trigger on my.smspartner.fr as the reply URL. To copy it, click it under "Webhook URLs". For delivery reports and verified numbers, choose this trigger in the option "Report To". Anyone who knows the URL can start the workflow. To prevent that, add the option "Secret".';
