import { removingFrom } from '../../../../partner/optOutList';
import { unsubscribedMails } from './unsubscribedMails';

/** docs/api/mail-partner.md 3.7 */
export const remove = removingFrom(unsubscribedMails);
