import type { Resource } from '../../../../engine/operation/operation';
import { cancel } from './cancel';
import { estimate } from './estimate';
import { send } from './send';
import { sendFromVirtualNumber } from './sendFromVirtualNumber';
import { sendSurvey } from './sendSurvey';

export const sms: Resource = {
	value: 'sms',
	name: 'SMS',
	operations: [send, sendFromVirtualNumber, sendSurvey, cancel, estimate],
};
