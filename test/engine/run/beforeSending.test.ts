import { ExpressionError } from 'n8n-workflow';
import { send } from '../../../nodes/SmsPartner/resources/sms/send';
import { pay } from '../products';
import { WireRun, type Wired } from '../wireRun';

/* Before the first byte leaves, nothing is "unknown", and n8n's own words are shown. */

const paid: Wired['answer'] = () => ({ body: { success: true, paid: 1 } });

describe.each<[string, Error, string]>([
	[
		'of an expression',
		new ExpressionError("Node 'Other' hasn't been executed", { nodeCause: 'Other' }),
		"Node 'Other' hasn't been executed",
	],
	[
		'with more to say',
		new ExpressionError('Invalid expression', { description: 'Node Other does not exist.' }),
		'Invalid expression. Node Other does not exist.',
	],
	['of any other kind', new TypeError('x is not a function'), 'x is not a function'],
])("n8n's error %s", (_, thrown, words) => {
	const rows = [{ amount: 1 }, { amount: thrown }, { amount: 3 }];

	it('fails its item alone under Continue', async () => {
		const run = new WireRun(pay, { rows, continues: true, answer: paid });
		const told = (await run.try()).map(({ json }) => json);
		expect(told[1]).toEqual({
			error: `Test Partner, Thing > Pay, item 1: ${words}${words.endsWith('.') ? '' : '.'} Nothing was sent.`,
		});
		expect(run.wire).toHaveLength(2);
		// It is known that it was not sent: another try may.
		await run.try();
		expect(run.wire).toHaveLength(2);
	});

	it('stops the run before anything is sent', async () => {
		const run = new WireRun(pay, { rows, answer: paid });
		await expect(run.try()).rejects.toMatchObject({
			message: `Test Partner, Thing > Pay, item 1: ${words.split('. ')[0]}`,
			description: expect.stringMatching(/Nothing was sent\. Not sent: items 0, 2\.$/),
			context: thrown instanceof ExpressionError ? thrown.context : {},
		});
		expect(run.wire).toEqual([]);
	});
});

it('a credential that n8n does not have is told in its words', async () => {
	const credential = new Error('Credential with ID "7" does not exist for type "testApi".');
	const run = new WireRun(pay, {
		rows: [{ amount: 1 }],
		continues: true,
		credential,
		answer: paid,
	});
	expect((await run.try()).map(({ json }) => json)).toEqual([
		{
			error:
				'Test Partner, Thing > Pay, item 0: Credential with ID "7" does not exist for type "testApi". Nothing was sent.',
		},
	]);
	expect(run.wire).toEqual([]);
});

describe('keys', () => {
	it('are taken out of what an item shows, in whatever form the answer repeats them', async () => {
		const credential = { testApiKey: 'a secret/key"1', otherApiKey: '12345678' };
		const run = new WireRun(pay, {
			rows: [{ amount: 1, simplify: false }],
			credential,
			answer: () => ({
				body: {
					success: true,
					url: `/me/${encodeURIComponent(credential.testApiKey)}`,
					again: [encodeURIComponent(encodeURIComponent(credential.testApiKey))],
					number: 12345678,
				},
			}),
		});
		expect((await run.try()).map(({ json }) => json)).toEqual([
			{
				success: true,
				url: '/me/[key removed]',
				again: ['[key removed]'],
				number: '[key removed]',
			},
		]);
	});

	it.each(['1', '0', 'a', 'e', 's', '+33'])(
		'that are placeholders of another product change nothing of what is understood: %s',
		async (otherApiKey) => {
			const numbers = ['+33612345678', '+33612345679'];
			const run = new WireRun(send, {
				rows: numbers.map((phoneNumbers, place) => ({ phoneNumbers, message: `Hello ${place}` })),
				continues: true,
				credential: { otherApiKey },
				answer: () => ({
					body: {
						success: true,
						code: 200,
						message_id: 1307,
						nbSMS: 1,
						cost: 0.038,
						currency: 'EUR',
						SMSResponse_List: [
							{ success: false, code: 14, phoneNumber: '+33612345679', message: 'Numéro en STOP' },
							{ success: true, code: 200, nbSms: 1, cost: 0.038, phoneNumber: '+33612345678' },
						],
					},
				}),
			});
			const [sent, refused] = await run.try();
			expect(sent?.json).toMatchObject({ messageId: 1307, status: 'sent', nbSms: 1, cost: 0.038 });
			expect(refused?.json['error']).toMatch(/on the STOP list.*"Numéro en STOP" \(code 14\)/);
		},
	);
});
