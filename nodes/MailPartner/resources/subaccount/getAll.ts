/** docs/api/mail-partner.md 3.10 */
export { getSubaccounts as getAll } from '../../../../partner/subaccount';
