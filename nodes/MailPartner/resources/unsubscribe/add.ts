import { addingTo } from '../../../../partner/optOutList';
import { unsubscribedMails } from './unsubscribedMails';

/** docs/api/mail-partner.md 3.5 */
export const add = addingTo(unsubscribedMails);
