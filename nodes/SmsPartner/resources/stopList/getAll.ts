import { listing } from '../../../../partner/optOutList';
import { stopNumbers } from './stopNumbers';

/** docs/api/sms-partner.md 6.1 */
export const getAll = listing(stopNumbers);
