import { movingCredit } from '../../../platform/movingCredit';

/** api/pages/sms-subaccount-credits.txt */
export const addCredit = movingCredit({ way: 'add', dashboard: 'my.smspartner.fr' });
