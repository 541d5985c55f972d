import { numberedRefusal } from '../answers/refusal';
import type { Product } from '../product';
import type { SmsAccount } from '../state';
import { me } from './account/me';
import { missingKey, wrongKey } from './codes';
import { addCredit } from './subaccount/addCredit';
import { list } from './subaccount/list';
import { removeCredit } from './subaccount/removeCredit';

/** SMS Partner (https://api.smspartner.fr/v1). */
export const sms: Product<SmsAccount> = {
	name: 'sms',
	operations: [me, list, addCredit, removeCredit],
	accounts: (state) => [state.sms, state.smsRestricted],
	missingKey,
	wrongKey,
	refusalFields: numberedRefusal,
};
