import { lines } from './core/core';
import { cancelMail, getMailStatus, sendMail } from './nodes';
import { setStage, told } from './stage';

const continuing = { onError: 'continueRegularOutput' as const };
const later = { scheduledDate: '2030-07-01T09:30:00' };

describe.each(lines)('Cancelling a mail, in line %s', (line) => {
	const stage = setStage(line);

	it('takes it back, once for all of its items', async () => {
		await stage.run(sendMail({ options: later }));
		const run = await stage.run(cancelMail({ messageId: '={{ $json.messageId }}' }), {
			rows: [{ messageId: 300 }, { messageId: 300 }],
		});
		const cancelled = { messageId: 300, status: 'cancelled' };
		expect(run.json('Partner')).toEqual([cancelled, cancelled]);
		expect(stage.requests.slice(1)).toMatchObject([
			{
				method: 'GET',
				path: '/message-cancel',
				query: { apiKey: stage.keys.mail, messageId: '300' },
			},
		]);
	});

	it('reads XML', async () => {
		await stage.run(sendMail({ options: later }));
		const run = await stage.run(cancelMail({ messageId: '300', options: { _format: 'xml' } }));
		expect(run.json('Partner')).toEqual([{ messageId: 300, status: 'cancelled' }]);
	});

	it.each([7, 6] as const)('says that it has left already (code %i)', async (alreadySent) => {
		stage.simulator.switches.alreadySent = alreadySent;
		await stage.run(sendMail());
		const run = await stage.run(cancelMail({ messageId: '300' }));
		expect(told(run)).toMatch(/too late to cancel it/i);
	});

	it('says what is wrong with each item', async () => {
		await stage.run(sendMail({ options: later }));
		await stage.run(cancelMail({ messageId: '300' }));
		const run = await stage.run(
			{ ...cancelMail({ messageId: '={{ $json.id }}' }), ...continuing },
			{ rows: [{ id: '300' }, { id: '999' }] },
		);
		expect(run.json('Partner')).toMatchObject([
			{ error: expect.stringMatching(/already been cancelled/) },
			{ error: expect.stringMatching(/was not found/) },
		]);
	});

	it('is asked for once when the answer is lost', async () => {
		stage.simulator.faults.add({ kind: 'resetAfterRead', times: 'always' });
		const tries = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };
		const run = await stage.run({ ...cancelMail({ messageId: '300' }), ...tries });
		expect(told(run)).toMatch(/unknown whether.*scheduled emails on my\.mailpartner\.fr/s);
		expect(stage.requests).toHaveLength(1);
	});
});

describe.each(lines)('The status of a mail, in line %s', (line) => {
	const stage = setStage(line, { deliveryTime: 1 });

	it('is an item for each recipient', async () => {
		const { mail } = stage.simulator.state;
		mail.undeliverable.add('paul@example.com');
		await stage.run(sendMail({ to: 'marie@example.com, paul@example.com' }));
		mail.stopList.add('marie@example.com');
		const run = await stage.run(getMailStatus({ messageId: '300' }));
		const date = expect.stringMatching(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.000\+0[12]:00$/);
		const common = { messageId: 300, cost: 0.038, date };
		expect(run.items('Partner')[0]).toEqual([
			{
				json: { ...common, email: 'marie@example.com', status: 'delivered', stopMail: true },
				pairedItem: { item: 0 },
			},
			{
				json: { ...common, email: 'paul@example.com', status: 'notDelivered', stopMail: false },
				pairedItem: { item: 0 },
			},
		]);
		expect(stage.requests.at(-1)).toMatchObject({
			path: '/bulk-status',
			query: { apiKey: stage.keys.mail, messageId: '300' },
		});
	});

	it('is asked for once by several items that want the same', async () => {
		await stage.run(sendMail());
		const rows = [{ id: 300 }, { id: '300' }];
		const run = await stage.run(getMailStatus({ messageId: '={{ $json.id }}' }), { rows });
		expect(run.items('Partner')[0]).toMatchObject([
			{ pairedItem: { item: 0 } },
			{ pairedItem: { item: 1 } },
		]);
		expect(stage.wire).toEqual(['POST /send', 'GET /bulk-status']);
	});

	it("gives the API's own entries without Simplify", async () => {
		await stage.run(sendMail());
		const run = await stage.run(getMailStatus({ messageId: '300', simplify: false }));
		expect(run.json('Partner')).toEqual([
			{
				email: 'marie@example.com',
				token: 'demo-mail-1',
				status: 'Delivered',
				cost: 0.038,
				stopMail: false,
				date: expect.stringMatching(/^\d+$/),
			},
		]);
	});

	it('gives all of the recipients with Return All', async () => {
		const to = Array.from({ length: 60 }, (_, index) => `reader${index}@example.com`).join();
		await stage.run(sendMail({ to }));
		expect((await stage.run(getMailStatus({ messageId: '300' }))).json('Partner')).toHaveLength(50);
		const all = await stage.run(getMailStatus({ messageId: '300', returnAll: true }));
		expect(all.json('Partner')).toHaveLength(60);
	});

	it('fails an item whose mail is not there alone', async () => {
		await stage.run(sendMail());
		const run = await stage.run(
			{ ...getMailStatus({ messageId: '={{ $json.id }}' }), ...continuing },
			{ rows: [{ id: '300' }, { id: '999' }] },
		);
		expect(run.json('Partner')).toMatchObject([
			{ email: 'marie@example.com' },
			{ error: expect.stringMatching(/item 1: The message was not found/) },
		]);
	});
});
