import { removingFrom } from '../../../../partner/optOutList';
import { stopNumbers } from './stopNumbers';

/** docs/api/sms-partner.md 6.3 */
export const remove = removingFrom(stopNumbers);
