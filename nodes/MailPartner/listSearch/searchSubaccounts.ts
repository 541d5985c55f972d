import { mailPartner } from '../../../partner/products';
import { searchingSubaccounts } from '../../../partner/searchSubaccounts';

/** The subaccounts of a Mail Partner account. */
export const searchSubaccounts = searchingSubaccounts(mailPartner);
