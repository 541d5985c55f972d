import { movingCredit } from '../../../../partner/movingCredit';

/** docs/api/sms-partner.md 10.4 */
export const removeCredit = movingCredit({ way: 'remove', dashboard: 'my.smspartner.fr' });
