import { smsPartner } from '../../../partner/products';
import { searchingSubaccounts } from '../../../partner/searchSubaccounts';

/** The subaccounts of an account of SMS Partner. */
export const searchSubaccounts = searchingSubaccounts(smsPartner);
