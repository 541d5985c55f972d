import type { Operation, Refusal } from '../../operation';
import { accept, refuse } from '../../operation';
import { text } from '../../parameters';
import type { SmsAccount } from '../../state';
import { missingKey } from '../codes';
import { shownId } from './shownId';

/** Codes of the page, the French text is ours (docs/api/sms-partner.md 5.1); the key's is 2 here. */
const nameRequired: Refusal = { code: 1, message: 'Le nom est requis', status: 400 };

/** POST /group/add: creates an empty group (docs/api/sms-partner.md 5.1). */
export const add: Operation<SmsAccount> = {
	method: 'POST',
	path: '/group/add',
	place: 'body',
	missingKey: { ...missingKey, code: 2 },
	answer({ account, parameters, switches }) {
		const name = text(parameters, 'name');
		if (name === undefined) return refuse(nameRequired);
		const id = account.groupIds.next();
		const createdAt = Date.now();
		account.groups.push({ id, name, createdAt, isSpecialFile: false, isLocationFile: false });
		const groupId = shownId(id, switches);
		return accept({ success: true, code: switches.successCode, name, groupId });
	},
};
