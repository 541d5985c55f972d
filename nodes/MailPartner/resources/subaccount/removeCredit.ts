import { movingCredit } from '../../../platform/movingCredit';

/** api/voice-mail-partner.md 3.12 */
export const removeCredit = movingCredit({ way: 'remove', dashboard: 'my.mailpartner.fr' });
