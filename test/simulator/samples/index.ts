import { accountSamples } from './account';
import { contactSamples } from './contact';
import { listSamples } from './lists';
import { mailSamples } from './mail';
import { phoneNumberSamples } from './phoneNumber';
import { rcsSamples } from './rcs';
import { rentalSamples } from './rental';
import type { Samples } from './sample';
import { smsSamples } from './sms';
import { statusSamples } from './status';
import { subaccountSamples } from './subaccount';
import { voiceSamples } from './voice';

/** A sample of every operation. */
export const samples: Samples = {
	...accountSamples,
	...smsSamples,
	...rcsSamples,
	...statusSamples,
	...contactSamples,
	...listSamples,
	...phoneNumberSamples,
	...rentalSamples,
	...subaccountSamples,
	...voiceSamples,
	...mailSamples,
};
