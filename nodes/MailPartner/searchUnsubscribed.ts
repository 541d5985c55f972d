import { mailPartner } from '../../credentials/products';
import { searchingOptOuts } from '../platform/searchOptOuts';
import { unsubscribedMails } from './unsubscribeList';

/** Who has unsubscribed, for the field "Entry". */
export const searchUnsubscribed = searchingOptOuts(mailPartner, unsubscribedMails);
