import { demoKeys } from '../../simulator';
import { call, get, post } from './client';
import { setSimulator, simulator } from './running';

setSimulator();

const control = (subject: string) => `${simulator.address}/_simulator/${subject}`;
const smsMe = () => get(`${simulator.urls.sms}/me?apiKey=${demoKeys.sms}`);

describe('another process', () => {
	it('reads the requests, without its own', async () => {
		await smsMe();
		const { json } = await get(control('requests'));
		expect(json).toMatchObject([{ product: 'sms', path: '/me', status: 200 }]);
	});

	it('reads the accounts, in euros', async () => {
		const { json } = await get(control('state'));
		expect(json).toMatchObject({ sms: { balance: 10225.119 }, voice: { balance: 19 } });
	});

	it('reads the switches', async () => {
		const { json } = await get(control('switches'));
		expect(json).toEqual(simulator.switches);
	});

	it('sets switches', async () => {
		await post(control('switches'), { solde: false, minute: 1000 });
		expect(simulator.switches).toMatchObject({ solde: false, minute: 1000 });
	});

	it('sets balances, in euros', async () => {
		await post(control('balances'), { voice: 0.1 });
		expect(simulator.state.voice.balance.euros).toBe(0.1);
	});

	it('reads how many requests came', async () => {
		await smsMe();
		const { json } = await get(control('counts'));
		expect(json).toEqual({ 'sms GET /me': 1 });
	});

	it('adds recipients to lists', async () => {
		await post(control('recipients'), { sms: { poisoned: ['+33639980010'] } });
		const { json } = await get(control('state'));
		expect(json).toMatchObject({ sms: { poisoned: ['+33639980010'], stopList: [] } });
	});

	it.each([{ sms: { balance: ['1'] } }, { sms: { poisoned: [1] } }, { voice: { stopList: [] } }])(
		'may not add %j',
		async (body) => {
			const { status } = await post(control('recipients'), body);
			expect(status).toBe(400);
		},
	);

	it('adds a fault', async () => {
		await post(control('faults'), { kind: 'status', status: 503, body: 'empty' });
		const { status } = await smsMe();
		expect(status).toBe(503);
	});

	it('adds several faults', async () => {
		const { json } = await post(control('faults'), [{ kind: 'hang' }, { kind: 'emptyBody' }]);
		expect(json).toEqual({ added: 2 });
	});

	it('clears the faults', async () => {
		await post(control('faults'), { kind: 'emptyBody', times: 'always' });
		await call('DELETE', control('faults'));
		const { json } = await smsMe();
		expect(json).toMatchObject({ success: true });
	});

	it('resets', async () => {
		await smsMe();
		await post(control('reset'));
		expect(simulator.requests).toEqual([]);
	});
});

describe('what is not understood', () => {
	it.each([
		['switches', { solde: 'perhaps' }],
		['switches', { sold: true }],
		['switches', { minute: 0 }],
		['switches', 'no JSON'],
		['balances', { fax: 1 }],
		['balances', { sms: '1' }],
		['faults', { kind: 'earthquake' }],
		['faults', { kind: 'status' }],
		['faults', { kind: 'status', status: 500, body: 'soup' }],
		['faults', { kind: 'hang', times: 0 }],
		['faults', { kind: 'hang', product: 'fax' }],
		['faults', { kind: 'hang', pathh: '/me' }],
		['faults', [{ kind: 'hang' }, 1]],
	])('is refused: %s %j', async (subject, body) => {
		const { status } = await post(control(subject), body);
		expect(status).toBe(400);
	});

	it('changes nothing', async () => {
		await post(control('faults'), [{ kind: 'emptyBody' }, { kind: 'earthquake' }]);
		const { json } = await smsMe();
		expect(json).toMatchObject({ success: true });
	});

	it('is answered 404 where there is no such control', async () => {
		const { status } = await call('PUT', control('state'));
		expect(status).toBe(404);
	});
});
