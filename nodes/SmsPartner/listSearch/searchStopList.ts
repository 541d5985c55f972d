import { smsPartner } from '../../../partner/products';
import { searchingOptOuts } from '../../../partner/searchOptOuts';
import { stopNumbers } from '../resources/stopList/stopNumbers';

/** Who is in the STOP list, for the field "Entry". */
export const searchStopList = searchingOptOuts(smsPartner, stopNumbers);
