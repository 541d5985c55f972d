import { get, post } from '../engine/operation/call';
import type { Field, Fields } from '../engine/operation/field';
import { operation, type Operation } from '../engine/operation/operation';
import type { CodeMeaning } from '../engine/operation/product';
import { known, toId, toText } from '../engine/values/convert';
import { picker } from './picker';
import { serverDate } from './scheduling';

/** A list of opt-outs: the STOP list of SMS, the unsubscribe list of emails. */
export interface OptOutList {
	/** The path of its requests, e.g. "/stop-sms". */
	readonly path: string;
	/** In sentences, e.g. "STOP list". */
	readonly name: string;
	/** The parameter for the recipient, and the field of an entry. */
	readonly parameter: 'phoneNumber' | 'email';
	/** In sentences. */
	readonly recipient: 'phone number' | 'email address';
	readonly field: Field<string>;
	readonly options?: Fields;
	/** A recipient, as in the samples. */
	readonly example: string;
	/** The method of the node that lists its entries. */
	readonly method: string;
	/** E.g. "my.smspartner.fr". */
	readonly dashboard: string;
}

/** A noun with its article. */
function one(thing: string): string {
	return `${/^[aeiou]/.test(thing) ? 'an' : 'a'} ${thing}`;
}

function missing({ recipient }: OptOutList): CodeMeaning {
	return { meaning: `The ${recipient} is missing`, next: `Enter the ${recipient}.` };
}

/** Adds a recipient to the list (docs/api/sms-partner.md 6.2, docs/api/mail-partner.md 3.5). */
export function addingTo(list: OptOutList): Operation {
	const { path, name, parameter, recipient, field, options, dashboard } = list;
	return operation({
		value: 'add',
		name: 'Add',
		action: `Add ${one(recipient)} to the ${name}`,
		description: `Add ${one(recipient)} to the ${name}, so that it receives no more messages`,
		fields: { [parameter]: field },
		...(options && { options }),
		repeat: 'never', // changes something
		lookAt: `the ${name} on ${dashboard}`,
		alreadyDone: { codes: ['3'], when: `the ${recipient} is already on the list` },
		xml: {},
		request: {
			kind: 'single',
			isShared: true, // added once for all items
			call: (params) => post(`${path}/add`, { [parameter]: toText(params[parameter]) }),
			about: (params) => toText(params[parameter])?.toLowerCase(),
		},
		example: { success: true, code: 200, stopId: 300 },
		answer: ({ stopId }, params) =>
			known({ stopId: toId(stopId), [parameter]: toText(params[parameter]) }),
		codes: {
			2: missing(list),
			3: {
				meaning: `The ${recipient} is already on the list`,
				next: 'No action is needed. To continue in this case, turn on the option "Ignore If Already Done".',
			},
			9: { meaning: `The ${recipient} is not valid`, next: `Check the ${recipient}.` },
		},
	});
}

/** An entry of the list, by its ID: the API only removes by ID. */
function entryPicker({ recipient, method }: OptOutList): Field<string> {
	return picker({
		displayName: 'Entry',
		description: `The entry of the ${recipient} to remove from the list`,
		what: one(recipient),
		method,
		example: '19',
		hint: 'The stopId returned by "Add" and "Get Many"',
	});
}

/**
 * Removes a recipient from the list with a GET. For emails, the URL line of the documentation says POST,
 * unlike all of its samples (docs/api/sms-partner.md 6.3, docs/api/mail-partner.md 3.7).
 */
export function removingFrom(list: OptOutList): Operation {
	const { path, name, recipient, dashboard } = list;
	return operation({
		value: 'remove',
		name: 'Remove',
		action: `Remove ${one(recipient)} from the ${name}`,
		description: `Remove ${one(recipient)} from the ${name}, e.g. if its owner wants to receive messages again`,
		fields: { id: entryPicker(list) },
		repeat: 'never', // changes something
		lookAt: `the ${name} on ${dashboard}`,
		alreadyDone: { codes: ['4'], when: 'the entry no longer exists' },
		xml: {},
		request: {
			kind: 'single',
			isShared: true, // removed once for all items
			call: ({ id }) => get(`${path}/delete`, { id }),
			about: ({ id }) => id,
		},
		example: { success: true, code: 200 },
		answer: (_, { id }) => known({ stopId: toId(id), status: 'removed' }),
		codes: {
			2: missing(list),
			3: {
				meaning: 'The ID of the entry is missing',
				next: 'Choose the entry from the list, or enter its ID.',
			},
			4: {
				meaning: 'The list has no entry with this ID',
				next: `It may already have been removed. The ID is the stopId returned by "Get Many", not the ${recipient}.`,
			},
		},
	});
}

/** Lists all entries on one page (docs/api/sms-partner.md 6.1, docs/api/mail-partner.md 3.6). */
export function listing(list: OptOutList): Operation {
	const { path, name, parameter, example } = list;
	return operation({
		value: 'getAll',
		name: 'Get Many',
		action: `Get many entries of the ${name}`,
		description: `Get the entries of the ${name} and when they were added`,
		fields: {},
		repeat: 'safe',
		xml: {},
		request: { kind: 'single', call: () => get(`${path}/list`) },
		listName: 'data',
		example: {
			success: true,
			code: 200,
			nbData: 1,
			data: [{ id: 19, [parameter]: example, createdAt: '2015-07-20 10:19:45' }],
		},
		answer: (entry) =>
			known({
				stopId: toId(entry.id),
				[parameter]: toText(entry[parameter]),
				createdAt: serverDate(entry.createdAt),
			}),
	});
}
