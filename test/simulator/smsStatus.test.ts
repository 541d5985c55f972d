import { ask } from './ask';
import { at, setSimulator, simulator } from './running';

const sentAt = Date.parse('2030-06-03T12:00:00+02:00');

setSimulator();
beforeEach(async () => {
	at(sentAt);
	await ask('sms POST /send', { phoneNumbers: '0639980010,0639980011' });
	at(sentAt + 3_000);
});

const one = () => ask('sms GET /message-status');

describe('GET /message-status', () => {
	it('can give the date as a timestamp', async () => {
		simulator.switches.statusDate = 'timestamp';
		const { json } = await one();
		expect(json).toMatchObject({ date: String(sentAt / 1000 + 3) });
	});
});

describe('a status', () => {
	it('is Waiting until the report comes', async () => {
		at(sentAt + 2_999);
		const { json } = await one();
		expect(json).toMatchObject({ statut: 'Waiting', date: '2030-06-03 12:00:00' });
	});

	it('can be reported later', async () => {
		simulator.switches.deliveryTime = 10_000;
		const { json } = await one();
		expect(json).toMatchObject({ statut: 'Waiting' });
	});

	it('is Not delivered for a number that is set so', async () => {
		simulator.state.sms.undeliverable.add('+33639980010');
		const { json } = await one();
		expect(json).toMatchObject({ statut: 'Not delivered' });
	});

	it('says that its number is in the STOP list by now', async () => {
		simulator.state.sms.stopList.add('+33639980010');
		const { json } = await one();
		expect(json).toMatchObject({ stopSms: true });
	});
});

describe('GET /bulk-status', () => {
	it('does not find what was cancelled', async () => {
		await ask('sms POST /send', {
			scheduledDeliveryDate: '03/06/2031',
			time: 12,
			minute: 0,
		});
		await ask('sms GET /message-cancel', { messageId: '308' });
		const { json } = await ask('sms GET /bulk-status', { messageId: '308' });
		expect(json).toMatchObject({ code: 4 });
	});
});
