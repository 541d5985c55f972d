import { numberedRefusal } from '../answers/refusal';
import type { Product } from '../product';
import type { SmsAccount } from '../state';
import { me } from './account/me';
import { missingKey, wrongKey } from './codes';
import { lookup } from './phoneNumber/lookup';
import { verify } from './phoneNumber/verify';
import { bulkSend } from './sms/bulkSend';
import { cancel } from './sms/cancel';
import { send } from './sms/send';
import { bulkStatus } from './status/bulkStatus';
import { messageStatus } from './status/messageStatus';
import { multiStatus } from './status/multiStatus';
import { addCredit } from './subaccount/addCredit';
import { list } from './subaccount/list';
import { removeCredit } from './subaccount/removeCredit';

/** SMS Partner (https://api.smspartner.fr/v1). */
export const sms: Product<SmsAccount> = {
	name: 'sms',
	operations: [
		me,
		send,
		bulkSend,
		cancel,
		messageStatus,
		multiStatus,
		bulkStatus,
		lookup,
		verify,
		list,
		addCredit,
		removeCredit,
	],
	accounts: (state) => [state.sms, state.smsRestricted],
	missingKey,
	wrongKey,
	refusalFields: numberedRefusal,
};
