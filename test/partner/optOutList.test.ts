import type { Operation } from '../../engine/operation/operation';
import { add as addUnsubscribed } from '../../nodes/MailPartner/resources/unsubscribe/add';
import { getAll as getUnsubscribed } from '../../nodes/MailPartner/resources/unsubscribe/getAll';
import { remove as removeUnsubscribed } from '../../nodes/MailPartner/resources/unsubscribe/remove';
import { add as addStop } from '../../nodes/SmsPartner/resources/stopList/add';
import { getAll as getStops } from '../../nodes/SmsPartner/resources/stopList/getAll';
import { remove as removeStop } from '../../nodes/SmsPartner/resources/stopList/remove';
import { entryOf } from '../nodes/operations';
import { callOf, outputOf } from '../nodes/reading';

interface List {
	readonly path: string;
	readonly add: Operation;
	readonly remove: Operation;
	readonly getAll: Operation;
	/** What somebody fills in, and what the API gets. */
	readonly filledIn: Record<string, string>;
	readonly sent: Record<string, string>;
}

const lists: ReadonlyArray<readonly [string, List]> = [
	[
		'The STOP list',
		{
			path: '/stop-sms',
			add: addStop,
			remove: removeStop,
			getAll: getStops,
			filledIn: { phoneNumber: '06 12 34 56 78' },
			sent: { phoneNumber: '+33612345678' },
		},
	],
	[
		'The unsubscribe list',
		{
			path: '/unsubscribe',
			add: addUnsubscribed,
			remove: removeUnsubscribed,
			getAll: getUnsubscribed,
			filledIn: { email: ' marie@example.com' },
			sent: { email: 'marie@example.com' },
		},
	],
];

describe.each(lists)('%s', (_, { path, add, remove, getAll, filledIn, sent }) => {
	it('gets somebody added with a POST, once for all items that want it', () => {
		const call = { method: 'POST', path: `${path}/add`, body: sent };
		expect(callOf(add, filledIn)).toEqual(call);
		expect(add.request).toHaveProperty('isShared', true);
	});

	it('gives out the ID by which its entry is removed', () => {
		expect(outputOf(add, add.example, filledIn)).toEqual({ stopId: 300, ...sent });
	});

	it('gives out no ID of what was there already', () => {
		const refusal = { success: false, code: 3, message: 'déjà' };
		expect(outputOf(add, refusal, filledIn)).toEqual(sent);
		expect(add.alreadyDone?.codes).toEqual(['3']);
	});

	it('gets an entry removed with a GET that is never repeated', () => {
		const call = { method: 'GET', path: `${path}/delete`, query: { id: '300' } };
		expect(callOf(remove, { id: 300 })).toEqual(call);
		expect(remove.request).toHaveProperty('isShared', true);
	});

	it('says what was removed', () => {
		expect(outputOf(remove, remove.example, { id: '300' })).toEqual({
			stopId: 300,
			status: 'removed',
		});
		expect(remove.alreadyDone?.codes).toEqual(['4']);
	});

	it('is asked for with no parameters', () => {
		expect(callOf(getAll, {})).toEqual({ method: 'GET', path: `${path}/list` });
		expect(getAll).not.toHaveProperty('pages');
	});

	it('has entries with the ID by which they are removed', () => {
		expect(outputOf(getAll, entryOf(getAll), {})).toEqual({
			stopId: 19,
			...sent,
			createdAt: '2015-07-20T10:19:45.000+02:00',
		});
	});

	it('knows the codes of its pages', () => {
		expect(Object.keys(add.codes ?? {})).toEqual(['2', '3', '9']);
		expect(Object.keys(remove.codes ?? {})).toEqual(['2', '3', '4']);
	});

	it('may be asked for as XML', () => {
		expect([add.xml, remove.xml, getAll.xml]).toEqual([{}, {}, {}]);
	});
});

it('only phone numbers have a country', () => {
	expect(addStop.options).toHaveProperty('defaultCountry');
	expect(addUnsubscribed.options).toBeUndefined();
});

it.each([
	['a number that cannot be', addStop, { phoneNumber: '123' }],
	['two numbers', addStop, { phoneNumber: '0612345678, 0687654321' }],
	['what is no address', addUnsubscribed, { email: 'marie' }],
])('%s is refused before anything is sent', (_, operation, filledIn) => {
	expect(() => callOf(operation, filledIn)).toThrow(/phone number|email address/);
});
