import { get, post } from '../engine/operation/call';
import type { Field, Fields } from '../engine/operation/field';
import { operation, type Operation } from '../engine/operation/operation';
import type { CodeMeaning } from '../engine/operation/product';
import { known, toId, toText } from '../engine/values/convert';
import { picker } from './picker';
import { serverDate } from './scheduling';

/** A list of those who do not want to get messages: the STOP list of SMS, the unsubscribe list of mails. */
export interface OptOutList {
	/** Where its requests go, e.g. "/stop-sms". */
	readonly path: string;
	/** In sentences, e.g. "STOP list". */
	readonly name: string;
	/** The parameter that says whom to add, and the same field of an entry. */
	readonly parameter: 'phoneNumber' | 'email';
	/** In sentences. */
	readonly recipient: 'phone number' | 'e-mail address';
	readonly field: Field<string>;
	readonly options?: Fields;
	/** A recipient as a sample of it shows it. */
	readonly example: string;
	/** The method of the node that lists its entries. */
	readonly method: string;
	/** E.g. "my.smspartner.fr". */
	readonly dashboard: string;
}

/** With its article. */
function one(thing: string): string {
	return `${/^[aeiou]/.test(thing) ? 'an' : 'a'} ${thing}`;
}

/** With its article and without the hyphen, which n8n's rule for the list of actions does not take. */
function inAction({ recipient }: OptOutList): string {
	return one(recipient.replace(/^e-mail /, ''));
}

function missing({ recipient }: OptOutList): CodeMeaning {
	return { meaning: `The ${recipient} is missing`, next: `Fill in the ${recipient}.` };
}

/** Adding somebody to the list (docs/api/sms-partner.md 6.2, docs/api/mail-partner.md 3.5). */
export function addingTo(list: OptOutList): Operation {
	const { path, name, parameter, recipient, field, options, dashboard } = list;
	return operation({
		value: 'add',
		name: 'Add',
		action: `Add ${inAction(list)} to the ${name}`,
		description: `Add ${one(recipient)} to the ${name}, so that no more messages go to it`,
		fields: { [parameter]: field },
		...(options && { options }),
		repeat: 'never', // changes something
		lookAt: `the ${name} on ${dashboard}`,
		alreadyDone: { codes: ['3'], when: `the ${recipient} is in the list already` },
		xml: {},
		request: {
			kind: 'single',
			isShared: true, // it is added once, for all items that want it
			call: (params) => post(`${path}/add`, { [parameter]: toText(params[parameter]) }),
			about: (params) => toText(params[parameter])?.toLowerCase(),
		},
		example: { success: true, code: 200, stopId: 300 },
		answer: ({ stopId }, params) =>
			known({ stopId: toId(stopId), [parameter]: toText(params[parameter]) }),
		codes: {
			2: missing(list),
			3: {
				meaning: `The ${recipient} is in the list already`,
				next: 'There is nothing left to do. To go on in this case, switch the option "Ignore If Already Done" on.',
			},
			9: { meaning: `The ${recipient} is not valid`, next: `Check the ${recipient}.` },
		},
	});
}

/** An entry of the list, by its ID: the API removes by nothing else. */
function entryPicker({ recipient, method }: OptOutList): Field<string> {
	return picker({
		displayName: 'Entry',
		description: `The entry with the ${recipient} to take off the list`,
		what: one(recipient),
		method,
		example: '19',
		hint: 'The stopId that "Add" and "Get Many" give out',
	});
}

/**
 * Taking somebody off the list: a GET that changes something. For mails, the documents' URL line
 * says POST, against all of their samples (docs/api/sms-partner.md 6.3, docs/api/mail-partner.md 3.7).
 */
export function removingFrom(list: OptOutList): Operation {
	const { path, name, recipient, dashboard } = list;
	return operation({
		value: 'remove',
		name: 'Remove',
		action: `Remove ${inAction(list)} from the ${name}`,
		description: `Take ${one(recipient)} off the ${name}, where its owner wants to get messages again`,
		fields: { id: entryPicker(list) },
		repeat: 'never', // changes something
		lookAt: `the ${name} on ${dashboard}`,
		alreadyDone: { codes: ['4'], when: 'there is no such entry any more' },
		xml: {},
		request: {
			kind: 'single',
			isShared: true, // it is removed once, for all items that want it
			call: ({ id }) => get(`${path}/delete`, { id }),
			about: ({ id }) => id,
		},
		example: { success: true, code: 200 },
		answer: (_, { id }) => known({ stopId: toId(id), status: 'removed' }),
		codes: {
			2: missing(list),
			3: {
				meaning: 'The ID of the entry is missing',
				next: 'Choose the entry from the list, or fill in its ID.',
			},
			4: {
				meaning: 'The list has no entry with this ID',
				next: `It may be removed already. The ID is not the ${recipient}, but the stopId that "Get Many" gives out.`,
			},
		},
	});
}

/** Who is in the list, all on one page (docs/api/sms-partner.md 6.1, docs/api/mail-partner.md 3.6). */
export function listing(list: OptOutList): Operation {
	const { path, name, parameter, example } = list;
	return operation({
		value: 'getAll',
		name: 'Get Many',
		action: `Get many entries of the ${name}`,
		description: `Get the entries of the ${name}, and since when they are in it`,
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
