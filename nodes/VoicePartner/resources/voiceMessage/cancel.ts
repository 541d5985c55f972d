import { cancelling } from '../../cancelling';

export const cancel = cancelling('voice message');
