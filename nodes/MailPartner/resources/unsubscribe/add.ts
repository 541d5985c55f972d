import { addingTo } from '../../../platform/optOutList';
import { unsubscribedMails } from '../../unsubscribeList';

/** docs/api/mail-partner.md 3.5 */
export const add = addingTo(unsubscribedMails);
