import { demoAudioTokens, demoKeys, Money } from '../../simulator';
import { ask } from './ask';
import { get, post } from './client';
import { setSimulator, simulator } from './running';

setSimulator({ switches: { rateLimits: false } });

const send = (change?: object) => ask('voice POST /campaign/send', change);
const numbers = (count: number) =>
	Array.from({ length: count }, (_, index) => `06399${10000 + index}`).join(',');

describe('GET /me/{apiKey}', () => {
	it.each(['/me', '/me/', '/me/wrong', `/me?apiKey=${demoKeys.voice}`])(
		'answers code 10 to %s',
		async (path) => {
			const { json } = await get(`${simulator.urls.voice}${path}`);
			expect(json).toEqual({ success: false, code: 10, message: 'Clé API incorrecte' });
		},
	);
});

describe('POST /campaign/send', () => {
	it('costs 0.15 EUR a recipient', async () => {
		await send({ phoneNumbers: '0639980010,+33639980011,0139980012' });
		expect(simulator.state.voice.balance.euros).toBe(18.55);
	});

	it('records what was sent', async () => {
		const options = {
			phoneNumbers: '0639980010,+33639980011',
			sender: '0639980001',
			scheduledDate: '2027-02-02 14:15:00',
			notifyUrl: 'https://example.com/notify',
		};
		await send(options);
		expect(simulator.state.voice.campaigns).toEqual([
			{
				id: 'demoCampaign1',
				recipients: ['0639980010', '+33639980011'],
				tokenAudio: demoAudioTokens.reminder,
				emailForNotification: 'me@example.com',
				sender: '0639980001',
				scheduledDate: '2027-02-02 14:15:00',
				notifyUrl: 'https://example.com/notify',
				cost: Money.euros(0.3),
			},
		]);
	});

	it.each([500, 1])('takes %i numbers', async (count) => {
		simulator.state.voice.balance = Money.euros(100);
		const { json } = await send({ phoneNumbers: numbers(count) });
		expect(json).toMatchObject({ success: true, nbSms: count });
	});

	it('takes a body that is no JSON for one without a key', async () => {
		const { json } = await post(`${simulator.urls.voice}/campaign/send`, 'no JSON');
		expect(json).toMatchObject({ code: 10 });
	});
});
