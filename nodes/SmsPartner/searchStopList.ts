import { smsPartner } from '../../credentials/products';
import { searchingOptOuts } from '../platform/searchOptOuts';
import { stopNumbers } from './stopList';

/** Who is in the STOP list, for the field "Entry". */
export const searchStopList = searchingOptOuts(smsPartner, stopNumbers);
