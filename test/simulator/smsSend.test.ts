import { Money } from '../../simulator';
import { ask } from './ask';
import { setSimulator, simulator } from './running';

setSimulator();

const send = (change?: object) => ask('sms POST /send', change);
const numbers = (count: number) =>
	Array.from({ length: count }, (_, index) => `06399${10000 + index}`).join(',');
const spent = () => Money.euros(10225.119).minus(simulator.state.sms.balance).euros;
const messages = () => [...simulator.state.sms.outbox.values()];
const schedule = { scheduledDeliveryDate: '18/08/2099', time: 20, minute: 0 };

describe('POST /send', () => {
	it('numbers its messages', async () => {
		await send();
		const { json } = await send();
		expect(json).toMatchObject({ message_id: 308 });
	});

	it('charges every segment of every recipient', async () => {
		await send({ phoneNumbers: numbers(3), message: 'a'.repeat(161) });
		expect(spent()).toBe(0.228);
	});

	it('charges the low-cost price for gamme 2', async () => {
		await send({ gamme: 2 });
		expect(spent()).toBe(0.023);
	});

	it('records what went to whom, in the international form', async () => {
		await send({ phoneNumbers: '0639980010,+33639980011,+4915112345678', sender: 'ACME' });
		const delivery = { text: 'Bonjour', nbSms: 1, cost: Money.euros(0.038) };
		expect(messages()).toMatchObject([
			{
				id: '307',
				path: '/send',
				settings: { sender: 'ACME' },
				scheduledDate: undefined,
				deliveries: [
					{ recipient: '+33639980010', ...delivery },
					{ recipient: '+33639980011', ...delivery },
					{ recipient: '+4915112345678', ...delivery },
				],
			},
		]);
	});

	it('records no key', async () => {
		await send();
		expect(messages()[0]?.settings).toEqual({});
	});

	it('adds scheduled SMS to those that wait', async () => {
		await send({ ...schedule, phoneNumbers: numbers(2) });
		const { json } = await ask('sms GET /me');
		expect(json).toMatchObject({ credits: { toSend: 2 } });
	});

	it('charges nothing for a test', async () => {
		await send({ sandbox: 1 });
		expect(spent()).toBe(0);
	});

	it('records a test as one', async () => {
		await send({ sandbox: 1 });
		expect(messages()).toMatchObject([{ sandbox: true }]);
	});

	it('can answer that a test costs nothing', async () => {
		simulator.switches.sandboxCost = 'zero';
		const { json } = await send({ sandbox: 1 });
		expect(json).toMatchObject({ cost: 0 });
	});
});

describe('code 9', () => {
	it('lists all that is wrong', async () => {
		const { json } = await send({ phoneNumbers: '922264,0639980010', message: '', tag: 'A' });
		expect(json).toMatchObject({ error: { length: 3 } });
	});
});

describe('the global codes of wrong parameters', () => {
	it.each([
		[43, { message: '' }],
		[44, { sender: 'A'.repeat(12) }],
		[45, { time: 20, minute: 0 }],
		[46, { ...schedule, time: '' }],
		[47, { ...schedule, minute: '' }],
		[48, { ...schedule, minute: 7 }],
		[49, { ...schedule, scheduledDeliveryDate: '31/02/2099' }],
	])('can be switched on: %i for %j', async (code, change) => {
		simulator.switches.sendErrors = 'codes';
		const { json } = await send(change);
		expect(json).toEqual({ success: false, code, message: expect.any(String) });
	});

	it('leave wrong numbers to code 9', async () => {
		simulator.switches.sendErrors = 'codes';
		const { json } = await send({ phoneNumbers: '922264' });
		expect(json).toMatchObject({
			code: 9,
			error: [
				{
					elementId: 'children[phoneNumbers].data',
					message: "Ce numero de telephone n'est pas valide (922264)",
				},
			],
		});
	});
});
