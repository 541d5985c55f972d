import { cancelling } from '../../campaign/campaignCancelling';

export const cancel = cancelling('voice message');
