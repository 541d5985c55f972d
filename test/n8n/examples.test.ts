import { Examples } from './examples/examples';

// The first start of all installs n8n, and a busy machine takes its time.
jest.setTimeout(30 * 60_000);

const owner = '+33639980030';
const practice = '+33639980040';

/* `npm start` runs the first two ("Watch the balances", "Webhook drops a voice message"): start.test.ts. */
describe('The examples in a real n8n', () => {
	let examples: Examples;

	beforeAll(async () => {
		examples = await Examples.start();
	});

	afterAll(async () => {
		await examples?.stop();
	});

	it('are imported, the AI agent among them, and each of their nodes exists', async () => {
		const nodes = await examples.ask('nodes', undefined);
		expect(nodes.filter(({ isKnown }) => !isKnown)).toEqual([]);
		const names = nodes.map(({ node }) => node);
		expect(names).toContain('Text the Team: n8n-nodes-smspartner.smsPartnerTool 1');
	});

	it('tell-me-when-credit-is-low: the owner gets an SMS about the balance that is low', async () => {
		await examples.control('balances', { sms: 100, voice: 4.5, mail: 100 });
		await examples.ask('publish', 'tell-me-when-credit-is-low');
		await examples.executions('tell-me-when-credit-is-low', 'success', 1);
		expect(await examples.textsTo(owner, 1)).toEqual([
			'VOICE credit: 4.5 EUR left, less than 10 EUR.',
		]);
	});

	it('stops-to-the-stop-list: who wants no more SMS is on the STOP list and in the table', async () => {
		await examples.ask('publish', 'stops-to-the-stop-list');
		const replyUrl = await examples.ask('triggerAddress', 'stops-to-the-stop-list');
		await examples.control('settings', { replyUrl });
		expect(await examples.reply('+33639980071', 'Stop, please!')).toEqual([200]);
		expect(await examples.reply('+33639980072', 'STOP', { to: '33639980031' })).toEqual([200]);
		expect(await examples.reply('+33639980073', 'STOP')).toEqual([200]);
		expect(await examples.reply('+33639980074', 'Thank you')).toEqual([200]);
		await examples.executions('stops-to-the-stop-list', 'success', 4);

		const rows = await examples.rows('STOPs', 3);
		expect(rows.map(({ phoneNumber, text }) => `${phoneNumber}: ${text}`).sort()).toEqual([
			'+33639980071: Stop, please!',
			'+33639980072: STOP',
			'+33639980073: STOP',
		]);
		expect((await examples.stopList()).sort()).toEqual([
			'+33639980071',
			'+33639980072',
			'+33639980073',
		]);
	});

	it('campaign-from-a-sheet: what cannot be sent is set aside with its reason, all else is sent once', async () => {
		const before = await examples.accepted();
		await examples.control('recipients', {
			sms: { poisoned: ['+33639981500'], stopList: ['+33639981600'] },
		});
		await examples.ask('execute', 'campaign-from-a-sheet');
		const [execution] = await examples.executions('campaign-from-a-sheet', 'success', 1);
		const sent = (await examples.accepted()).slice(before.length);
		expect(new Set(sent.map(({ to }) => to)).size).toBe(996);
		expect(sent).toHaveLength(996);
		expect(execution?.outputs['Sent Rows']?.[0]).toHaveLength(996);
		const failed = execution?.outputs['Failed Rows']?.[0] ?? [];
		expect(failed.map(({ row, name, phoneNumber }) => [row, name, phoneNumber])).toEqual([
			[17, 'David', '063998'],
			[400, 'Chloe', ''],
			[502, 'Ada', '0639981500'],
			[602, 'Ada', '0639981600'],
		]);
		expect(failed.map(({ reason }) => reason)).toEqual([
			expect.stringContaining('which is not a phone number'),
			expect.stringContaining('"Phone Numbers" is empty'),
			expect.stringContaining('(code 9)'),
			expect.stringContaining('is on the STOP list'),
		]);
	});

	it('clean-a-phone-list: the results come to its trigger, and the dead numbers are collected', async () => {
		const list = 'clean-a-phone-list';
		await examples.control('recipients', { sms: { undeliverable: ['+33639980053'] } });
		await examples.ask('publish', list);
		const url = await examples.ask('triggerAddress', list);
		const switchedOff = {
			phone: '+33639980055',
			errorGrpId: 1,
			errorName: 'EC_ABSENT_SUBSCRIBER ',
		};
		await examples.control('reports', { url, body: { ...switchedOff, messageId: 'other' } });
		await examples.ask('execute', list);
		await examples.executions(list, 'success', 6);
		const rows = await examples.rows('Dead numbers', 1);
		expect(rows).toMatchObject([{ phoneNumber: '+33639980053', reason: 'Unknown Subscriber' }]);
	});

	it('appointment-reminder: asks, asks once more, marks, and tells the practice', async () => {
		const [ada, bruno, chloe, david] = [
			'+33639980041',
			'+33639980042',
			'+33639980043',
			'+33639980044',
		] as const;
		const reminder = 'appointment-reminder';
		await examples.ask('publish', reminder);
		await examples.ask('execute', reminder);
		await examples.executions(reminder, 'waiting', 4);
		expect(await examples.reply(ada, 'Ok!')).toEqual([200]);
		expect(await examples.reply(bruno, 'I am ill')).toEqual([200]);
		await examples.executions(reminder, 'success', 3);

		await examples.ask('passHours', undefined);
		expect((await examples.textsTo(david, 2))[1]).toMatch(/^David Blanc, are you coming tomorrow/);
		await examples.executions(reminder, 'waiting', 2);
		expect(await examples.reply(chloe, 'OK')).toEqual([200]);
		await examples.executions(reminder, 'success', 4);

		await examples.ask('passHours', undefined);
		const ended = await examples.executions(reminder, 'success', 5);
		const marks = ended.flatMap(({ outputs }) => [
			...(outputs['Mark as Confirmed']?.[0] ?? []),
			...(outputs['Mark as Unconfirmed']?.[0] ?? []),
		]);
		expect(marks.map(({ name, status, answer }) => [name, status, answer]).sort()).toEqual([
			['Ada Martin', 'confirmed', 'Ok!'],
			['Bruno Petit', 'unconfirmed', 'I am ill'],
			['Chloe Roux', 'confirmed', 'OK'],
			['David Blanc', 'unconfirmed', 'no answer'],
		]);
		expect(await examples.textsTo(practice, 2)).toEqual([
			'Bruno Petit, tomorrow at 11:00, has not confirmed: I am ill',
			'David Blanc, tomorrow at 16:40, has not confirmed: no answer',
		]);
		const asked = await Promise.all(
			[ada, bruno, chloe, david].map((to) => examples.textsTo(to, 1)),
		);
		expect(asked.map(({ length }) => length)).toEqual([1, 1, 2, 2]);
	});
});
