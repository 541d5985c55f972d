import { mailPartner } from '../../../partner/products';
import { searchingOptOuts } from '../../../partner/searchOptOuts';
import { unsubscribedMails } from '../resources/unsubscribe/unsubscribedMails';

/** The unsubscribed recipients, for the field "Entry". */
export const searchUnsubscribed = searchingOptOuts(mailPartner, unsubscribedMails);
