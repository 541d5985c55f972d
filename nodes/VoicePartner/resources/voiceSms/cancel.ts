import { cancelling } from '../../cancelling';

export const cancel = cancelling('voice SMS');
