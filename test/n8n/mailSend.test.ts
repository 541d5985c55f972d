import type { FaultRule } from '../../simulator';
import { acceptedTexts, acceptedTwice } from '../../simulator';
import { lines } from './core/core';
import { sendMail } from './nodes';
import { setStage, told } from './stage';

const continuing = { onError: 'continueRegularOutput' as const };
const threeTries = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };

function rowsOf(count: number): Array<{ to: string }> {
	return Array.from({ length: count }, (_, index) => ({ to: `reader${index}@example.com` }));
}

const toEach = { to: '={{ $json.to }}' };
const combined = { ...toEach, options: { combineItems: true } };

describe.each(lines)('Mails, in line %s', (line) => {
	const stage = setStage(line);

	it('posts a mail with the key in the body alone', async () => {
		const run = await stage.run(sendMail({ to: 'Marie <marie@example.com>, paul@example.com' }));
		expect(stage.requests).toMatchObject([
			{ product: 'mail', method: 'POST', path: '/send', query: {} },
		]);
		expect(stage.requests[0]?.body).toEqual({
			apiKey: stage.keys.mail,
			subject: 'Votre commande',
			htmlContent: '<p>Elle est arrivée.</p>',
			params: {
				to: [{ email: 'marie@example.com', name: 'Marie' }, { email: 'paul@example.com' }],
			},
		});
		expect(run.json('Partner')).toEqual([
			{
				messageId: 300,
				recipients: 2,
				status: 'sent',
				nbMail: 2,
				cost: 0.076,
				currency: 'EUR',
				request: { recipients: 2, nbMail: 2, cost: 0.076 },
			},
		]);
	});

	it('takes recipients from an expression, with their names', async () => {
		const rows = [{ to: [{ email: 'marie@example.com', name: 'Marie' }, 'paul@example.com'] }];
		await stage.run(sendMail(toEach), { rows });
		expect(stage.bodies).toMatchObject([
			{
				params: {
					to: [{ email: 'marie@example.com', name: 'Marie' }, { email: 'paul@example.com' }],
				},
			},
		]);
	});

	it('posts its options', async () => {
		const variable = [{ name: 'firstname', value: '={{ $json.name }}' }];
		const options = {
			replyTo: 'Support <support@example.com>',
			variables: { variable },
			tag: 'orders',
			scheduledDate: '2030-07-01T09:32:00',
		};
		const run = await stage.run(sendMail({ htmlContent: '<p>#FIRSTNAME#</p>', options }), {
			rows: [{ name: 'Marie' }],
			timezone: 'Europe/Paris',
		});
		expect(stage.bodies).toMatchObject([
			{
				replyTo: { email: 'support@example.com', name: 'Support' },
				variables: { firstname: 'Marie' },
				tag: 'orders',
				scheduledDeliveryDate: '01/07/2030',
				time: '9',
				minute: '35',
			},
		]);
		expect(run.json('Partner')).toMatchObject([
			{ status: 'scheduled', scheduledDate: '2030-07-01T09:35:00.000+02:00' },
		]);
		const [accepted] = acceptedTexts(stage.simulator.state);
		expect(accepted?.text).toContain('<p>Marie</p>');
	});

	it('tests in the sandbox, and says so', async () => {
		const run = await stage.run(sendMail({ options: { sandbox: true } }));
		expect(stage.bodies).toMatchObject([{ sandbox: 1 }]);
		expect(run.json('Partner')).toMatchObject([{ sandbox: true }]);
	});

	it("gives the API's own answer without Simplify", async () => {
		const run = await stage.run(sendMail({ simplify: false }));
		expect(run.json('Partner')).toEqual([
			{ success: true, code: 200, messageId: '300', nbMail: 1, cost: 0.038, currency: 'EUR' },
		]);
	});

	it.each([{}, { scheduledDate: '2030-07-01T09:30:00' }])('reads XML: %o', async (options) => {
		const run = await stage.run(sendMail({ options: { ...options, _format: 'xml' } }));
		expect(run.json('Partner')).toMatchObject([
			{ messageId: 300, nbMail: 1, cost: 0.038, currency: 'EUR' },
		]);
	});

	it('sends each item a mail of its own, unless Combine Items is switched on', async () => {
		await stage.run(sendMail(toEach), { rows: rowsOf(3) });
		expect(stage.bodies).toMatchObject(
			rowsOf(3).map(({ to }) => ({ params: { to: [{ email: to }] } })),
		);
	});

	it('sends 1,100 combined items in 3 requests, each paired with its item', async () => {
		const run = await stage.run(sendMail(combined), { rows: rowsOf(1100) });
		expect(stage.wire).toEqual(['POST /send', 'POST /send', 'POST /send']);
		const [output = []] = run.items('Partner');
		expect(output.map(({ pairedItem }) => pairedItem)).toEqual(
			rowsOf(1100).map((_, item) => ({ item })),
		);
		expect(output[0]?.json).toEqual({
			messageId: 300,
			recipients: 1,
			status: 'sent',
			currency: 'EUR',
			request: { recipients: 500, nbMail: 500, cost: 19 },
		});
	});

	it.each(['all', 'first', 'none'] as const)(
		'sends to all but the refused recipients, each once (%s named)',
		async (entryNamed) => {
			stage.simulator.switches.entryNamed = entryNamed;
			const rows = rowsOf(100);
			stage.simulator.state.mail.poisoned.add('reader13@example.com');
			stage.simulator.state.mail.poisoned.add('reader77@example.com');
			const run = await stage.run({ ...sendMail(combined), ...continuing }, { rows });
			const failed = run.json('Partner').flatMap(({ error }, index) => (error ? [index] : []));
			expect(failed).toEqual([13, 77]);
			expect(run.json('Partner')[13]?.['error']).toMatch(/rejected the email address.*reader13@/);
			expect([...acceptedTexts(stage.simulator.state)]).toHaveLength(98);
			expect(acceptedTwice(stage.simulator.state)).toEqual([]);
		},
	);

	it('sends around a recipient that unsubscribed, also where it refuses the whole request', async () => {
		stage.simulator.switches.stoppedEntry = 'batch';
		stage.simulator.state.mail.stopList.add('reader2@example.com');
		const run = await stage.run({ ...sendMail(combined), ...continuing }, { rows: rowsOf(8) });
		expect(run.json('Partner')[2]?.['error']).toMatch(/unsubscribe list/);
		expect([...acceptedTexts(stage.simulator.state)]).toHaveLength(7);
	});

	it('takes out the address that the API names, not one that ends like it', async () => {
		const rows = [{ to: 'ann@example.com' }, { to: 'joann@example.com' }];
		stage.simulator.faults.add({
			kind: 'refusal',
			code: 19,
			message: 'joann@example.com semble invalide.',
		});
		const run = await stage.run({ ...sendMail(combined), ...continuing }, { rows });
		expect(run.json('Partner')).toMatchObject([{ messageId: 300 }, { error: expect.anything() }]);
	});

	it('fails an address that cannot be as that item alone, before anything is sent', async () => {
		const rows = [{ to: 'marie@example.com' }, { to: 'paul at example.com' }];
		const run = await stage.run({ ...sendMail(toEach), ...continuing }, { rows });
		expect(run.json('Partner')).toMatchObject([
			{ messageId: 300 },
			{ error: expect.stringContaining('which is not an email address') },
		]);
		expect(stage.wire).toHaveLength(1);
	});

	it.each<FaultRule>([{ kind: 'resetAfterRead' }, { kind: 'htmlPage' }, { kind: 'cutOffBody' }])(
		'is accepted once under Retry On Fail: %o',
		async (fault) => {
			stage.simulator.faults.add({ ...fault, nth: 2 }, { ...fault, nth: 4 });
			const node = { ...sendMail(toEach), ...threeTries, ...continuing };
			const run = await stage.run(node, { rows: rowsOf(5) });
			expect(stage.wire).toHaveLength(5);
			expect(acceptedTwice(stage.simulator.state)).toEqual([]);
			const [, second] = run.json('Partner');
			expect(second?.['error']).toMatch(/unknown whether.*my\.mailpartner\.fr/);
		},
	);

	it('shows with Check Only what would be sent', async () => {
		const options = { ...combined.options, checkOnly: true };
		const run = await stage.run(sendMail({ ...combined, options }), { rows: rowsOf(2) });
		const checked = {
			status: 'checked',
			recipients: 1,
			subject: 'Votre commande',
			request: { requests: 1, recipients: 2 },
		};
		expect(run.json('Partner')).toEqual([checked, checked]);
		expect(stage.wire).toEqual([]);
	});

	describe('where the documents disagree', () => {
		const options = { replyTo: 'support@example.com' };

		it.each(['params', 'anywhere'] as const)(
			'reaches its recipients (%s)',
			async (mailRecipients) => {
				stage.simulator.switches.mailRecipients = mailRecipients;
				const run = await stage.run(sendMail());
				expect(run.json('Partner')).toMatchObject([{ messageId: 300 }]);
			},
		);

		it('is refused, not lost, if the API looks for the recipients elsewhere', async () => {
			stage.simulator.switches.mailRecipients = 'top';
			const run = await stage.run(sendMail());
			expect(told(run)).toMatch(/The email has no recipients.*code 22/s);
		});

		it.each(['top', 'anywhere'] as const)('has its options read (%s)', async (mailOptions) => {
			stage.simulator.switches.mailOptions = mailOptions;
			await stage.run(sendMail({ options }));
			const [accepted] = acceptedTexts(stage.simulator.state);
			expect(accepted?.settings).toMatchObject({ replyTo: { email: 'support@example.com' } });
		});

		it.each([50, 17] as const)(
			'explains that there are too many recipients (code %i)',
			async (code) => {
				stage.simulator.faults.add({ kind: 'refusal', code, message: '500 mails maximum' });
				expect(told(await stage.run(sendMail()))).toMatch(/more recipients than the API allows/);
			},
		);
	});
});
