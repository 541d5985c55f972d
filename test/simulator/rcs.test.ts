import { Money } from '../../simulator';
import { ask } from './ask';
import { setSimulator, simulator } from './running';

setSimulator();

const words = { text: 'Bonjour', suggestions: [{ reply: { text: 'Oui', postbackData: 'yes' } }] };
const send = (change?: object) => ask('sms POST /rcs/send', change);

describe('POST /rcs/send', () => {
	it('charges every recipient and keeps the content', async () => {
		await send({
			phoneNumbers: '0639980010,0639980011',
			richContent: { conversation: words },
		});
		expect(simulator.state.sms.balance.euros).toBe(10224.879);
		expect([...simulator.state.sms.outbox.values()]).toMatchObject([
			{
				path: '/rcs/send',
				deliveries: [
					{ recipient: '+33639980010', text: JSON.stringify({ conversation: words }) },
					{ recipient: '+33639980011' },
				],
			},
		]);
	});

	it('can be scheduled', async () => {
		await send({ scheduledDeliveryDate: '25/09/2099', time: 12, minute: 0 });
		expect([...simulator.state.sms.outbox.values()]).toMatchObject([
			{ scheduledDate: '2099-09-25 12:00:00' },
		]);
	});

	it('answers code 11 without enough credit', async () => {
		simulator.state.sms.balance = Money.euros(0.1);
		const { json } = await send();
		expect(json).toMatchObject({ code: 11 });
	});

	it.each([
		['both', true, true],
		['list', true, false],
		['text', false, true],
	] as const)('can want the numbers in one form (%s)', async (rcsNumbers, list, text) => {
		simulator.switches.rcsNumbers = rcsNumbers;
		const asList = await send({ phoneNumbers: ['0639980010'] });
		const asText = await send({ phoneNumbers: '0639980010' });
		expect([asList.json, asText.json]).toMatchObject([{ success: list }, { success: text }]);
	});
});
