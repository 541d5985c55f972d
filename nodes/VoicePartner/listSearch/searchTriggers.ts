/** The trigger in the workflow, for "Report To". */
export { searchTriggers } from '../../../partner/callbackField';
