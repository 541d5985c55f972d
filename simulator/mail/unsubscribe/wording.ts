import type { StopWording } from '../../messages/stopping';
import { isAddress } from '../../mailAddress';
import { addressInvalid, addressRequired, alreadyUnsubscribed } from '../codes';

/** The unsubscribe list (docs/api/mail-partner.md 3.5). */
export const unsubscribeWording: StopWording = {
	field: 'email',
	read: (sent) => (isAddress(sent) ? sent : undefined),
	required: addressRequired,
	alreadyListed: alreadyUnsubscribed,
	invalid: addressInvalid,
};
