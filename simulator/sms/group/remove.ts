import type { Operation } from '../../operation';
import { accept, refuse } from '../../operation';
import type { SmsAccount } from '../../state';
import type { Switches } from '../../switches';
import { wrongKey } from '../codes';
import { findGroup } from '../contact/find';

type Path = Switches['groupDeletePath'];

/** Deletes a group and its contacts; the method and path are not clear from the documents (docs/api/sms-partner.md 5.2). */
export const removals: ReadonlyArray<Operation<SmsAccount>> = [
	removal('POST', 'group'),
	removal('DELETE', 'group'),
	removal('POST', 'groupe'),
	removal('DELETE', 'groupe'),
];

function removal(method: 'POST' | 'DELETE', path: Path): Operation<SmsAccount> {
	return {
		method,
		path: `/${path}/delete`,
		place: 'body',
		missingKey: wrongKey,
		served: ({ groupDelete, groupDeletePath }) =>
			groupDeletePath === path && (groupDelete === method || groupDelete === 'both'),
		answer(call) {
			const { account } = call;
			const found = findGroup(call);
			if ('refusal' in found) return refuse(found.refusal);
			const { id } = found.group;
			account.groups = account.groups.filter((one) => one.id !== id);
			account.contacts = account.contacts.filter(({ groupId }) => groupId !== id);
			return accept({ success: true, code: 200 });
		},
	};
}
