import { demoKeys, demoSubaccounts } from '../../simulator';
import { call, get, post } from './client';
import { setSimulator, simulator } from './running';

setSimulator();

describe('the log', () => {
	it('has a GET with its path, template and query', async () => {
		await get(`${simulator.urls.voice}/me/${demoKeys.voice}?_format=json`);
		expect(simulator.requests).toMatchObject([
			{
				product: 'voice',
				method: 'GET',
				path: `/me/${demoKeys.voice}`,
				template: '/me/{apiKey}',
				query: { _format: 'json' },
				status: 200,
				carriedOut: true,
				faults: [],
			},
		]);
	});

	it('has a POST with its body, parsed and raw, and its headers', async () => {
		const body = { apiKey: demoKeys.sms, credit: 1, tokenSubaccount: demoSubaccounts.shop };
		await post(`${simulator.urls.sms}/subaccount/credit/add`, body);
		expect(simulator.requests).toMatchObject([
			{
				body,
				rawBody: JSON.stringify(body),
				read: true,
				headers: { 'content-type': 'application/json' },
			},
		]);
	});

	it('says that a refused request was not carried out', async () => {
		await get(`${simulator.urls.sms}/me`);
		expect(simulator.requests).toMatchObject([{ status: 400, carriedOut: false }]);
	});

	it('says when a request arrived', async () => {
		const before = Date.now();
		await get(`${simulator.urls.sms}/me`);
		expect(simulator.requests[0]?.arrivedAt).toBeGreaterThanOrEqual(before);
	});

	it('has what no operation answers', async () => {
		await call('DELETE', `${simulator.urls.sms}/me`);
		expect(simulator.requests).toMatchObject([
			{ product: 'sms', method: 'DELETE', path: '/me', template: undefined, status: 404 },
		]);
	});

	it('is empty after a reset', async () => {
		await get(`${simulator.urls.sms}/me`);
		simulator.reset();
		expect(simulator.requests).toEqual([]);
	});
});

describe('the counts', () => {
	const ask = () => get(`${simulator.urls.voice}/me/${demoKeys.voice}`);

	it('have every operation with how often it was asked', async () => {
		await ask();
		await ask();
		expect([...simulator.requestCounts]).toEqual([['voice GET /me/{apiKey}', 2]]);
	});

	it('have what no operation answers', async () => {
		await get(`${simulator.urls.sms}/nothing`);
		expect(simulator.requestCounts.get('sms GET /nothing')).toBe(1);
	});

	it('can be kept without the requests', async () => {
		simulator.switches.requestLog = 'counted';
		await ask();
		expect({ kept: simulator.requests.length, counts: simulator.requestCounts.size }).toEqual({
			kept: 0,
			counts: 1,
		});
	});

	it('are empty after a reset', async () => {
		await ask();
		simulator.reset();
		expect(simulator.requestCounts.size).toBe(0);
	});
});

describe('a reset', () => {
	it('gives the accounts their money back', async () => {
		const body = { apiKey: demoKeys.sms, credit: 1, tokenSubaccount: demoSubaccounts.shop };
		await post(`${simulator.urls.sms}/subaccount/credit/add`, body);
		simulator.reset();
		expect(simulator.state.sms.balance.euros).toBe(10225.119);
	});
});
