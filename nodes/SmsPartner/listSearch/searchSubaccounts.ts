import { smsPartner } from '../../../partner/products';
import { searchingSubaccounts } from '../../../partner/searchSubaccounts';

/** The subaccounts of an SMS Partner account. */
export const searchSubaccounts = searchingSubaccounts(smsPartner);
