import { removingFrom } from '../../../platform/optOutList';
import { unsubscribedMails } from '../../unsubscribeList';

/** api/voice-mail-partner.md 3.7 */
export const remove = removingFrom(unsubscribedMails);
