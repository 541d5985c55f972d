import type { IncomingEvent } from '../../../engine/inbound/incoming';
import { campaignEnded } from './campaignEnded';
import { voiceSmsStatus } from './voiceSmsStatus';

/** In the order in which they are recognized. */
export const events: readonly IncomingEvent[] = [campaignEnded, voiceSmsStatus];

/* The texts of the trigger, in its panel and in the documents. */

export const whatItDoes =
	'Starts the workflow when a voice message campaign ends or a voice SMS is delivered';

export const whereItsAddressGoes =
	'Voice Partner calls the URL in the option "Report To" of a send. In this workflow, choose this trigger there. In another workflow, paste the production URL of this trigger: under "Webhook URLs", click the URL to copy it. Anyone who knows the URL can start the workflow. To prevent that, add the option "Secret".';
