import { movingCredit } from '../../../platform/movingCredit';

/** api/pages/sms-subaccount-credits.txt */
export const removeCredit = movingCredit({ way: 'remove', dashboard: 'my.smspartner.fr' });
