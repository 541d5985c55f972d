import { mailPartner } from '../../credentials/products';
import { searchingSubaccounts } from '../platform/searchSubaccounts';

/** The subaccounts of an account of Mail Partner. */
export const searchSubaccounts = searchingSubaccounts(mailPartner);
