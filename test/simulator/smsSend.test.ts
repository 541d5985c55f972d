import { demoKeys, Money } from '../../simulator';
import { get, post } from './client';
import { setSimulator, simulator } from './running';

setSimulator();

const send = (change: object = {}) =>
	post(`${simulator.urls.sms}/send`, {
		apiKey: demoKeys.sms,
		phoneNumbers: '0639980010',
		message: 'Bonjour',
		...change,
	});
const numbers = (count: number) =>
	Array.from({ length: count }, (_, index) => `06399${10000 + index}`).join(',');
const spent = () => Money.euros(10225.119).minus(simulator.state.sms.balance).euros;
const messages = () => [...simulator.state.sms.outbox.values()];
const schedule = { scheduledDeliveryDate: '18/08/2099', time: 20, minute: 0 };

describe('POST /send', () => {
	it('answers the sample of the documents', async () => {
		const { json } = await send();
		expect(json).toEqual({
			success: true,
			code: 200,
			message_id: 307,
			nb_sms: 1,
			cost: 0.038,
			currency: 'EUR',
		});
	});

	it('answers XML by position', async () => {
		simulator.switches.xmlLayout = 'compact';
		const { text } = await send({ _format: 'xml' });
		expect(text.replaceAll(/\s/g, '')).toContain(
			'<result><entry>true</entry><entry>200</entry><entry>307</entry><entry>1</entry>' +
				'<entry>0.038</entry><entry><![CDATA[EUR]]></entry></result>',
		);
	});

	it('numbers its messages', async () => {
		await send();
		const { json } = await send();
		expect(json).toMatchObject({ message_id: 308 });
	});

	it('charges every segment of every recipient', async () => {
		await send({ phoneNumbers: numbers(3), message: 'a'.repeat(161) });
		expect(spent()).toBe(0.228);
	});

	it('counts every segment of every recipient', async () => {
		const { json } = await send({ phoneNumbers: numbers(3), message: 'a'.repeat(161) });
		expect(json).toMatchObject({ nb_sms: 6, cost: 0.228 });
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

	it('takes 500 numbers', async () => {
		const { json } = await send({ phoneNumbers: numbers(500) });
		expect(json).toMatchObject({ success: true, nb_sms: 500 });
	});

	it('answers the date of a scheduled send', async () => {
		const { json } = await send(schedule);
		expect(json).toMatchObject({ scheduledDeliveryDate: '2099-08-18 20:00:00' });
	});

	it('takes hours and minutes as texts', async () => {
		const { json } = await send({ ...schedule, time: '9', minute: '05' });
		expect(json).toMatchObject({ scheduledDeliveryDate: '2099-08-18 09:05:00' });
	});

	it('takes hour 24 for midnight', async () => {
		const { json } = await send({ ...schedule, time: 24 });
		expect(json).toMatchObject({ scheduledDeliveryDate: '2099-08-19 00:00:00' });
	});

	it('adds scheduled SMS to those that wait', async () => {
		await send({ ...schedule, phoneNumbers: numbers(2) });
		const { json } = await get(`${simulator.urls.sms}/me?apiKey=${demoKeys.sms}`);
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

	it('answers what a test would have cost', async () => {
		const { json } = await send({ sandbox: 1 });
		expect(json).toMatchObject({ cost: 0.038 });
	});

	it('can answer that a test costs nothing', async () => {
		simulator.switches.sandboxCost = 'zero';
		const { json } = await send({ sandbox: 1 });
		expect(json).toMatchObject({ cost: 0 });
	});
});

const wrongNumber = {
	elementId: 'children[phoneNumbers].data',
	message: "Ce numero de telephone n'est pas valide (922264)",
};

describe('code 9', () => {
	it.each([
		[{ phoneNumbers: '922264' }, wrongNumber],
		[{ message: '' }, { elementId: 'children[message].data', message: 'Le message est requis' }],
		[
			{ sender: 'A'.repeat(12) },
			{
				elementId: 'children[sender].data',
				message: "L'emetteur ne peut pas etre plus long que 11 caracteres",
			},
		],
		[
			{ ...schedule, time: '' },
			{ elementId: 'children[time].data', message: "L'heure est requise" },
		],
		[
			{ ...schedule, minute: undefined },
			{ elementId: 'children[minute].data', message: 'La minute est requise' },
		],
	])('names what is wrong with %j in the words of the documents', async (change, element) => {
		const { json } = await send(change);
		expect(json).toEqual({ success: false, code: 9, error: [element] });
	});

	it.each([
		['sender', { sender: 'AB' }],
		['sender', { sender: 'A-B!' }],
		['tag', { tag: 'Promo' }],
		['tag', { tag: 'a b' }],
		['tag', { tag: 'a'.repeat(21) }],
		['scheduledDeliveryDate', { ...schedule, scheduledDeliveryDate: '2099-08-18' }],
		['scheduledDeliveryDate', { time: 20, minute: 0 }],
		['time', { ...schedule, time: 25 }],
		['minute', { ...schedule, minute: 60 }],
		['minute', { ...schedule, minute: 7 }],
		['phoneNumbers', { phoneNumbers: '33639980010' }],
		['phoneNumbers', { phoneNumbers: '0139980010' }],
		['phoneNumbers', { phoneNumbers: ' 0639980010' }],
	])('points at %s for %j', async (field, change) => {
		const { json } = await send(change);
		expect(json).toMatchObject({ code: 9, error: [{ elementId: `children[${field}].data` }] });
	});

	it('lists all that is wrong', async () => {
		const { json } = await send({ phoneNumbers: '922264,0639980010', message: '', tag: 'A' });
		expect(json).toMatchObject({ error: { length: 3 } });
	});

	it('stands in XML by position', async () => {
		const { text } = await send({ phoneNumbers: '922264', _format: 'xml' });
		expect(text.replaceAll(/\s/g, '')).toContain(
			'<entry>9</entry><entry><entry><entry><![CDATA[children[phoneNumbers].data]]></entry>',
		);
	});
});

describe.each([
	[2, { phoneNumbers: '' }],
	[2, { phoneNumbers: ['0639980010'] }],
	[9, { phoneNumbers: '0639980010,' }],
	[11, { message: 'a'.repeat(1530), phoneNumbers: numbers(500) }],
	[42, { gamme: 2, message: 'a'.repeat(161) }],
	[50, { phoneNumbers: numbers(501) }],
	[52, { message: 'a'.repeat(1531) }],
])('code %i', (code, change) => {
	const name = JSON.stringify(change).slice(0, 60);
	beforeEach(() => {
		simulator.state.sms.balance = Money.euros(100);
	});

	it(`is answered to ${name}`, async () => {
		const { json } = await send(change);
		expect(json).toMatchObject({ success: false, code });
	});

	it(`sends and charges nothing for ${name}`, async () => {
		await send(change);
		expect({ balance: simulator.state.sms.balance.euros, messages: messages() }).toEqual({
			balance: 100,
			messages: [],
		});
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
		expect(json).toMatchObject({ code: 9, error: [wrongNumber] });
	});
});
