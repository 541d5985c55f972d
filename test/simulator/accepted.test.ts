import { acceptedTexts, acceptedTwice, Money, sameTextAndSettings } from '../../simulator';
import { ask } from './ask';
import { setSimulator, simulator } from './running';

setSimulator();

const send = (change?: object) => ask('sms POST /send', change);
const bulk = () =>
	ask('sms POST /bulk-send', { SMSList: [{ phoneNumber: '+33639980010', message: 'Bonjour' }] });
const schedule = { scheduledDeliveryDate: '18/08/2099', time: 20, minute: 0 };

describe('an accepted text', () => {
	it('is known with everything that was said of it', async () => {
		await send({ sender: 'ACME', tag: 'promo', ...schedule });
		expect([...acceptedTexts(simulator.state)]).toMatchObject([
			{
				product: 'sms',
				path: '/send',
				messageId: '307',
				recipient: '+33639980010',
				text: 'Bonjour',
				sender: 'ACME',
				tag: 'promo',
				scheduledDate: '2099-08-18 20:00:00',
				cost: Money.euros(0.038),
				sandbox: false,
				cancelled: false,
			},
		]);
	});

	it('is one whose answer was lost, too', async () => {
		simulator.faults.add({ kind: 'resetAfterRead' });
		await send().catch(() => undefined);
		expect([...acceptedTexts(simulator.state)]).toHaveLength(1);
	});
});

describe('a text that was accepted twice', () => {
	it('is found with both its rows, however it was sent', async () => {
		await send();
		await bulk();
		expect(acceptedTwice(simulator.state)).toMatchObject([
			[
				{ path: '/send', messageId: '307' },
				{ path: '/bulk-send', messageId: '308' },
			],
		]);
	});

	it('is found within one request', async () => {
		await send({ phoneNumbers: '0639980010,+33639980010' });
		expect(acceptedTwice(simulator.state)).toHaveLength(1);
	});

	it('is found for a number that was verified twice', async () => {
		const verify = () => ask('sms POST /hlr/notify');
		await verify();
		await verify();
		expect(acceptedTwice(simulator.state)).toHaveLength(1);
	});

	it('is found under other settings, unless they tell messages apart', async () => {
		await send();
		await send({ sender: 'ACME' });
		const found = [
			acceptedTwice(simulator.state).length,
			acceptedTwice(simulator.state, sameTextAndSettings).length,
		];
		expect(found).toEqual([1, 0]);
	});

	it.each([
		['another text', { message: 'Bonsoir' }],
		['another recipient', { phoneNumbers: '0639980011' }],
		['a refused send', { sender: 'A' }],
	])('is not %s', async (_, change) => {
		await send();
		await send(change);
		expect(acceptedTwice(simulator.state)).toEqual([]);
	});

	it('is not one that was cancelled before', async () => {
		await send(schedule);
		await ask('sms GET /message-cancel');
		await send(schedule);
		expect(acceptedTwice(simulator.state)).toEqual([]);
	});

	it('is found among 100,000', async () => {
		simulator.state.sms.balance = Money.euros(100_000);
		for (let batch = 0; batch < 200; batch += 1) {
			const phoneNumbers = Array.from(
				{ length: 500 },
				(_, index) => `+336${10_000_000 + batch * 500 + index}`,
			).join(',');
			await send({ phoneNumbers });
		}
		await send({ phoneNumbers: '0610099999' });
		expect(acceptedTwice(simulator.state)).toHaveLength(1);
	});
});
