import { demoSubaccount, demoSubaccounts, Money } from '../../simulator';
import { ask } from './ask';
import { setSimulator, simulator } from './running';

setSimulator();

const create = (change?: object) => ask('sms POST /subaccount/create', change);
const list = (change?: object) => ask('sms GET /subaccount/list', change);
const add = (change?: object) => ask('sms POST /subaccount/credit/add', change);
const remove = (change?: object) => ask('sms POST /subaccount/credit/remove', change);
const removeByHeading = (change?: object) =>
	ask('sms DELETE /subaccount/remove', change, 'sms DELETE /subaccount/delete');
const fill = (count: number, product: 'sms' | 'mail' = 'sms') => {
	simulator.state[product].subaccounts = Array.from({ length: count }, (_, index) =>
		demoSubaccount(index + 1, `token${index + 1}`, Money.euros(1)),
	);
};
const tokensIn = (text: string) => [...text.matchAll(/"token":"(\w+)"/g)].map(([, token]) => token);
const balances = () => ({
	main: simulator.state.sms.balance.euros,
	agency: simulator.state.sms.subaccounts[1]?.balance.euros,
});

describe.each(['sms', 'mail'] as const)('the subaccounts of %s', (product) => {
	it('take the credit of a new one from the main account', async () => {
		await ask(`${product} POST /subaccount/create`);
		expect(simulator.state[product].balance.euros).toBe(10215.119);
	});

	it('list a new one, with its credit', async () => {
		await ask(`${product} POST /subaccount/create`);
		const { json } = await ask(`${product} GET /subaccount/list`);
		expect(json).toMatchObject({
			total: 3,
			data: [{}, {}, { id: 1001, type: 'advanced', credits: { balance: '10.000' } }],
		});
	});

	it('answer the last 9 of 29 on page 2', async () => {
		fill(29, product);
		const { json } = await ask(`${product} GET /subaccount/list`, { page: 2 });
		expect(json).toMatchObject({ page: 2, total: 29, data: { length: 9 } });
	});

	it('answer code 4 where moving credit is not allowed', async () => {
		simulator.state[product].mayMoveCredit = false;
		const { json } = await ask(`${product} POST /subaccount/credit/add`);
		expect(json).toMatchObject({ success: false, code: 4 });
	});
});

describe('POST /subaccount/create', () => {
	const simple = { type: 'simple', parameters: {} };

	it('names nobody who gets a confirmation for a simple one', async () => {
		const { text } = await create(simple);
		expect(text).not.toContain('sendConfirmMailTo');
	});

	it('can name somebody', async () => {
		simulator.switches.confirmMail = 'always';
		const { json } = await create({ ...simple, parameters: { email: 'a@b.cd' } });
		expect(json).toMatchObject({ sendConfirmMailTo: 'a@b.cd' });
	});

	it.each([
		['page', 9],
		['global', 11],
	] as const)(
		'answers the code of the %s if nothing is left: %i',
		async (subaccountCodes, code) => {
			simulator.switches.subaccountCodes = subaccountCodes;
			simulator.state.sms.balance = Money.zero;
			const { json } = await create();
			expect(json).toMatchObject({ success: false, code });
		},
	);
});

describe('GET /subaccount/list', () => {
	it.each([undefined, '', 1])('answers the first 20 of 29 for page %j', async (page) => {
		fill(29);
		const { text } = await list({ page });
		expect(tokensIn(text)).toEqual(Array.from({ length: 20 }, (_, index) => `token${index + 1}`));
	});

	it('can have smaller pages', async () => {
		fill(5);
		simulator.switches.subaccountsPerPage = 2;
		const { text } = await list({ page: 2 });
		expect(tokensIn(text)).toEqual(['token3', 'token4']);
	});

	it('can give the balances as numbers', async () => {
		simulator.switches.balance = 'number';
		const { json } = await list();
		expect(json).toMatchObject({ data: [{ credits: { balance: 0.8 } }, {}] });
	});
});

describe('DELETE /subaccount/remove', () => {
	it('removes the subaccount alone', async () => {
		await ask('sms DELETE /subaccount/remove');
		expect(simulator.state.sms.subaccounts).toMatchObject([{ token: demoSubaccounts.agency }]);
	});

	it.each([
		['remove', { remove: 200, delete: 404 }],
		['delete', { remove: 404, delete: 200 }],
		['both', { remove: 200, delete: 200 }],
	] as const)('can have another path (%s)', async (subaccountDelete, expected) => {
		simulator.switches.subaccountDelete = subaccountDelete;
		const first = await ask('sms DELETE /subaccount/remove');
		const second = await removeByHeading({ token: demoSubaccounts.agency });
		expect({ remove: first.status, delete: second.status }).toEqual(expected);
	});

	it('is not found by the path that the API does not have', async () => {
		await removeByHeading();
		expect(simulator.requests).toMatchObject([{ template: undefined, carriedOut: false }]);
	});
});

describe('moving credit', () => {
	it('takes it from the main account', async () => {
		await add();
		expect(balances()).toEqual({ main: 10215.119, agency: 71.8 });
	});

	it('adds a tenth of a euro thirty times without a drift', async () => {
		for (let times = 0; times < 30; times += 1) await add({ credit: 0.1 });
		expect(balances()).toEqual({ main: 10222.119, agency: 64.8 });
	});

	it('comes back from the subaccount on remove', async () => {
		const { json } = await remove({ credit: 1.8 });
		expect(json).toMatchObject({ credit: 10226.919, subaccountCredit: 60 });
	});

	it('answers code 6 if the main account is empty', async () => {
		simulator.state.sms.balance = Money.zero;
		const { json } = await add();
		expect(json).toEqual({
			success: false,
			code: 6,
			message: 'La balance doit être supérieur à 0',
		});
	});

	it('answers code 6 if the subaccount that pays is empty', async () => {
		await remove({ credit: 61.8 });
		const { json } = await remove();
		expect(json).toMatchObject({ code: 6 });
	});
});
