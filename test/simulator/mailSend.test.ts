import { Money } from '../../simulator';
import { ask } from './ask';
import { setSimulator, simulator } from './running';

setSimulator({ switches: { rateLimits: false } });

const anne = { email: 'anne@example.com', name: 'Anne' };
const luc = { email: 'luc@example.com' };
const send = (change: object = {}, params: object = {}) =>
	ask('mail POST /send', { params: { to: [anne], ...params }, ...change });
const people = (count: number) =>
	Array.from({ length: count }, (_, index) => ({ email: `person${index}@example.com` }));
const messages = () => [...simulator.state.mail.outbox.values()];

describe('POST /send', () => {
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
