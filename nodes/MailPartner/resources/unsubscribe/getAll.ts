import { listing } from '../../../platform/optOutList';
import { unsubscribedMails } from '../../unsubscribeList';

/** docs/api/mail-partner.md 3.6 */
export const getAll = listing(unsubscribedMails);
