import { addingTo } from '../../../../partner/optOutList';
import { stopNumbers } from './stopNumbers';

/** docs/api/sms-partner.md 6.2 */
export const add = addingTo(stopNumbers);
