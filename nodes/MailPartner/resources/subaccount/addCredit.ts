import { movingCredit } from '../../../platform/movingCredit';

/** docs/api/mail-partner.md 3.11 */
export const addCredit = movingCredit({ way: 'add', dashboard: 'my.mailpartner.fr' });
