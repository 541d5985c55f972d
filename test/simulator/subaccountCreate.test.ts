import { demoKeys, demoSubaccount, demoSubaccounts, Money } from '../../simulator';
import { call, get, post } from './client';
import { setSimulator, simulator } from './running';

setSimulator();

const advanced = {
	email: 'aaaa@bbb.ccc',
	creditToAttribute: 10,
	isBuyer: 0,
	firstname: 'prenom',
	lastname: 'nom',
};
const products = ['sms', 'mail'] as const;
type Parent = (typeof products)[number];
const create = (change: object = {}, product: Parent = 'sms') =>
	post(`${simulator.urls[product]}/subaccount/create`, {
		apiKey: demoKeys[product],
		type: 'advanced',
		parameters: advanced,
		...change,
	});
const without = (name: keyof typeof advanced) => ({
	parameters: { ...advanced, [name]: undefined },
});
const remove = (path: 'remove' | 'delete', change: object = {}) =>
	call('DELETE', `${simulator.urls.sms}/subaccount/${path}`, {
		apiKey: demoKeys.sms,
		token: demoSubaccounts.shop,
		...change,
	});

describe.each(products)('POST /subaccount/create of %s', (product) => {
	it('answers as the sample of the documents', async () => {
		const { json } = await create({}, product);
		expect(json).toEqual({
			success: true,
			code: 200,
			subaccount: {
				email: 'aaaa@bbb.ccc',
				token: `demo-${product === 'sms' ? '' : 'mail-'}subaccount-1001`,
			},
			sendConfirmMailTo: 'aaaa@bbb.ccc',
			parent_email: 'exemple@email.com',
		});
	});

	it('takes the credit from the main account', async () => {
		await create({}, product);
		expect(simulator.state[product].balance.euros).toBe(10215.119);
	});

	it('shows up in the list, with its credit', async () => {
		await create({}, product);
		const { json } = await get(
			`${simulator.urls[product]}/subaccount/list?apiKey=${demoKeys[product]}`,
		);
		expect(json).toMatchObject({
			total: 3,
			data: [{}, {}, { id: 1001, type: 'advanced', credits: { balance: '10.000' } }],
		});
	});

	it('makes an address up for a simple one', async () => {
		const { json } = await create({ type: 'simple', parameters: {} }, product);
		expect(json).toMatchObject({ subaccount: { email: `9876587@${product}partner.fr` } });
	});
});

describe('POST /subaccount/create', () => {
	it('names nobody who gets a confirmation for a simple one', async () => {
		const { text } = await create({ type: 'simple', parameters: {} });
		expect(text).not.toContain('sendConfirmMailTo');
	});

	it('can name somebody', async () => {
		simulator.switches.confirmMail = 'always';
		const { json } = await create({ type: 'simple', parameters: { email: 'a@b.cd' } });
		expect(json).toMatchObject({ sendConfirmMailTo: 'a@b.cd' });
	});

	it('answers XML by position', async () => {
		const { text } = await create({ _format: 'xml' });
		expect(text).toContain('<![CDATA[demo-subaccount-1001]]>');
	});

	it.each([
		[1, { apiKey: undefined }],
		[2, { apiKey: demoKeys.smsRestricted }],
		[3, without('isBuyer')],
		[4, { type: undefined }],
		[5, { type: 'normal' }],
		[6, without('email')],
		[6, { parameters: { ...advanced, email: 'nobody' } }],
		[7, { parameters: { ...advanced, email: 'email1@example.com' } }],
		[8, { parameters: { ...advanced, creditToAttribute: '0' } }],
		[10, { apiKey: 'wrong' }],
		[11, { parameters: { ...advanced, creditToAttribute: 20000 } }],
	])('answers code %i to %j', async (code, change) => {
		simulator.state.sms.subaccounts.push({
			...demoSubaccount(3, 'third', Money.zero),
			email: 'email1@example.com',
		});
		const { json } = await create(change);
		expect(json).toMatchObject({ success: false, code });
	});

	it('answers code 9 if nothing is left on the main account', async () => {
		simulator.state.sms.balance = Money.zero;
		const { json } = await create();
		expect(json).toMatchObject({ success: false, code: 9 });
	});

	it('can answer the codes of the global table', async () => {
		simulator.switches.subaccountCodes = 'global';
		simulator.state.sms.balance = Money.zero;
		const { json } = await create();
		expect(json).toMatchObject({ success: false, code: 11 });
	});

	it('changes nothing if it refuses', async () => {
		await create({ parameters: { ...advanced, creditToAttribute: 20000 } });
		const { balance, subaccounts } = simulator.state.sms;
		expect([balance.euros, subaccounts.length]).toEqual([10225.119, 2]);
	});
});

describe('DELETE /subaccount/remove', () => {
	it('answers as the sample of the documents', async () => {
		const { json } = await remove('remove');
		expect(json).toEqual({ success: true, code: 200 });
	});

	it('removes the subaccount alone', async () => {
		await remove('remove');
		expect(simulator.state.sms.subaccounts).toMatchObject([{ token: demoSubaccounts.agency }]);
	});

	it.each([
		[1, { token: undefined }],
		[10, { apiKey: 'wrong' }],
		[10, { apiKey: undefined }],
		[404, { token: 'nobody' }],
	])('answers code %i to %j', async (code, change) => {
		const { json } = await remove('remove', change);
		expect(json).toMatchObject({ success: false, code });
	});

	it.each([
		['remove', { remove: 200, delete: 404 }],
		['delete', { remove: 404, delete: 200 }],
		['both', { remove: 200, delete: 200 }],
	] as const)('can have another path (%s)', async (subaccountDelete, expected) => {
		simulator.switches.subaccountDelete = subaccountDelete;
		const first = await remove('remove');
		const second = await remove('delete', { token: demoSubaccounts.agency });
		expect({ remove: first.status, delete: second.status }).toEqual(expected);
	});

	it('is not found by the path that the API does not have', async () => {
		await remove('delete');
		expect(simulator.requests).toMatchObject([{ template: undefined, carriedOut: false }]);
	});
});
