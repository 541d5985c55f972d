import { mailPartner } from '../../../partner/products';
import { searchingOptOuts } from '../../../partner/searchOptOuts';
import { unsubscribedMails } from '../resources/unsubscribe/unsubscribedMails';

/** Who has unsubscribed, for the field "Entry". */
export const searchUnsubscribed = searchingOptOuts(mailPartner, unsubscribedMails);
