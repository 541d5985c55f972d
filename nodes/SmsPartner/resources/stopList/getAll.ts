import { listing } from '../../../platform/optOutList';
import { stopNumbers } from '../../stopList';

/** docs/api/sms-partner.md 6.1 */
export const getAll = listing(stopNumbers);
