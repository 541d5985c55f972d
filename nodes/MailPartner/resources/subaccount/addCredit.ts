import { movingCredit } from '../../../../partner/movingCredit';

/** docs/api/mail-partner.md 3.11 */
export const addCredit = movingCredit({ way: 'add', dashboard: 'my.mailpartner.fr' });
