import { numberedRefusal } from '../answers/refusal';
import type { Product } from '../product';
import type { MailAccount } from '../state';
import { subaccountOperations } from '../subaccount';
import { me } from './account/me';
import { bulkStatus } from './email/bulkStatus';
import { cancel } from './email/cancel';
import { send } from './email/send';
import { add } from './unsubscribe/add';
import { list } from './unsubscribe/list';
import { remove, removeByPost } from './unsubscribe/remove';

/** Mail Partner (https://api.mailpartner.fr/v1). Codes 1 and 10 and the limit: docs/api/mail-partner.md 4.2. */
export const mail: Product<MailAccount> = {
	name: 'mail',
	operations: [
		me,
		send,
		cancel,
		bulkStatus,
		add,
		list,
		remove,
		removeByPost,
		...subaccountOperations,
	],
	accounts: (state) => [state.mail],
	missingKey: { code: 1, message: 'La Clé API est requise', status: 401 },
	wrongKey: { code: 10, message: 'Clé API incorrecte', status: 401 },
	limitByAddress: { requestsPerMinute: 2000 },
	refusalFields: numberedRefusal,
};
