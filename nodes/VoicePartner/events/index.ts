import type { IncomingEvent } from '../../../engine/inbound/incoming';
import { campaignEnded } from './campaignEnded';
import { voiceSmsStatus } from './voiceSmsStatus';

/** In the order in which they are recognized. */
export const events: readonly IncomingEvent[] = [campaignEnded, voiceSmsStatus];

/* The trigger's own words, in its panel and in the documents. */

export const whatItDoes =
	'Starts the workflow when a campaign of voice messages has ended, or a voice SMS was delivered';

export const whereItsAddressGoes =
	'Voice Partner calls the address that a send names: choose this trigger in its option "Report To". In another workflow, paste the production URL of this trigger there: it is under "Webhook URLs", and a click copies it. Whoever knows the address can start the workflow: an option adds a secret to it.';
