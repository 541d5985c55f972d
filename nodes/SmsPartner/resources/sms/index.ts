import type { Resource } from '../../../../engine/operation';
import { cancel } from './cancel';
import { estimate } from './estimate';
import { send } from './send';

export const sms: Resource = { value: 'sms', name: 'SMS', operations: [send, cancel, estimate] };
