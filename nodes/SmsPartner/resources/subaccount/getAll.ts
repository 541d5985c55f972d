/** docs/api/sms-partner.md 10.3 */
export { getSubaccounts as getAll } from '../../../../partner/subaccount';
