import { smsPartner } from '../../../partner/products';
import { searchingOptOuts } from '../../../partner/searchOptOuts';
import { stopNumbers } from '../resources/stopList/stopNumbers';

/** The entries of the STOP list, for the field "Entry". */
export const searchStopList = searchingOptOuts(smsPartner, stopNumbers);
