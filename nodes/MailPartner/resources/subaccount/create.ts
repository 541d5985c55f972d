import { creatingSubaccount } from '../../../platform/creatingSubaccount';

/** api/voice-mail-partner.md 3.9 */
export const create = creatingSubaccount('my.mailpartner.fr');
