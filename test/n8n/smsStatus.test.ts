import type { IDataObject } from 'n8n-workflow';
import { lines } from './core/core';
import { setStage, told } from './stage';
import {
	cancelSms,
	checkFormat,
	getStatus,
	mobile,
	personalised,
	sendSms,
	verifyNumbers,
} from './smsNodes';

// Time enough on a machine that is busy.
jest.setTimeout(60_000);

const CONTINUE = { onError: 'continueRegularOutput' } as const;

describe.each(lines)('After a send by SMS Partner, in line %s', (line) => {
	const stage = setStage(line, { deliveryTime: 1 });

	/** Sends to so many, and gives a row for each: the message and the recipient. */
	async function sent(count: number, options: IDataObject = {}): Promise<IDataObject[]> {
		const rows = personalised(count);
		const run = await stage.run(sendSms({ options: { ...options } as never }), { rows });
		const outputs = run.json('Partner').map(({ messageId }, row) => ({
			messageId: messageId ?? null,
			to: rows[row]?.to ?? '',
		}));
		await new Promise((resolve) => setTimeout(resolve, 10));
		return outputs;
	}

	describe('Get', () => {
		it('asks for one with GET /message-status', async () => {
			const rows = await sent(1);
			const run = await stage.run(getStatus(), { rows });
			expect(stage.requests[1]).toMatchObject({
				method: 'GET',
				path: '/message-status',
				query: { messageId: '307', phoneNumber: mobile(0), apiKey: stage.keys.sms },
			});
			expect(run.json('Partner')).toEqual([
				{
					messageId: 307,
					phoneNumber: mobile(0),
					status: 'delivered',
					date: expect.stringMatching(/^20\d\d-.*\+0[12]:00$/),
					stopSms: false,
					cost: 0.038,
					currency: 'EUR',
					countryCode: 'FR',
				},
			]);
		});

		it('asks for 1,200 with three requests, each item getting its own', async () => {
			const rows = await sent(1_200);
			stage.simulator.state.sms.undeliverable.add(mobile(700));
			const run = await stage.run(getStatus(), { rows });
			expect(stage.wire.slice(3)).toEqual(new Array(3).fill('POST /multi-status'));
			const outputs = run.items('Partner')[0] ?? [];
			expect(outputs.map(({ pairedItem }) => pairedItem)).toEqual(
				rows.map((_, item) => ({ item })),
			);
			expect(outputs[700]?.json).toMatchObject({
				phoneNumber: mobile(700),
				status: 'notDelivered',
				stopSms: false,
				isSpam: false,
			});
			expect(outputs[701]?.json).toMatchObject({ messageId: 309 - 1, status: 'delivered' });
		});

		it('asks once for items that want the same', async () => {
			const rows = await sent(1);
			const run = await stage.run(getStatus(), { rows: [...rows, ...rows] });
			expect(stage.wire.slice(1)).toEqual(['GET /message-status']);
			const [first, second] = run.json('Partner');
			expect(second).toEqual(first);
		});

		it('tells two messages to one number apart', async () => {
			const to = mobile(0);
			const rows = [...(await sent(1)), ...(await sent(1, { tag: 'again' }))];
			const run = await stage.run(getStatus(), { rows });
			expect(run.json('Partner')).toMatchObject([
				{ messageId: 307, phoneNumber: to },
				{ messageId: 308, phoneNumber: to },
			]);
		});

		it('fails only the item that is not found', async () => {
			const rows = await sent(3);
			rows[1] = { messageId: 999, to: mobile(1) };
			const run = await stage.run({ ...getStatus(), ...CONTINUE }, { rows });
			expect(stage.wire.slice(1)).toEqual(['POST /multi-status']);
			expect(run.json('Partner')).toMatchObject([
				{ status: 'delivered' },
				{ error: expect.stringMatching(/item 1: The API found no such message.*code 4/) },
				{ status: 'delivered' },
			]);
		});

		it.each([
			['one', 1],
			['several', 2],
		])('reads XML of %s', async (_, count) => {
			const rows = await sent(count);
			const run = await stage.run(getStatus({ options: { _format: 'xml' } }), { rows });
			expect(run.json('Partner')).toMatchObject(
				rows.map(({ to }) => ({ messageId: 307, phoneNumber: to, status: 'delivered' })),
			);
		});

		it('asks again after a connection that broke', async () => {
			const rows = await sent(2);
			stage.simulator.faults.add({ kind: 'resetAfterRead', path: '/multi-status' });
			const run = await stage.run(getStatus(), { rows });
			expect(run.json('Partner')).toMatchObject([{ status: 'delivered' }, { status: 'delivered' }]);
		});
	});

	describe('Cancel', () => {
		const later = { scheduledDate: '2030-07-03T12:00:00' };

		it('takes a scheduled message back', async () => {
			const rows = await sent(1, later);
			const run = await stage.run(cancelSms(), { rows });
			expect(stage.requests[1]).toMatchObject({
				method: 'GET',
				path: '/message-cancel',
				query: { messageId: '307' },
			});
			expect(run.json('Partner')).toEqual([{ messageId: 307, status: 'cancelled' }]);
			expect(stage.simulator.state.sms.balance.euros).toBe(10225.119);
		});

		it('cancels once what was sent to 500 in one request', async () => {
			const rows = await sent(500, later);
			const run = await stage.run(cancelSms(), { rows });
			expect(stage.wire).toEqual(['POST /bulk-send', 'GET /message-cancel']);
			expect(run.json('Partner')).toEqual(
				new Array(500).fill({ messageId: 307, status: 'cancelled' }),
			);
		});

		it('does not repeat what may have been cancelled', async () => {
			const rows = await sent(1, later);
			stage.simulator.faults.add({ kind: 'resetAfterRead', path: '/message-cancel' });
			const run = await stage.run(cancelSms(), { rows });
			expect(told(run)).toMatch(/unknown whether this took effect.*\n.*scheduled messages/);
			expect(stage.wire.slice(1)).toEqual(['GET /message-cancel']);
		});

		it('says that it is too late', async () => {
			const rows = await sent(1);
			const run = await stage.run(cancelSms(), { rows });
			expect(told(run)).toMatch(/The message has already been sent.*\n.*code 7.*too late/);
		});

		it('says that there is no such message', async () => {
			const run = await stage.run(cancelSms({ messageId: '999' }));
			expect(told(run)).toMatch(/The message was not found.*\n.*Check the message ID/);
		});
	});

	describe('Check Format', () => {
		it('gives an item for each number, valid or not', async () => {
			const rows = [{ to: '06 12 34 56 78, 0612' }, { to: '+33687654321' }];
			const run = await stage.run(checkFormat(), { rows });
			expect(stage.bodies).toEqual([{ phoneNumbers: '+33612345678,0612,+33687654321' }]);
			expect(run.items('Partner')[0]).toEqual([
				{
					json: {
						phoneNumber: '+33612345678',
						valid: true,
						type: 'mobile',
						country: 'France',
						countryPrefix: 33,
						international: '+33 6 12 34 56 78',
						national: '06 12 34 56 78',
						rfc3966: 'tel:+33-6-12-34-56-78',
					},
					pairedItem: { item: 0 },
				},
				{
					json: {
						phoneNumber: '0612',
						valid: false,
						reason: "Le numéro de téléphone est vide ou n'est pas valide.",
					},
					pairedItem: { item: 0 },
				},
				{ json: expect.objectContaining({ valid: true }), pairedItem: { item: 1 } },
			]);
		});

		it('gives the same of XML', async () => {
			const options = { _format: 'xml' };
			const run = await stage.run(checkFormat({ options }), { rows: [{ to: '0612345678,0612' }] });
			expect(run.json('Partner')).toMatchObject([
				{ phoneNumber: '+33612345678', valid: true, national: '06 12 34 56 78' },
				{ phoneNumber: '0612', valid: false, reason: expect.stringMatching(/pas valide/) },
			]);
		});

		it('gives XML as it came with the names of JSON', async () => {
			const raw = async (_format: string): Promise<unknown> => {
				const node = checkFormat({ simplify: false, options: { _format } });
				const run = await stage.run(node, { rows: [{ to: '0612345678,0612' }] });
				return run.json('Partner');
			};
			expect(await raw('xml')).toEqual(await raw('json'));
		});

		it('refuses what has no digits, for that item alone', async () => {
			const rows = [{ to: 'nobody' }, { to: '0612345678' }];
			const run = await stage.run({ ...checkFormat(), ...CONTINUE }, { rows });
			expect(run.json('Partner')).toMatchObject([
				{ error: expect.stringMatching(/"Phone Numbers" contains "nobody", which has no digits/) },
				{ valid: true },
			]);
		});

		it('checks 1,200 with three requests', async () => {
			const run = await stage.run(checkFormat(), { rows: personalised(1_200) });
			expect(stage.wire).toEqual(new Array(3).fill('POST /lookup'));
			expect(run.json('Partner')[1_199]).toMatchObject({ phoneNumber: mobile(1_199) });
		});
	});

	describe('Verify', () => {
		it('starts a campaign for several items', async () => {
			const options = { tag: 'spring', notifyUrl: 'https://example.com/hlr' };
			const run = await stage.run(verifyNumbers({ options }), { rows: personalised(2) });
			expect(stage.bodies).toEqual([{ ...options, phoneNumbers: `${mobile(0)},${mobile(1)}` }]);
			expect(run.json('Partner')).toEqual(
				new Array(2).fill({
					campaignId: 'HLR000001',
					numbers: 1,
					currency: 'EUR',
					request: { numbers: 2, cost: 0.01 },
				}),
			);
		});

		it('takes out a number that has no price', async () => {
			stage.simulator.state.sms.unpriced.add(mobile(1));
			const run = await stage.run({ ...verifyNumbers(), ...CONTINUE }, { rows: personalised(3) });
			expect(run.json('Partner')).toMatchObject([
				{ campaignId: 'HLR000001' },
				{ error: expect.stringMatching(/no price.*code 13/) },
				{ campaignId: 'HLR000001' },
			]);
		});

		it('is not repeated when no answer comes', async () => {
			stage.simulator.faults.add({ kind: 'resetAfterRead', times: 'always' });
			const run = await stage.run(verifyNumbers(), { rows: personalised(2) });
			expect(told(run)).toMatch(/HLR campaigns/);
			expect(stage.wire).toHaveLength(1);
		});
	});
});
