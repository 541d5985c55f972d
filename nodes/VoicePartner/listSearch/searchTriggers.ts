import { searchingTriggers } from '../../../partner/callbackField';

/** The trigger of the workflow, for "Report To". */
export const searchTriggers = searchingTriggers('voicePartnerTrigger');
