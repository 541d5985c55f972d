import { searchingTriggers } from '../../../partner/callbackField';

/** The trigger of the workflow, for "Report To" and "Replies To". */
export const searchTriggers = searchingTriggers('smsPartnerTrigger');
