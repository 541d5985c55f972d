import { listing } from '../../../../partner/optOutList';
import { unsubscribedMails } from './unsubscribedMails';

/** docs/api/mail-partner.md 3.6 */
export const getAll = listing(unsubscribedMails);
