import { mailPartner } from '../../../partner/products';
import { searchingSubaccounts } from '../../../partner/searchSubaccounts';

/** The subaccounts of an account of Mail Partner. */
export const searchSubaccounts = searchingSubaccounts(mailPartner);
