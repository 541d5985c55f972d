import { movingCredit } from '../../../../partner/movingCredit';

/** docs/api/mail-partner.md 3.12 */
export const removeCredit = movingCredit({ way: 'remove', dashboard: 'my.mailpartner.fr' });
