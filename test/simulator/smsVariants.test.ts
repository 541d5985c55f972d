import { Money } from '../../simulator';
import { ask } from './ask';
import { setSimulator, simulator } from './running';

setSimulator();

const deliveries = () =>
	[...simulator.state.sms.outbox.values()].flatMap((message) => message.deliveries);

describe('POST /vn/send', () => {
	const send = (change?: object) => ask('sms POST /vn/send', change);

	it('charges the account and keeps what was sent', async () => {
		await send({ message: 'x'.repeat(161) });
		expect(simulator.state.sms.balance.euros).toBe(10225.043);
		expect(deliveries()).toMatchObject([{ recipient: '+33639980010', nbSms: 2 }]);
	});

	it('charges nothing for a test', async () => {
		await send({ sandbox: 1 });
		expect(simulator.state.sms.balance.euros).toBe(10225.119);
	});

	it('has a report by its tag', async () => {
		await send({ tag: 'demo' });
		const { json } = await ask('sms GET /bulk-status-by-tag');
		expect(json).toMatchObject({ StatutResponse_List: [{ phoneNumber: '+33639980010' }] });
	});

	it('can take several', async () => {
		simulator.switches.virtualNumberTo = 'list';
		const { json } = await send({ to: '0639980010,0639980011' });
		expect(json).toMatchObject({ success: true, nb_sms: 2 });
	});
});

describe('POST /sondage/to/send', () => {
	const send = (change?: object) => ask('sms POST /sondage/to/send', change);

	it("sends the survey's text", async () => {
		await send({ phoneNumbers: '0639980010,0639980011' });
		expect(deliveries()).toMatchObject([
			{ recipient: '+33639980010', text: simulator.state.sms.surveys[0]?.text },
			{ recipient: '+33639980011' },
		]);
	});

	it('answers code 11 without enough credit', async () => {
		simulator.state.sms.balance = Money.zero;
		const { json } = await send();
		expect(json).toMatchObject({ code: 11 });
	});
});
