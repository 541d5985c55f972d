import { creatingSubaccount } from '../../../../partner/creatingSubaccount';

/** docs/api/mail-partner.md 3.9 */
export const create = creatingSubaccount('my.mailpartner.fr');
