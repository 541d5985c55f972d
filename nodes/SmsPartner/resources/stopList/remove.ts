import { removingFrom } from '../../../platform/optOutList';
import { stopNumbers } from '../../stopList';

/** docs/api/sms-partner.md 6.3 */
export const remove = removingFrom(stopNumbers);
