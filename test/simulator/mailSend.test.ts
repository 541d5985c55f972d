import { demoKeys, Money } from '../../simulator';
import { get, post } from './client';
import { setSimulator, simulator } from './running';

setSimulator({ switches: { rateLimits: false } });

const anne = { email: 'anne@example.com', name: 'Anne' };
const luc = { email: 'luc@example.com' };
const schedule = { scheduledDeliveryDate: '25/09/2099', time: '12', minute: '00' };
const send = (change: object = {}, params: object = {}) =>
	post(`${simulator.urls.mail}/send`, {
		apiKey: demoKeys.mail,
		subject: 'Bonjour',
		htmlContent: '<p>#FIRSTNAME#</p>',
		params: { to: [anne], ...params },
		...change,
	});
const people = (count: number) =>
	Array.from({ length: count }, (_, index) => ({ email: `person${index}@example.com` }));
const file = (bytes: number) => ({
	base64Content: Buffer.alloc(bytes).toString('base64'),
	contentType: 'text/plain',
	filename: 'test',
});
const messages = () => [...simulator.state.mail.outbox.values()];

describe('POST /send', () => {
	it('answers as the sample of the documents', async () => {
		const { json } = await send(schedule);
		expect(json).toEqual({
			success: true,
			code: 200,
			messageId: '300',
			nbMail: 1,
			cost: 0.038,
			currency: 'EUR',
			scheduledDeliveryDate: '2099-09-25 12:00:00',
		});
	});

	it('answers no date if there is none', async () => {
		const { text } = await send();
		expect(text).not.toContain('scheduledDeliveryDate');
	});

	it('answers XML by position', async () => {
		const { headers } = await send({ _format: 'xml' });
		expect(headers['content-type']).toBe('application/xml');
	});

	it('charges every recipient', async () => {
		await send({}, { to: people(3) });
		expect(simulator.state.mail.balance.euros).toBe(10225.005);
	});

	it('charges nothing for a test', async () => {
		await send({ sandbox: 1 });
		expect(simulator.state.mail.balance.euros).toBe(10225.119);
	});

	it('records what each recipient reads, with the variables filled in', async () => {
		await send({}, { to: [anne, luc], variables: { firstname: 'Anne' } });
		expect(messages()).toMatchObject([
			{
				deliveries: [
					{ recipient: 'anne@example.com', text: 'Bonjour\n<p>Anne</p>' },
					{ recipient: 'luc@example.com', text: 'Bonjour\n<p>Anne</p>' },
				],
			},
		]);
	});

	it.each([
		['to', { to: people(500) }],
		['attachments', { attachments: [file(5 * 1024 * 1024), file(1), file(1)] }],
		['replyTo', { replyTo: luc }],
		[
			'variables',
			{ variables: { a: '1', b: '2', c: '3', d: '4', e: '5', f: '6', g: '7', h: '8' } },
		],
	])('accepts %s up to what is documented', async (_, params) => {
		const { json } = await send({}, params);
		expect(json).toMatchObject({ success: true });
	});

	it.each([
		[2, { subject: '' }, {}],
		[2, { htmlContent: '' }, {}],
		[8, {}, { attachments: [{ ...file(1), base64Content: '' }] }],
		[14, {}, { to: [{ email: 'stop@example.com' }] }],
		[16, {}, { attachments: [{ ...file(1), filename: '' }] }],
		[18, {}, { to: [{ name: 'Anne' }] }],
		[19, {}, { to: [{ email: 'anne' }] }],
		[19, {}, { to: [anne, { email: 'poisoned@example.com' }] }],
		[21, {}, { to: [{ ...anne, name: '' }] }],
		[22, {}, { to: [] }],
		[22, {}, { to: undefined }],
		[22, { to: [anne] }, { to: undefined }],
		[23, {}, { replyTo: {} }],
		[24, {}, { replyTo: { email: 'me' } }],
		[25, {}, { replyTo: { ...anne, name: '' } }],
		[45, { time: 12, minute: 0 }, {}],
		[46, { ...schedule, time: '' }, {}],
		[47, { ...schedule, minute: '' }, {}],
		[48, { ...schedule, minute: 7 }, {}],
		[49, { ...schedule, scheduledDeliveryDate: '2099' }, {}],
		[50, {}, { to: people(501) }],
		[400, { tag: 'ab' }, {}],
		[400, {}, { attachments: Array.from({ length: 4 }, () => file(1)) }],
		[400, {}, { attachments: [file(5 * 1024 * 1024 + 1)] }],
		[400, {}, { variables: Object.fromEntries(people(9).map(({ email }) => [email, 'a'])) }],
		[400, {}, { variables: { a: 1 } }],
	])('answers code %i to what is wrong', async (code, change, params) => {
		simulator.state.mail.stopList.add('stop@example.com');
		simulator.state.mail.poisoned.add('poisoned@example.com');
		const { json } = await send(change, params);
		expect(json).toEqual({ success: false, code, message: expect.any(String) });
	});

	it('answers code 11 without credit', async () => {
		simulator.state.mail.balance = Money.euros(0.037);
		const { json } = await send();
		expect(json).toMatchObject({ success: false, code: 11 });
	});

	it('can answer code 17 to too many recipients', async () => {
		simulator.switches.tooManyMails = 17;
		const { json } = await send({}, { to: people(501) });
		expect(json).toMatchObject({ code: 17 });
	});
});

describe('where parameters are read', () => {
	it.each([
		['top', { to: [luc] }, {}],
		['params', {}, { to: [luc] }],
		['anywhere', { to: [luc] }, { to: undefined }],
	] as const)('can be, for recipients, %s', async (place, change, params) => {
		simulator.switches.mailRecipients = place;
		await send(change, params);
		expect(messages()).toMatchObject([{ deliveries: [{ recipient: 'luc@example.com' }] }]);
	});

	it.each([
		['anywhere', 'top', { replyTo: luc }, {}, luc],
		['anywhere', 'params', {}, { replyTo: luc }, luc],
		['top', 'params', {}, { replyTo: luc }, undefined],
		['params', 'top', { replyTo: luc }, {}, undefined],
	] as const)('can be, for options, %s (sent %s)', async (place, _, change, params, seen) => {
		simulator.switches.mailOptions = place;
		await send(change, params);
		expect(messages()[0]?.settings.replyTo).toEqual(seen);
	});
});

describe('recipients who cannot be written to', () => {
	it('are left out of a mail to several', async () => {
		simulator.state.mail.stopList.add(anne.email);
		const { json } = await send({}, { to: [anne, luc] });
		expect(json).toMatchObject({ success: true, nbMail: 1 });
	});

	it('can refuse the whole mail', async () => {
		simulator.state.mail.stopList.add(anne.email);
		simulator.switches.stoppedEntry = 'batch';
		const { json } = await send({}, { to: [anne, luc] });
		expect(json).toMatchObject({ success: false, code: 14 });
	});

	it('can be those who come twice: code 15', async () => {
		simulator.switches.repeatedEntry = 'batch';
		const { json } = await send({}, { to: [anne, anne] });
		expect(json).toMatchObject({ success: false, code: 15 });
	});
});

describe('GET /bulk-status', () => {
	const status = (query: string) =>
		get(`${simulator.urls.mail}/bulk-status?apiKey=${demoKeys.mail}${query}`);
	const sentAt = Date.parse('2030-06-03T12:00:00Z');

	it('answers as the sample of the documents', async () => {
		const clock = jest.spyOn(Date, 'now').mockReturnValue(sentAt);
		await send({}, { to: [anne, luc] });
		clock.mockReturnValue(sentAt + 3_000);
		simulator.state.mail.undeliverable.add(luc.email);
		const { json } = await status('&messageId=300');
		const row = { cost: 0.038, stopMail: false, date: String(sentAt / 1000 + 3) };
		expect(json).toEqual({
			success: true,
			code: 200,
			messageId: '300',
			StatutResponseList: [
				{ email: anne.email, token: 'demo-mail-1', status: 'Delivered', ...row },
				{ email: luc.email, token: 'demo-mail-2', status: 'Not delivered', ...row },
			],
		});
	});

	it.each([
		[3, ''],
		[4, '&messageId=1'],
	])('answers code %i to "%s"', async (code, query) => {
		const { json } = await status(query);
		expect(json).toMatchObject({ success: false, code });
	});
});
