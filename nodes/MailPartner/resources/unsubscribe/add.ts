import { addingTo } from '../../../platform/optOutList';
import { unsubscribedMails } from '../../unsubscribeList';

/** api/voice-mail-partner.md 3.5 */
export const add = addingTo(unsubscribedMails);
