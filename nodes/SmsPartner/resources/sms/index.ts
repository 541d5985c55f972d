import type { Resource } from '../../../../engine/operation/operation';
import { cancel } from './cancel';
import { estimate } from './estimate';
import { send } from './send';
import { sendAndWait } from './sendAndWait';
import { sendFromVirtualNumber } from './sendFromVirtualNumber';
import { sendSurvey } from './sendSurvey';

export const sms: Resource = {
	value: 'sms',
	name: 'SMS',
	operations: [send, sendAndWait, sendFromVirtualNumber, sendSurvey, cancel, estimate],
};
