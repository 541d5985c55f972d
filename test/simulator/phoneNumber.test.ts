import { demoKeys, Money } from '../../simulator';
import { post } from './client';
import { setSimulator, simulator } from './running';

setSimulator({ switches: { rateLimits: false } });

const ask =
	(path: string) =>
	(phoneNumbers: unknown, change: object = {}) =>
		post(`${simulator.urls.sms}${path}`, { apiKey: demoKeys.sms, phoneNumbers, ...change });
const lookup = ask('/lookup');
const verify = ask('/hlr/notify');
const numbers = (count: number) =>
	Array.from({ length: count }, (_, index) => `+336399${10000 + index}`).join(',');
const invalid = {
	success: false,
	message: "Le numéro de téléphone est vide ou n'est pas valide.",
};

describe('POST /lookup', () => {
	it('answers the sample of the documents', async () => {
		const { json } = await lookup('33639980010');
		expect(json).toEqual({
			success: true,
			code: 200,
			lookup: [
				{
					request: '33639980010',
					success: true,
					countryCode: 'France',
					prefixCode: 33,
					phoneNumber: '+33639980010',
					type: 'Mobile',
					network: '',
					format: {
						e164: '+33639980010',
						international: '+33 6 39 98 00 10',
						national: '06 39 98 00 10',
						rfc3966: 'tel:+33-6-39-98-00-10',
					},
				},
			],
		});
	});

	it.each([' +212666123456', '0639980010', 'abc', ''])(
		'answers that "%s" is not valid, beside one that is',
		async (request) => {
			const { json } = await lookup(`+33639980011,${request}`);
			expect(json).toMatchObject({ lookup: [{ success: true }, { request, ...invalid }] });
		},
	);

	it('takes numbers of other countries', async () => {
		const { json } = await lookup('+4915112345678');
		expect(json).toMatchObject({ lookup: [{ success: true, phoneNumber: '+4915112345678' }] });
	});

	it('knows the numbers that the API takes for wrong', async () => {
		simulator.state.sms.poisoned.add('+33639980010');
		const { json } = await lookup('+33639980010');
		expect(json).toMatchObject({ lookup: [invalid] });
	});

	it('costs nothing', async () => {
		await lookup(numbers(500));
		expect(simulator.state.sms.balance.euros).toBe(10225.119);
	});
});

describe('POST /hlr/notify', () => {
	it('answers as the sample of the documents', async () => {
		const { json } = await verify('+33639980010');
		expect(json).toEqual({
			success: true,
			code: 200,
			campaign_id: 'HLR000001',
			number: 1,
			cost: 0.005,
			currency: 'EUR',
		});
	});

	it('charges every number', async () => {
		await verify(numbers(500));
		expect(simulator.state.sms.balance.euros).toBe(10222.619);
	});

	it('records what was verified', async () => {
		await verify('+33639980010', { tag: 'crm', notifyUrl: 'https://example.com' });
		expect([...simulator.state.sms.verifications.values()]).toMatchObject([
			{
				id: 'HLR000001',
				settings: { tag: 'crm', notifyUrl: 'https://example.com' },
				deliveries: [{ recipient: '+33639980010' }],
			},
		]);
	});

	it.each([
		[9, '0639980010'],
		[14, '+33639980014'],
		[13, '+33639980013'],
	])('answers code %i to %s', async (code, number) => {
		simulator.state.sms.stopList.add('+33639980014');
		simulator.state.sms.unpriced.add('+33639980013');
		const { json } = await verify(number);
		expect(json).toMatchObject({ success: false, code });
	});

	it('answers code 9 to a wrong tag', async () => {
		const { json } = await verify('+33639980010', { tag: 'A B' });
		expect(json).toMatchObject({ code: 9, error: [{ elementId: 'children[tag].data' }] });
	});

	it('answers code 11 without credit', async () => {
		simulator.state.sms.balance = Money.euros(0.004);
		const { json } = await verify('+33639980010');
		expect(json).toMatchObject({ code: 11 });
	});
});

describe.each([
	['lookup', lookup],
	['hlr/notify', verify],
])('/%s', (_, check) => {
	it.each([
		[2, ''],
		[3, '+33639980010;+33639980011'],
		[50, numbers(501)],
	])('answers code %i', async (code, phoneNumbers) => {
		const { json } = await check(phoneNumbers);
		expect(json).toMatchObject({ success: false, code });
	});

	it('can answer code 19 to another separator', async () => {
		simulator.switches.separatorCode = 19;
		const { json } = await check('+33639980010;+33639980011');
		expect(json).toMatchObject({ code: 19 });
	});

	it('answers XML by position', async () => {
		const { headers } = await check('+33639980010', { _format: 'xml' });
		expect(headers['content-type']).toBe('application/xml');
	});
});
