import { toRecord } from '../../../engine/values/convert';
import { send } from '../../../nodes/MailPartner/resources/email/send';
import { callOf, entriesOf, outputOf } from '../reading';

const mail = { to: 'marie@example.com', subject: 'Bonjour', htmlContent: '<p>Bonjour</p>' };

function toOf(to: unknown): unknown {
	const params = callOf(send, { ...mail, to }).body?.['params'];
	return typeof params === 'object' && params !== null && 'to' in params ? params.to : undefined;
}

describe('Sending a mail', () => {
	it('posts the recipients in params, and the rest beside it', () => {
		expect(callOf(send, mail)).toEqual({
			method: 'POST',
			path: '/send',
			body: {
				subject: 'Bonjour',
				htmlContent: '<p>Bonjour</p>',
				params: { to: [{ email: 'marie@example.com' }] },
			},
		});
	});

	it.each([
		['one address', ' marie@example.com ', [{ email: 'marie@example.com' }]],
		[
			'several',
			'a@x.fr, b@x.fr;c@x.fr',
			[{ email: 'a@x.fr' }, { email: 'b@x.fr' }, { email: 'c@x.fr' }],
		],
		['one a line', 'a@x.fr\nb@x.fr\n', [{ email: 'a@x.fr' }, { email: 'b@x.fr' }]],
		['a name', 'Marie Curie <marie@x.fr>', [{ email: 'marie@x.fr', name: 'Marie Curie' }]],
		['brackets alone', '<marie@x.fr>', [{ email: 'marie@x.fr' }]],
		[
			'a name in quotes',
			'"Curie, Marie" <marie@x.fr>, b@x.fr',
			[{ email: 'marie@x.fr', name: 'Curie, Marie' }, { email: 'b@x.fr' }],
		],
		[
			'a list of texts',
			['a@x.fr', 'B <b@x.fr>'],
			[{ email: 'a@x.fr' }, { email: 'b@x.fr', name: 'B' }],
		],
		[
			'objects',
			[
				{ email: 'a@x.fr', name: 'A' },
				{ email: 'b@x.fr', name: '' },
			],
			[{ email: 'a@x.fr', name: 'A' }, { email: 'b@x.fr' }],
		],
		['one object', { email: 'a@x.fr', name: 'A' }, [{ email: 'a@x.fr', name: 'A' }]],
		['an address that comes twice', 'a@x.fr, A@x.fr', [{ email: 'a@x.fr' }]],
	])('takes recipients as %s', (_, to, expected) => {
		expect(toOf(to)).toEqual(expected);
	});

	it.each([
		'marie',
		'marie@example',
		'marie @example.com',
		'a@x.fr b@x.fr',
		'Marie <marie>',
		'@x.fr',
	])('refuses "%s" before anything is sent', (to) =>
		expect(() => callOf(send, { ...mail, to })).toThrow('which is not an email address'),
	);

	it.each<[unknown, string]>([
		[['a@x.fr', { mail: 'b@x.fr' }], 'contains {"mail":"b@x.fr"}, which is not an email address'],
		[['a@x.fr', ['b@x.fr']], 'contains ["b@x.fr"], which is not an email address'],
		[['a@x.fr', true], 'contains true, which is not an email address'],
		[['a@x.fr', null], 'contains null, which is not an email address'],
	])('names an entry that is none: %j', (to, complaint) => {
		expect(() => callOf(send, { ...mail, to })).toThrow(complaint);
	});

	it('takes no object for the name of an attachment', () => {
		expect(() => callOf(send, mail, { attachments: ['data', { name: 'invoice' }] })).toThrow(
			'contains {"name":"invoice"}, which is not the name of a binary field',
		);
	});

	it.each(['', ' , ', [], undefined])('wants a recipient: %p', (to) => {
		expect(() => callOf(send, { ...mail, to })).toThrow('is empty');
	});

	it('makes an entry of each recipient', () => {
		expect(entriesOf(send, { ...mail, to: 'A <a@x.fr>, b@x.fr' })).toEqual([
			{ to: 'a@x.fr', text: '', name: 'A' },
			{ to: 'b@x.fr', text: '', name: undefined },
		]);
	});

	it('posts its options beside params', () => {
		const options = {
			replyTo: 'Support <support@x.fr>',
			variables: { variable: [{ name: 'firstname', value: 'Marie' }] },
			tag: 'orders',
			sandbox: true,
		};
		expect(callOf(send, mail, options).body).toMatchObject({
			replyTo: { email: 'support@x.fr', name: 'Support' },
			variables: { firstname: 'Marie' },
			tag: 'orders',
			sandbox: 1,
		});
	});

	it('leaves the sandbox out where it is off', () => {
		expect(callOf(send, mail, { sandbox: false }).body).not.toHaveProperty('sandbox');
	});

	it.each([
		['2020-09-25T12:00:00', { scheduledDeliveryDate: '25/09/2020', time: '12', minute: '00' }],
		['2020-09-25T12:01:00', { scheduledDeliveryDate: '25/09/2020', time: '12', minute: '05' }],
		['2020-12-31T23:58:00', { scheduledDeliveryDate: '01/01/2021', time: '0', minute: '00' }],
		['2020-09-25T12:10:00Z', { scheduledDeliveryDate: '25/09/2020', time: '14', minute: '10' }],
	])('schedules %s in steps of 5 minutes of Paris time', (scheduledDate, expected) => {
		expect(callOf(send, mail, { scheduledDate }).body).toMatchObject(expected);
	});

	it.each(['ab', 'With-Capitals', 'two words', 'x'.repeat(21)])('refuses the tag "%s"', (tag) => {
		expect(() => callOf(send, mail, { tag })).toThrow('3 to 20 characters');
	});

	it('has each item send a mail of its own unless the user wants otherwise', () => {
		expect(send.request).toMatchObject({ combined: false, maxEntries: 500 });
		expect(send.request).toHaveProperty(
			'hint',
			expect.stringContaining("may see each other's addresses"),
		);
	});

	it('counts mails as mails', () => {
		expect(outputOf(send, send.example, mail)).toEqual({
			messageId: 300,
			recipients: 1,
			status: 'sent',
			nbMail: 1,
			cost: 1,
			currency: 'EUR',
			request: { recipients: 1, nbMail: 1, cost: 1 },
		});
	});
});

describe('The variables of a mail', () => {
	const variables = (raw: unknown): unknown =>
		callOf(send, mail, { variables: raw }).body?.['variables'];
	const row = (name: string, value: unknown): object => ({ variable: [{ name, value }] });

	it.each([
		['a text', row('firstname', 'Marie'), { firstname: 'Marie' }],
		['a number', row('points', 12.5), { points: '12.5' }],
		['a boolean', row('member', true), { member: 'true' }],
		['nothing', row('firstname', ''), { firstname: '' }],
		['a name with its signs', row('#FIRSTNAME#', 'Marie'), { FIRSTNAME: 'Marie' }],
	])('may be %s', (_, raw, expected) => expect(variables(raw)).toEqual(expected));

	it.each(['', 'first name', 'a-b'])('may not be called "%s"', (name) => {
		expect(() => variables(row(name, 'x'))).toThrow('Use only letters, digits and underscores');
	});

	it('may not be objects', () => {
		expect(() => variables(row('address', { city: 'Paris' }))).toThrow(
			'contains a value for "address" that is not text',
		);
	});

	it('may be 8, not 9', () => {
		const many = (count: number): object => ({
			variable: Array.from({ length: count }, (_, index) => ({ name: `v${index}`, value: 'x' })),
		});
		expect(Object.keys(toRecord(variables(many(8))))).toHaveLength(8);
		expect(() => variables(many(9))).toThrow('more than 8');
	});
});

describe('The attachments of a mail', () => {
	const { request } = send;
	const files = request.kind === 'batch' ? request.files : undefined;

	it('are 3 of 5 MB at most', () => {
		expect(files).toMatchObject({ maxFiles: 3, maxBytes: 5_242_880 });
	});

	it('go beside params, with the names of the documents', () => {
		const call = callOf(send, mail);
		const loaded = { name: 'test', type: 'text/plain', base64: 'VGhpcw==' };
		expect(files?.attach(call, [loaded]).body).toEqual({
			...call.body,
			attachments: [{ base64Content: 'VGhpcw==', contentType: 'text/plain', filename: 'test' }],
		});
	});
});
