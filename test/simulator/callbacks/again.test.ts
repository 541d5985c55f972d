import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startSimulator } from '../../../simulator';
import { post } from '../client';
import { simulator } from '../running';
import { drop, hook, send, setScene, speak } from './playing';

setScene();

const control = (subject: string, body: unknown) =>
	post(`${simulator.address}/_simulator/${subject}`, body);

describe('reports once more', () => {
	it('come for all recipients, as often as asked', async () => {
		await send({ urlDlr: hook.url });
		await simulator.callbacks.settled();
		await control('reports', { messageId: 307, times: 250 });
		expect(hook.calls).toHaveLength(502);
	});

	it('come for one recipient', async () => {
		await send();
		await control('reports', { messageId: 307, phoneNumber: '+33639980011', url: hook.url });
		expect(hook.bodies).toMatchObject([{ phoneNumber: '+33639980011' }]);
	});

	it('say what is so at that moment', async () => {
		simulator.switches.deliveryTime = 60_000;
		await send({ phoneNumbers: '0639980010' });
		await control('reports', { messageId: 307, url: hook.url });
		expect(hook.bodies).toMatchObject([{ status: 'Waiting' }]);
	});

	it('come of a voice SMS', async () => {
		await speak();
		await control('reports', { messageId: 'demoVoiceSms1', url: hook.url, encoding: 'form' });
		expect(hook.calls).toMatchObject([{ form: { campaignId: 'demoVoiceSms1' } }]);
	});

	it.each([
		['a known message', 307],
		['none', undefined],
	])('may be forged, of %s', async (_case, messageId) => {
		await send({ urlDlr: 'http://127.0.0.1:1/' });
		const body = { messageId: 307, status: 'Delivered' };
		await control('reports', { messageId, url: hook.url, body });
		expect(hook.bodies).toEqual([body]);
	});

	it('may be forged at the address of the message', async () => {
		simulator.switches.deliveryTime = 60_000;
		await send({ urlDlr: `${hook.url}?ref=n8n1` });
		await control('reports', { messageId: 307, body: '[1]' });
		expect(hook.calls).toMatchObject([{ path: '/hook?ref=n8n1', body: '[1]' }]);
	});
});

describe('the end of a campaign once more', () => {
	it('is that of the campaign', async () => {
		await drop({ notifyUrl: hook.url });
		await simulator.callbacks.settled();
		await control('campaign-ends', { campaignId: 'demoCampaign1', times: 2 });
		expect(new Set(hook.calls.map(({ path }) => path)).size).toBe(1);
		expect(hook.calls).toHaveLength(3);
	});

	it('may be that of none', async () => {
		await control('campaign-ends', { campaignId: 'D572M', url: hook.url, delivered: 3, total: 4 });
		expect(hook.calls[0]?.path).toBe(
			'/hook?campaign_token=D572M&campaign_id=NDA_20230111_00572&delivered_quantity=3&total_quantity=4',
		);
	});
});

describe('an address', () => {
	it.each([
		'https://example.com/hook',
		'http://localhost.example.com/',
		'http://10.0.0.1/',
		'ftp://127.0.0.1/',
		'hook',
	])('elsewhere is not called: %s', async (url) => {
		const { json } = await control('reports', { url, body: {} });
		expect(json).toMatchObject([{ address: url, problem: expect.stringMatching(/^Not called/) }]);
	});

	it('at which nobody listens is a problem in the log', async () => {
		const { json } = await control('reports', { url: 'http://127.0.0.1:1/', body: {} });
		expect(json).toMatchObject([{ problem: expect.stringContaining('ECONNREFUSED') }]);
	});
});

describe('what is not understood', () => {
	it.each([
		['replies', { from: '+33639980010' }],
		['replies', { from: '+33639980010', text: 'OK', part: 2 }],
		['replies', { from: '+33639980010', text: 'OK', times: 0 }],
		['reports', {}],
		['reports', { messageId: 1 }],
		['reports', { messageId: 1, url: 'http://127.0.0.1:1/' }],
		['reports', { url: 'http://127.0.0.1:1/', body: {}, encoding: 'xml' }],
		['campaign-ends', { campaignId: 'D572M' }],
		['settings', { reply: 'http://127.0.0.1:1/' }],
	])('is refused: %s %j', async (subject, body) => {
		const { status, json } = await control(subject, body);
		expect({ status, json }).toEqual({ status: 400, json: { error: expect.any(String) } });
		expect(simulator.callbacks.log).toEqual([]);
	});
});

describe('what is to come', () => {
	const month = 31 * 24 * 60 * 60_000;
	const later = (delay = 60_000) =>
		simulator.callbacks.report({ url: hook.url, body: {} }, { delay });

	it('is ended by a reset', async () => {
		const called = later();
		simulator.reset();
		expect(await called).toEqual([]);
	});

	it('may be weeks away', async () => {
		const first = await Promise.race([later(month), wait(50, 'nothing')]);
		expect(first).toBe('nothing');
	});

	it('is ended with the simulator, also where an address never answers', async () => {
		const ending = await startSimulator();
		const silent = createServer().listen(0, '127.0.0.1');
		await once(silent, 'listening');
		const url = `http://127.0.0.1:${Object(silent.address()).port}/`;
		const called = ending.callbacks.report({ url, body: {} });
		await once(silent, 'request');
		await ending.stop();
		silent.close();
		expect(await called).toMatchObject([{ problem: expect.any(String) }]);
	});

	it('keeps no process running', async () => {
		const caller = JSON.stringify(join(__dirname, '../../../simulator/callbacks/caller.ts'));
		const program = `new (require(${caller}).Caller)().call(() => [], { delay: 60_000 })`;
		const child = spawn(process.execPath, ['--import', 'tsx', '--eval', program]);
		expect(await once(child, 'exit')).toEqual([0, null]);
	});
});
