/** The trigger in the workflow, for "Report To" and "Replies To". */
export { searchTriggers } from '../../../partner/callbackField';
