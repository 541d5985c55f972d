import { numberedRefusal } from '../answers/refusal';
import type { Product } from '../product';
import type { SmsAccount } from '../state';
import { subaccountOperations } from '../subaccount';
import { me } from './account/me';
import { missingKey, wrongKey } from './codes';
import { add as addContact } from './contact/add';
import { addMultiple } from './contact/addBatch';
import { detail } from './contact/detail';
import { list as listContacts, listByPost } from './contact/list';
import { remove as removeContact } from './contact/remove';
import { update } from './contact/update';
import { add as addGroup } from './group/add';
import { list as listGroups } from './group/list';
import { removals } from './group/remove';
import { download } from './location/download';
import { optin } from './location/optin';
import { status as rentalStatus } from './location/status';
import { lookup } from './phoneNumber/lookup';
import { verify } from './phoneNumber/verify';
import { sendRcs } from './rcs/send';
import { bulkSend } from './sms/bulkSend';
import { cancel } from './sms/cancel';
import { send } from './sms/send';
import { sendSurvey } from './sms/sendSurvey';
import { bulkStatus } from './status/bulkStatus';
import { messageStatus } from './status/messageStatus';
import { multiStatus } from './status/multiStatus';
import { statistics } from './status/statistics';
import { statusByTag } from './status/statusByTag';
import { add as addStop } from './stopList/add';
import { list as listStops } from './stopList/list';
import { remove as removeStop } from './stopList/remove';
import { remove as removeSubaccount, removeByHeading } from './subaccount/remove';
import { forwardCalls } from './virtualNumber/forwardCalls';
import { sendFromVirtualNumber } from './virtualNumber/send';

/** SMS Partner (https://api.smspartner.fr/v1). */
export const sms: Product<SmsAccount> = {
	name: 'sms',
	operations: [
		me,
		send,
		bulkSend,
		sendFromVirtualNumber,
		sendSurvey,
		sendRcs,
		cancel,
		messageStatus,
		multiStatus,
		bulkStatus,
		statusByTag,
		statistics,
		lookup,
		verify,
		addGroup,
		listGroups,
		...removals,
		addContact,
		addMultiple,
		update,
		removeContact,
		detail,
		listContacts,
		listByPost,
		addStop,
		listStops,
		removeStop,
		...subaccountOperations,
		removeSubaccount,
		removeByHeading,
		forwardCalls,
		optin,
		rentalStatus,
		download,
	],
	accounts: (state) => [state.sms, state.smsRestricted],
	missingKey,
	wrongKey,
	refusalFields: numberedRefusal,
};
