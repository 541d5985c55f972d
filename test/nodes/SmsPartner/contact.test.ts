import type { Operation } from '../../../engine/operation/operation';
import { create } from '../../../nodes/SmsPartner/resources/contact/create';
import { deleteContact } from '../../../nodes/SmsPartner/resources/contact/delete';
import { get } from '../../../nodes/SmsPartner/resources/contact/get';
import { getAll } from '../../../nodes/SmsPartner/resources/contact/getAll';
import { update } from '../../../nodes/SmsPartner/resources/contact/update';
import { ALONE, callOf, outputOf, paramsOf, REFERENCE } from '../reading';

const marie = { groupId: '6363', phoneNumber: '06 12 34 56 78' };
const everything = {
	firstname: 'Marie',
	lastname: 'Dupont',
	date: '1990-06-12',
	url: 'https://example.com/marie',
	shortUrlPartnr: 'https://example.com/m',
	custom1: 'gold',
	custom2: 'Lyon',
	custom3: 2026,
	custom4: 'd',
};

describe('The request for one new contact', () => {
	it('has the contact in an object of its own', () => {
		expect(callOf(create, marie)).toEqual({
			method: 'POST',
			path: '/contact/add',
			body: { groupId: '6363', contact: { phoneNumber: '+33612345678' } },
		});
	});

	it('has what is known of it, as texts', () => {
		const { body } = callOf(create, marie, everything);
		expect(body?.['contact']).toEqual({
			phoneNumber: '+33612345678',
			...everything,
			custom3: '2026',
		});
	});

	it('takes a group from its list, and one whose ID is a number', () => {
		const groupId = { __rl: true, mode: 'list', value: 6363 };
		expect(callOf(create, { ...marie, groupId }).body).toMatchObject({ groupId: '6363' });
	});
});

describe('The request for several new contacts', () => {
	const { request }: Operation = create;
	if (request.kind !== 'batch') throw new Error('They share no request');
	const all = [marie, { ...marie, phoneNumber: '+4915112345678' }].flatMap((one) =>
		request.entries(paramsOf(create, one, { firstname: 'A' })),
	);
	const call = request.call(all, { groupId: '6363' }, REFERENCE);

	it('has a list of them, for their group', () => {
		expect(call).toEqual({
			method: 'POST',
			path: '/contact/multiple/add',
			body: {
				groupId: '6363',
				contactsList: [
					{ phoneNumber: '+33612345678', firstname: 'A' },
					{ phoneNumber: '+4915112345678', firstname: 'A' },
				],
			},
		});
	});

	it('may have 500, and is shared unless the user says otherwise', () => {
		expect(request).toMatchObject({ maxEntries: 500, combined: true, entryNoun: 'contacts' });
	});

	it('comes with a word on the IDs that it does not get', () => {
		expect(request).toHaveProperty('hint', expect.stringContaining('contactId'));
	});
});

describe('The values of a contact', () => {
	const inParis = { timezone: 'Europe/Paris', country: 'FR', now: 0 };
	const read = (name: keyof NonNullable<typeof create.options>, raw: unknown): unknown =>
		create.options?.[name].read(raw, inParis);

	it.each([
		['a day', '1990-06-12', '1990-06-12'],
		["the panel's date", '1990-06-12T00:00:00', '1990-06-12'],
		['a moment that is the next day in the time zone', '1990-06-11T22:30:00Z', '1990-06-12'],
		['a Date', new Date('1990-06-11T22:30:00Z'), '1990-06-12'],
		['milliseconds', Date.parse('1990-06-11T22:30:00Z'), '1990-06-12'],
	])('have a date as the API wants it: %s', (_, raw, date) => {
		expect(read('date', raw)).toBe(date);
	});

	it.each(['12-06-1990', '12/06/1990', 'yesterday'])('have no date like %s', (raw) => {
		expect(() => read('date', raw)).toThrow('is not a date');
	});

	it.each(['firstname', 'lastname'] as const)('have a %s of 32 characters at most', (name) => {
		expect(read(name, 'x'.repeat(32))).toHaveLength(32);
		expect(() => read(name, 'x'.repeat(33))).toThrow('must have at most 32 characters');
	});

	it.each(['url', 'shortUrlPartnr'] as const)('have a %s with http:// or https://', (name) => {
		expect(read(name, 'http://example.com')).toBe('http://example.com');
		expect(() => read(name, 'example.com')).toThrow('starts with https://');
	});

	it('have a number of the country that is chosen', () => {
		const { phoneNumber } = create.fields;
		expect(phoneNumber.read('0470 12 34 56', { ...inParis, country: 'BE' })).toBe('+32470123456');
	});
});

describe('A new contact', () => {
	const own = (part: Record<string, unknown>) => ({ ...ALONE, ofRequest: 2, own: [part] });

	it('is given out with the ID that the API gives it', () => {
		const contact = { ...everything, phoneNumber: '+33612345678', contactId: 'c81f5a27' };
		const reply = { success: true, code: 200, contact };
		expect(outputOf(create, reply, marie)).toEqual({
			contactId: 'c81f5a27',
			groupId: 6363,
			phoneNumber: '+33612345678',
			firstname: 'Marie',
			lastname: 'Dupont',
			date: '1990-06-12',
			url: 'https://example.com/marie',
			shortUrl: 'https://example.com/m',
			custom1: 'gold',
			custom2: 'Lyon',
			custom3: '2026',
			custom4: 'd',
		});
	});

	it('among others is given out as it was sent', () => {
		const params = {
			groupId: '6363',
			phoneNumber: '+33612345678',
			options: { firstname: 'Marie' },
		};
		const none = { ...ALONE, ofRequest: 2 };
		expect(create.answer({ results: [] }, params, none)).toEqual({
			groupId: 6363,
			phoneNumber: '+33612345678',
			firstname: 'Marie',
		});
	});

	it('has its ID where the list gives one', () => {
		const share = own({ success: true, code: 200, phoneNumber: '+33612345678', contactId: 'c1' });
		expect(outputOf(create, { results: [] }, marie, share)).toMatchObject({ contactId: 'c1' });
	});

	it.each([
		[
			'alone',
			{ success: false, code: 15, message: 'Le numéro est déjà dans le groupe' },
			undefined,
		],
		[
			'among others',
			{ results: [] },
			own({ success: false, code: 15, phoneNumber: '+33612345678' }),
		],
	])(
		'that was there already has nothing of what was sent but its number: %s',
		(_, reply, share) => {
			const item = create.answer(
				reply,
				{ groupId: '6363', phoneNumber: '+33612345678', options: { firstname: 'Marie' } },
				share ?? ALONE,
			);
			expect(item).toEqual({ groupId: 6363, phoneNumber: '+33612345678' });
		},
	);

	it('is never sent twice, and refused alone if it is in the group', () => {
		expect(create.codes?.['15']).toMatchObject({ scope: 'entries' });
		expect(create.alreadyDone?.codes).toEqual(['15']);
	});
});

describe('Updating a contact', () => {
	it('sends what is to change, and nothing else', () => {
		const options = { firstname: 'Marie', date: '1990-06-12', phoneNumber: '0612345678' };
		expect(callOf(update, { contactId: 'c81f5a27' }, options)).toEqual({
			method: 'POST',
			path: '/contact/update',
			body: {
				contactId: 'c81f5a27',
				contact: { phoneNumber: '+33612345678', firstname: 'Marie', date: '1990-06-12' },
			},
		});
	});

	it.each([
		[{}, 'No option has a value to change'],
		[{ lastname: 'Curie' }, undefined],
		[{ phoneNumber: '+33612345678' }, undefined],
	])('wants something to change: %p', (options, complaint) => {
		expect(update.complaint?.({ contactId: 'c81f5a27', options })).toBe(complaint);
	});

	it('gives out the contact as it is now', () => {
		expect(outputOf(update, update.example, { contactId: 'c81f5a27' })).toMatchObject({
			contactId: 'c81f5a27',
			phoneNumber: '+33612345678',
			firstname: 'Marie',
			date: '2020-06-12',
		});
	});

	it('gives out what was sent where the answer does not repeat it', () => {
		const item = update.answer(
			{ success: true, code: 200 },
			{ contactId: 'c81f5a27', options: { lastname: 'Curie' } },
			ALONE,
		);
		expect(item).toEqual({ contactId: 'c81f5a27', lastname: 'Curie' });
	});
});

it.each([
	['create', create, ['1', '2', '15']],
	['update', update, ['1', '2', '15']],
	['delete', deleteContact, ['1', '404']],
	['get', get, ['1', '404']],
	['getAll', getAll, ['1']],
])('%s knows the codes of its page', (_, { codes }, documented) => {
	expect(Object.keys(codes ?? {})).toEqual(expect.arrayContaining(documented));
});
