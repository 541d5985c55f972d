import type { IHttpRequestOptions } from 'n8n-workflow';
import { checkFormat } from '../../../nodes/SmsPartner/resources/phoneNumber/checkFormat';
import { send } from '../../../nodes/SmsPartner/resources/sms/send';
import { sentFields } from '../../../partner/sentItem';
import { getSubaccounts } from '../../../partner/subaccount';
import { WireRun } from '../wireRun';

/** So many mobile numbers. */
const numbers = (count: number): string[] =>
	Array.from({ length: count }, (_, place) => `+336${String(place).padStart(8, '0')}`);

describe('Without Simplify', () => {
	const outputsFor = async (count: number, more: Record<string, unknown> = {}) => {
		const run = new WireRun(send, {
			rows: [{ phoneNumbers: numbers(count), message: 'Hello', simplify: false }],
			answer: (_, number) => ({ body: { success: true, code: 200, message_id: number, ...more } }),
		});
		return (await run.try()).map(({ json }) => json);
	};
	const answer = (number: number) => ({ success: true, code: 200, message_id: number });

	it('an item that one request serves is its answer as it came', async () => {
		expect(await outputsFor(500)).toEqual([answer(1)]);
	});

	it('an item that needs several requests is one item with all their answers', async () => {
		expect(await outputsFor(1001)).toEqual([{ answers: [answer(1), answer(2), answer(3)] }]);
	});

	it('each number that is checked is still an item of its own', async () => {
		const run = new WireRun(checkFormat, {
			rows: [{ phoneNumbers: numbers(501), simplify: false }],
			answer: ({ body }) => {
				const asked = String(Object(body)['phoneNumbers']).split(',');
				const lookup = asked.map((request) => ({ request, success: true }));
				return { body: { success: true, code: 200, lookup } };
			},
		});
		const items = await run.try();
		expect(items.map(({ json }) => json['lookup'])).toEqual(
			numbers(501).map((request) => [{ request, success: true }]),
		);
	});
});

describe('With Simplify, an item that needs several requests', () => {
	it.each([
		[sentFields.figures, { recipients: 1001, nbSms: 6, cost: 0.3 }],
		[['cost'], { recipients: 500, nbSms: 2, cost: 0.3 }],
	])('adds up the figures that its operation names: %p', async (figures, sums) => {
		if (send.request.kind !== 'batch') throw new Error('Its items share requests');
		const request = { ...send.request, sentFields: { ...sentFields, figures } };
		const run = new WireRun(
			{ ...send, request },
			{
				rows: [{ phoneNumbers: numbers(1001), message: 'Hello' }],
				answer: (_, number) => ({
					body: { success: true, code: 200, message_id: number, nb_sms: 2, cost: 0.1 },
				}),
			},
		);
		const [output] = await run.try();
		expect(output?.json).toMatchObject({ ...sums, messageId: 1, parts: [{}, {}, {}] });
	});

	it('has no figure that one of the answers does not say', async () => {
		const figures = [{ nb_sms: 2, cost: 0.1 }, { nb_sms: 2 }, { cost: 0.1 }];
		const run = new WireRun(send, {
			rows: [{ phoneNumbers: numbers(1001), message: 'Hello' }],
			answer: (_, number) => ({
				body: { success: true, code: 200, message_id: number, ...figures[number - 1] },
			}),
		});
		const [output] = await run.try();
		expect(output?.json).toMatchObject({
			recipients: 1001,
			parts: [{ nbSms: 2, cost: 0.1 }, { nbSms: 2 }, { cost: 0.1 }],
		});
		expect(output?.json).not.toHaveProperty('nbSms');
		expect(output?.json).not.toHaveProperty('cost');
	});
});

it('an item of which a part is refused says whom, why, and how many were sent', async () => {
	const all = numbers(9);
	const entry = (phoneNumber: string, place: number) => {
		if (place < 2) return { success: true, code: 200, phoneNumber, nbSms: 1 };
		if (place === 2) return { success: false, code: 11, phoneNumber };
		return { success: false, code: 14, phoneNumber, message: 'STOP' };
	};
	const run = new WireRun(send, {
		rows: [{ phoneNumbers: all, message: 'Hello' }],
		continues: true,
		answer: () => ({
			body: { success: true, code: 200, message_id: 1, SMSResponse_List: all.map(entry) },
		}),
	});
	const [said] = (await run.try()).map(({ json }) => String(json['error']));
	expect(said).toContain(`(${all[2]}); not sent to ${all.slice(3, 8).join(', ')} …: `);
	expect(said).toContain('; sent to 2 of 9 recipients');
});

it('a list comes as far as the item wants it that wants most, and each gets its own', async () => {
	const rows = [{ limit: 1 }, { limit: 25 }, { limit: 2 }];
	const answer = ({ qs }: IHttpRequestOptions) => {
		const page = Number(qs?.['page'] ?? 1);
		const data = Array.from({ length: 20 }, (_, place) => ({ id: page * 100 + place }));
		return { body: { success: true, code: 200, total: 60, page, data } };
	};
	const run = new WireRun(getSubaccounts, { rows, parameters: { simplify: false }, answer });
	const items = (await run.try()).map(({ pairedItem }) => Object(pairedItem).item);
	expect([0, 1, 2].map((item) => items.filter((one) => one === item).length)).toEqual([1, 25, 2]);
	expect(run.requests).toHaveLength(2);
});
