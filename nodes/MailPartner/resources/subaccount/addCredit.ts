import { movingCredit } from '../../../platform/movingCredit';

/** api/voice-mail-partner.md 3.11 */
export const addCredit = movingCredit({ way: 'add', dashboard: 'my.mailpartner.fr' });
