import type { INodeParameters } from 'n8n-workflow';
import { demoContacts, demoGroups } from '../../simulator';
import type { NodeJson } from './core/core';
import { byId, partner } from './nodes';

/** What a node does when an item fails. */
export const CONTINUE = { onError: 'continueRegularOutput' } as const;

/** Michel's number: he is one of the customers. */
export const MICHEL = '+33639980021';
export const toCustomers = { groupId: byId(String(demoGroups.customers)) };
/** Without a request for several. */
export const apart = { options: { combineItems: false } };
export const ignoring = { options: { ignoreAlreadyDone: true } };
export const rowsFor = (...numbers: string[]) => numbers.map((to) => ({ to }));
export const IN_GROUP: unknown = expect.stringMatching(
	/already in the group.*déjà dans le groupe.*code 15/,
);

const group = (id: number): INodeParameters => byId(String(id));

/** Create of a contact: of the row's number, as one of the suppliers, unless something else is wanted. */
export function createContact(parameters: INodeParameters = {}): NodeJson {
	return partner('smsPartner', 'contact', 'create', {
		groupId: group(demoGroups.suppliers),
		phoneNumber: '={{ $json.to }}',
		...parameters,
	});
}

const michel = { contactId: byId(demoContacts.michel) };

/** Update, Delete or Get of a contact: Michel unless something else is wanted. */
export function ofContact(
	operation: 'update' | 'delete' | 'get',
	parameters: INodeParameters = {},
): NodeJson {
	return partner('smsPartner', 'contact', operation, { ...michel, ...parameters });
}

/** Get Many of contacts: the customers unless something else is wanted. */
export function getContacts(parameters: INodeParameters = {}): NodeJson {
	return partner('smsPartner', 'contact', 'getAll', {
		groupId: group(demoGroups.customers),
		...parameters,
	});
}

/** Create, Delete or Get Many of contact groups. */
export function ofGroup(
	operation: 'create' | 'delete' | 'getAll',
	parameters: INodeParameters = {},
): NodeJson {
	return partner('smsPartner', 'contactGroup', operation, parameters);
}
