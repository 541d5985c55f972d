import { bareDetails } from '../../contactBook';
import type { Call, Operation, Outcome } from '../../operation';
import { accept, refuse } from '../../operation';
import type { SmsAccount } from '../../state';
import { wrongKey } from '../codes';
import { addBatch } from './addBatch';
import { alreadyInGroup, nothingGiven } from './codes';
import { answeredContact, contactParameters, readDetails } from './details';
import { findGroup } from './find';
import { newContact } from './newContact';

/** POST /contact/add: adds a contact to a group (docs/api/sms-partner.md 5.4). Code 1 has a different meaning here. */
export const add: Operation<SmsAccount> = {
	method: 'POST',
	path: '/contact/add',
	place: 'body',
	missingKey: wrongKey,
	answer(call) {
		const isBatch = Array.isArray(call.parameters.contactsList);
		return isBatch && call.switches.contactBatchPath !== 'multiple' ? addBatch(call) : addOne(call);
	},
};

function addOne(call: Call<SmsAccount>): Outcome {
	const { account, parameters, switches } = call;
	const found = findGroup(call);
	if ('refusal' in found) return refuse(found.refusal);
	const { group } = found;
	const sent = contactParameters(parameters, switches);
	if (sent === undefined) return refuse(nothingGiven);
	const read = readDetails(sent, call);
	if ('problem' in read) return refuse(read.problem);
	const { phone } = read.details;
	if (phone === undefined) return refuse(nothingGiven);
	const known = account.contacts.some((one) => one.groupId === group.id && one.phone === phone);
	if (known) return refuse(alreadyInGroup);
	const contact = newContact(account, group, { ...bareDetails(phone), ...read.details });
	return accept({ success: true, code: 200, contact: answeredContact(contact, sent, switches) });
}
