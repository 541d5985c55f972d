import { movingCredit } from '../../../platform/movingCredit';

/** docs/api/sms-partner.md 10.4 */
export const removeCredit = movingCredit({ way: 'remove', dashboard: 'my.smspartner.fr' });
