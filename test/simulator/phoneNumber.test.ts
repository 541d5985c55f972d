import { Money } from '../../simulator';
import { ask } from './ask';
import { setSimulator, simulator } from './running';

setSimulator({ switches: { rateLimits: false } });

const verify = (change?: object) => ask('sms POST /hlr/notify', change);
const numbers = (count: number) =>
	Array.from({ length: count }, (_, index) => `+336399${10000 + index}`).join(',');

describe('POST /lookup', () => {
	it('costs nothing', async () => {
		await ask('sms POST /lookup', { phoneNumbers: numbers(500) });
		expect(simulator.state.sms.balance.euros).toBe(10225.119);
	});
});

describe('POST /hlr/notify', () => {
	it('charges every number', async () => {
		await verify({ phoneNumbers: numbers(500) });
		expect(simulator.state.sms.balance.euros).toBe(10222.619);
	});

	it('records what was verified', async () => {
		await verify({ tag: 'crm', notifyUrl: 'https://example.com' });
		expect([...simulator.state.sms.verifications.values()]).toMatchObject([
			{
				id: 'HLR000001',
				settings: { tag: 'crm', notifyUrl: 'https://example.com' },
				deliveries: [{ recipient: '+33639980010' }],
			},
		]);
	});

	it('answers code 11 without credit', async () => {
		simulator.state.sms.balance = Money.euros(0.004);
		const { json } = await verify();
		expect(json).toMatchObject({ code: 11 });
	});
});

it.each(['/lookup', '/hlr/notify'])('%s can answer code 19 to another separator', async (path) => {
	simulator.switches.separatorCode = 19;
	const { json } = await ask(`sms POST ${path}`, { phoneNumbers: '+33639980010;+33639980011' });
	expect(json).toMatchObject({ code: 19 });
});
