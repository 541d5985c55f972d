import { creatingSubaccount } from '../../../../partner/creatingSubaccount';

/** docs/api/sms-partner.md 10.1 */
export const create = creatingSubaccount('my.smspartner.fr');
