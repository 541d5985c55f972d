import { listing } from '../../../platform/optOutList';
import { unsubscribedMails } from '../../unsubscribeList';

/** api/voice-mail-partner.md 3.6 */
export const getAll = listing(unsubscribedMails);
