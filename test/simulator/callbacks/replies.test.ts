import { demoVirtualNumbers } from '../../../simulator';
import { get, post } from '../client';
import { simulator } from '../running';
import { bulkSend, hook, send, sendFromVirtualNumber, setScene } from './playing';

setScene();

const from = '+33639980010';
const reply = (body: object) => post(`${simulator.address}/_simulator/replies`, body);
const long = { from, to: demoVirtualNumbers.open, text: 'Bonjour à tous 👋' };

describe('a reply to a short number', () => {
	it('goes to the address of the newest message, with its id', async () => {
		await send({ urlResponse: 'http://127.0.0.1:1/' });
		await send({ urlResponse: hook.url });
		const { status, json } = await reply({ from: '0639980010', text: 'OK' });
		const body = { type: 'response', phone_number: from, text: 'OK', message_id: 308 };
		expect(hook.bodies).toEqual([body]);
		expect({ status, json }).toMatchObject({
			status: 200,
			json: [{ address: hook.url, method: 'POST', body, status: 200, answer: 'thanks' }],
		});
	});

	it('may answer an older message', async () => {
		await send({ urlResponse: hook.url });
		await send();
		await reply({ from, text: 'OK', messageId: '307' });
		expect(hook.bodies).toMatchObject([{ message_id: 307 }]);
	});

	it('goes to the address of the account where the message names none', async () => {
		await post(`${simulator.address}/_simulator/settings`, { replyUrl: hook.url });
		await send();
		await reply({ from, text: 'OK' });
		expect(hook.bodies).toMatchObject([{ message_id: 307 }]);
	});

	it('does so where a bulk send knows no address', async () => {
		simulator.switches.bulkSendCallbacks = 'ignored';
		simulator.state.sms.replyUrl = hook.url;
		await bulkSend({ urlResponse: 'http://127.0.0.1:1/' });
		await reply({ from, text: 'OK' });
		expect(hook.calls).toHaveLength(1);
	});

	it('may answer nothing at all', async () => {
		await reply({ from, text: 'OK', url: hook.url });
		expect(hook.bodies).toEqual([
			{ type: 'response', phone_number: from, text: 'OK', message_id: 1111111 },
		]);
	});

	it('is refused where nobody gave an address', async () => {
		await send();
		const { status, json } = await reply({ from, text: 'OK' });
		expect({ status, json }).toEqual({
			status: 400,
			json: { error: 'No address: give a url, or send with urlResponse' },
		});
	});

	it('is a STOP by its text, and puts the number on the STOP list', async () => {
		await send({ urlResponse: hook.url });
		await reply({ from, text: 'Stop ' });
		expect(hook.bodies).toMatchObject([{ type: 'stop', text: 'Stop ' }]);
		expect([...simulator.state.sms.stopList]).toEqual([from]);
	});

	it('can be a form, with the id as text', async () => {
		simulator.switches.callbackBody = 'form';
		await reply({ from, text: 'é & ü', url: hook.url });
		expect(hook.calls).toMatchObject([
			{ form: { type: 'response', phone_number: from, text: 'é & ü', message_id: '1111111' } },
		]);
	});
});

describe('a reply to a virtual number', () => {
	const concat = (part: string) => ({ concat: 'true', 'concat-total': '3', 'concat-part': part });

	it('is in the form of its own', async () => {
		await sendFromVirtualNumber({ urlResponse: hook.url });
		await reply(long);
		expect(hook.bodies).toEqual([
			{
				msisdn: '33639980010',
				to: demoVirtualNumbers.open,
				messageId: expect.stringMatching(/^[\da-f-]{36}$/),
				text: 'Bonjour à tous 👋',
				type: 'text',
				keyword: 'Bonjour',
				'message-timestamp': expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
			},
		]);
	});

	it('comes in parts, in the order that is asked for', async () => {
		await reply({ ...long, url: hook.url, parts: 3, order: [3, 1, 2] });
		expect(hook.bodies).toMatchObject([
			{ text: 'us 👋', ...concat('3') },
			{ text: 'Bonjou', ...concat('1') },
			{ text: 'r à to', ...concat('2') },
		]);
	});

	it('has one reference for all parts, and an id for each', async () => {
		await reply({ ...long, url: hook.url, parts: 3 });
		const values = (name: string) => new Set(hook.bodies.map((one) => Object(one)[name])).size;
		expect([values('concat-ref'), values('messageId')]).toEqual([1, 3]);
	});

	it('may lack a part', async () => {
		await reply({ ...long, url: hook.url, parts: 3, order: [1, 3] });
		expect(hook.bodies).toMatchObject([concat('1'), concat('3')]);
	});

	it('can have numbers in place of texts', async () => {
		Object.assign(simulator.switches, { concatFields: 'number', replyIds: 'digits' });
		await reply({ ...long, url: hook.url, parts: 3, order: [2] });
		expect(hook.bodies).toMatchObject([
			{
				messageId: expect.stringMatching(/^02000000\d{9}$/),
				concat: true,
				'concat-total': 3,
				'concat-part': 2,
			},
		]);
	});

	it('is a text like any other if it says STOP', async () => {
		await reply({ ...long, text: 'STOP', url: hook.url });
		expect(hook.bodies).toMatchObject([{ type: 'text', text: 'STOP' }]);
		expect(simulator.state.sms.stopList.size).toBe(0);
	});
});

describe('when', () => {
	it('comes as often as asked, at the same time, with the same body', async () => {
		await reply({ ...long, url: hook.url, times: 3 });
		expect(hook.calls).toHaveLength(3);
		expect(new Set(hook.calls.map(({ body }) => body)).size).toBe(1);
	});

	it('comes later, without letting anybody wait', async () => {
		const { json } = await reply({ from, text: 'OK', url: hook.url, delay: 100 });
		expect({ json, calls: hook.calls }).toEqual({ json: [], calls: [] });
		await simulator.callbacks.settled();
		expect(hook.calls).toHaveLength(1);
	});

	it('is told with what was answered', async () => {
		await reply({ from, text: 'OK', url: hook.url });
		const { json } = await get(`${simulator.address}/_simulator/callbacks`);
		expect(json).toMatchObject([
			{ address: hook.url, method: 'POST', encoding: 'json', body: { text: 'OK' }, status: 200 },
		]);
	});

	it('is played by a test as well', async () => {
		const called = await simulator.callbacks.reply(
			{ from, text: 'OK', url: hook.url },
			{ times: 2 },
		);
		expect(called).toMatchObject([{ status: 200 }, { status: 200 }]);
	});
});
