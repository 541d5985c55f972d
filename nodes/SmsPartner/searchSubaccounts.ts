import { smsPartner } from '../../credentials/products';
import { searchingSubaccounts } from '../platform/searchSubaccounts';

/** The subaccounts of an account of SMS Partner. */
export const searchSubaccounts = searchingSubaccounts(smsPartner);
