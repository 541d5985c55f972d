import { addingTo } from '../../../platform/optOutList';
import { stopNumbers } from '../../stopList';

/** docs/api/sms-partner.md 6.2 */
export const add = addingTo(stopNumbers);
