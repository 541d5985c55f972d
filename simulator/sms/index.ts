import { numberedRefusal } from '../answers/refusal';
import type { Product } from '../product';
import type { SmsAccount } from '../state';
import { subaccountOperations } from '../subaccount';
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
import { add as addStop } from './stopList/add';
import { list as listStops } from './stopList/list';
import { remove as removeStop } from './stopList/remove';
import { remove as removeSubaccount, removeByHeading } from './subaccount/remove';

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
		addStop,
		listStops,
		removeStop,
		...subaccountOperations,
		removeSubaccount,
		removeByHeading,
	],
	accounts: (state) => [state.sms, state.smsRestricted],
	missingKey,
	wrongKey,
	refusalFields: numberedRefusal,
};
