import type { INodeParameters } from 'n8n-workflow';
import { demoSubaccounts } from '../../simulator';
import { lines } from './core/core';
import { byId, partner } from './nodes';
import { setStage, told } from './stage';

const products = [
	['sms', 'smsPartner', 'my.smspartner.fr', 'smspartner.fr', 'demo-subaccount-1001'],
	['mail', 'mailPartner', 'my.mailpartner.fr', 'mailpartner.fr', 'demo-mail-subaccount-1001'],
] as const;
const advanced = { type: 'advanced', email: 'aaaa@bbb.ccc' };
const CONTINUE = { onError: 'continueRegularOutput' } as const;

describe.each(lines)('Subaccounts, in line %s', (line) => {
	const stage = setStage(line);

	describe.each(products)('Create for %s', (product, type, dashboard, domain, token) => {
		const create = (parameters: INodeParameters = {}) =>
			partner(type, 'subaccount', 'create', parameters);
		const account = () => stage.simulator.state[product];

		it('sends POST /subaccount/create with the key in the body alone', async () => {
			await stage.run(create(advanced));
			expect(stage.requests).toMatchObject([
				{ product, method: 'POST', path: '/subaccount/create', query: {} },
			]);
			expect(stage.requests[0]?.body).toMatchObject({ apiKey: stage.keys[product] });
			expect(stage.bodies).toEqual([
				{ type: 'advanced', parameters: { email: 'aaaa@bbb.ccc', isBuyer: 0 } },
			]);
		});

		it('gives the token of an advanced one, and who was asked to confirm', async () => {
			const options = { creditToAttribute: 10, title: 'Shop', firstname: 'A', lastname: 'B' };
			const run = await stage.run(create({ ...advanced, isBuyer: true, options }));
			expect(run.json('Partner')).toEqual([
				{
					tokenSubaccount: token,
					email: 'aaaa@bbb.ccc',
					type: 'advanced',
					sendConfirmMailTo: 'aaaa@bbb.ccc',
					parentEmail: 'exemple@email.com',
				},
			]);
			expect(stage.bodies).toMatchObject([
				{ parameters: { isBuyer: 1, creditToAttribute: 10, title: 'Shop', firstname: 'A' } },
			]);
			expect(account().balance.euros).toBe(10215.119);
		});

		it.each([{}, { _format: 'xml' }])('needs nothing for a simple one (%o)', async (options) => {
			const run = await stage.run(create({ options }));
			expect(run.json('Partner')).toEqual([
				{
					tokenSubaccount: token,
					email: `9876587@${domain}`,
					type: 'simple',
					parentEmail: 'exemple@email.com',
				},
			]);
		});

		it.each(['advanced', 'always'] as const)(
			'reads XML whoever has to confirm: %s',
			async (confirmMail) => {
				stage.simulator.switches.confirmMail = confirmMail;
				const run = await stage.run(create({ options: { _format: 'xml' } }));
				expect(run.json('Partner')[0]).toMatchObject({ parentEmail: 'exemple@email.com' });
				expect(run.json('Partner')[0]?.['sendConfirmMailTo'] !== undefined).toBe(
					confirmMail === 'always',
				);
			},
		);

		it("gives the API's own answer without Simplify", async () => {
			const run = await stage.run(create({ ...advanced, simplify: false }));
			expect(run.json('Partner')).toEqual([
				{
					success: true,
					code: 200,
					subaccount: { email: 'aaaa@bbb.ccc', token },
					sendConfirmMailTo: 'aaaa@bbb.ccc',
					parent_email: 'exemple@email.com',
				},
			]);
		});

		it('creates one for each item, paired', async () => {
			const rows = [{ mail: 'a@b.fr' }, { mail: 'c@d.fr' }];
			const run = await stage.run(create({ ...advanced, email: '={{ $json.mail }}' }), { rows });
			const outputs = run.items('Partner')[0] ?? [];
			expect(outputs.map(({ json, pairedItem }) => [json['email'], pairedItem])).toEqual([
				['a@b.fr', { item: 0 }],
				['c@d.fr', { item: 1 }],
			]);
		});

		it.each(['', 'shop'])(
			'sends nothing for an advanced one with the address "%s"',
			async (address) => {
				const rows = [{ address }];
				const run = await stage.run(create({ ...advanced, email: '={{ $json.address }}' }), {
					rows,
				});
				expect(run.error?.message).toMatch(
					/item 0: "Email" is (empty|not an email address: "shop")/,
				);
				expect(stage.wire).toEqual([]);
			},
		);

		it('does not send what was filled in for another type', async () => {
			const run = await stage.run(create({ ...advanced, type: 'simple', isBuyer: true }));
			expect(run.json('Partner')).toMatchObject([{ type: 'simple', email: `9876587@${domain}` }]);
			expect(stage.bodies).toEqual([{ type: 'simple', parameters: {} }]);
		});

		it('says that there is such an account already, and the other items go on', async () => {
			account().subaccounts.forEach((one) => (one.email = 'a@b.fr'));
			const rows = [{ mail: 'a@b.fr' }, { mail: 'c@d.fr' }];
			const node = create({ ...advanced, email: '={{ $json.mail }}' });
			const run = await stage.run({ ...node, ...CONTINUE }, { rows });
			expect(run.json('Partner')).toMatchObject([
				{ error: expect.stringMatching(/item 0: An account with this email.*code 7/) },
				{ email: 'c@d.fr' },
			]);
		});

		it('says that subaccounts are not switched on', async () => {
			account().mayCreateSubaccounts = false;
			const run = await stage.run(create(advanced));
			expect(told(run)).toMatch(/not allowed to create subaccounts[^]*enable subaccounts/);
		});

		it.each([200, 400, 'byMeaning'] as const)(
			'says that there is not enough credit, with status %s',
			async (errorStatus) => {
				stage.simulator.switches.errorStatus = errorStatus;
				const options = { creditToAttribute: 99_999 };
				const run = await stage.run(create({ ...advanced, options }));
				expect(told(run)).toMatch(/There is not enough credit[^]*code 11/);
			},
		);

		it('is not repeated when no answer came, and says where to look', async () => {
			stage.simulator.faults.add({ kind: 'resetAfterRead', times: 'always' });
			const run = await stage.run({ ...create(advanced), retryOnFail: true, waitBetweenTries: 1 });
			expect(stage.wire).toEqual(['POST /subaccount/create']);
			expect(told(run)).toMatch(/It is unknown whether this took effect/);
			expect(told(run)).toContain(`check the subaccounts on ${dashboard}`);
		});
	});

	describe('Delete', () => {
		const deleteOne = (parameters: INodeParameters = {}) =>
			partner('smsPartner', 'subaccount', 'delete', {
				token: byId(demoSubaccounts.shop),
				...parameters,
			});
		const left = () => stage.simulator.state.sms.subaccounts.map(({ token }) => token);
		const deleted = { tokenSubaccount: demoSubaccounts.shop, status: 'deleted' };

		it('sends DELETE /subaccount/remove with the key in the body alone', async () => {
			const run = await stage.run(deleteOne());
			expect(stage.requests).toMatchObject([
				{ product: 'sms', method: 'DELETE', path: '/subaccount/remove', query: {} },
			]);
			expect(stage.requests[0]?.body).toEqual({
				apiKey: stage.keys.sms,
				token: demoSubaccounts.shop,
			});
			expect(run.json('Partner')).toEqual([deleted]);
			expect(left()).toEqual([demoSubaccounts.agency]);
		});

		it("gives the API's own answer without Simplify", async () => {
			const run = await stage.run(deleteOne({ simplify: false }));
			expect(run.json('Partner')).toEqual([{ success: true, code: 200 }]);
		});

		it('deletes once what several items want deleted', async () => {
			const run = await stage.run(deleteOne(), { rows: [{}, {}] });
			expect(stage.wire).toHaveLength(1);
			expect(run.json('Partner')).toEqual([deleted, deleted]);
		});

		it('says that there is no such subaccount', async () => {
			const run = await stage.run(deleteOne({ token: byId('gone') }));
			expect(told(run)).toMatch(/The subaccount does not exist[^]*code 404/);
			expect(left()).toHaveLength(2);
		});

		it.each([200, 400, 'byMeaning'] as const)(
			'ignores that, if it is wanted so, with status %s',
			async (errorStatus) => {
				stage.simulator.switches.errorStatus = errorStatus;
				const options = { ignoreAlreadyDone: true };
				const run = await stage.run(deleteOne({ token: byId('gone'), options }));
				expect(run.json('Partner')).toEqual([
					{ tokenSubaccount: 'gone', status: 'deleted', alreadyDone: true },
				]);
			},
		);

		it('does not take a page that is not found for a subaccount that is gone', async () => {
			stage.simulator.switches.subaccountDelete = 'delete';
			const run = await stage.run(deleteOne({ options: { ignoreAlreadyDone: true } }));
			expect(run.status).toBe('error');
			expect(left()).toHaveLength(2);
		});

		it('ignores no other refusal', async () => {
			stage.changeKeys({ sms: 'another-key-1234567890' });
			const node = deleteOne({ options: { ignoreAlreadyDone: true } });
			const run = await stage.run(node, { credential: { smsApiKey: 'a-wrong-key-1234567890' } });
			expect(told(run)).toMatch(/The API key is incorrect/);
		});

		it('takes a missing subaccount for no missing key', async () => {
			stage.simulator.faults.add({ kind: 'refusal', code: 1, message: 'token est requis' });
			expect(told(await stage.run(deleteOne()))).toMatch(/The subaccount is missing/);
		});

		it('is not repeated when no answer came', async () => {
			stage.simulator.faults.add({ kind: 'resetAfterRead', times: 'always' });
			const run = await stage.run({ ...deleteOne(), retryOnFail: true, waitBetweenTries: 1 });
			expect(stage.wire).toEqual(['DELETE /subaccount/remove']);
			expect(told(run)).toMatch(/unknown whether/);
		});
	});
});
