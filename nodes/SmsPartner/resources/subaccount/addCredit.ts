import { movingCredit } from '../../../../partner/movingCredit';

/** docs/api/sms-partner.md 10.4 */
export const addCredit = movingCredit({ way: 'add', dashboard: 'my.smspartner.fr' });
