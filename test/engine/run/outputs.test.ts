import { checkFormat } from '../../../nodes/SmsPartner/resources/phoneNumber/checkFormat';
import { send } from '../../../nodes/SmsPartner/resources/sms/send';
import { sentFields } from '../../../partner/message';
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
});
