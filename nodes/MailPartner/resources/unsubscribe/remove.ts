import { removingFrom } from '../../../platform/optOutList';
import { unsubscribedMails } from '../../unsubscribeList';

/** docs/api/mail-partner.md 3.7 */
export const remove = removingFrom(unsubscribedMails);
