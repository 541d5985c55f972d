import type { Operation, Resource } from '../../engine/operation/operation';
import { resources as mailResources } from '../../nodes/MailPartner/resources';
import { resources as smsResources } from '../../nodes/SmsPartner/resources';
import { callOf, outputOf } from '../nodes/reading';

/* docs/api/sms-partner.md 10, docs/api/mail-partner.md 3.9 to 3.12: the same for both products. */

function named(resources: readonly Resource[], value: string): Operation {
	const subaccount = resources.find((resource) => resource.value === 'subaccount');
	const found = subaccount?.operations.find((operation) => operation.value === value);
	if (found === undefined) throw new Error(`There is no operation "${value}"`);
	return found;
}

describe.each([
	['SMS Partner', smsResources, 'my.smspartner.fr'],
	['Mail Partner', mailResources, 'my.mailpartner.fr'],
])('subaccount.create of %s', (_, resources, dashboard) => {
	const create = named(resources, 'create');
	const advanced = { type: 'advanced', email: 'aaaa@bbb.ccc', isBuyer: false };

	it('sends the documented sample', () => {
		const options = { creditToAttribute: 10, firstname: 'prenom', lastname: 'nom' };
		expect(callOf(create, advanced, options)).toEqual({
			method: 'POST',
			path: '/subaccount/create',
			body: {
				type: 'advanced',
				parameters: {
					email: 'aaaa@bbb.ccc',
					creditToAttribute: 10,
					isBuyer: 0,
					firstname: 'prenom',
					lastname: 'nom',
				},
			},
		});
	});

	it('says 1 of an advanced one that may buy', () => {
		expect(callOf(create, { ...advanced, isBuyer: true }).body).toHaveProperty(
			'parameters.isBuyer',
			1,
		);
	});

	it('needs nothing for a simple one, and says nothing of buying', () => {
		expect(callOf(create, { type: 'simple' }).body).toEqual({ type: 'simple', parameters: {} });
	});

	it('may give a simple one an address and a title', () => {
		const options = { email: 'shop@example.com', title: 'Shop' };
		expect(callOf(create, { type: 'simple' }, options).body).toEqual({
			type: 'simple',
			parameters: { email: 'shop@example.com', title: 'Shop' },
		});
	});

	it.each(['', ' ', 'shop', undefined])('wants an address for an advanced one: %p', (email) => {
		expect(() => callOf(create, { ...advanced, email })).toThrow(/is empty|not an email address/);
	});

	it.each([
		['advanced', { email: true, isBuyer: true }],
		['simple', { email: false, isBuyer: false }],
	])('asks for them if it is %s', (type, shown) => {
		const isShown = (name: string) =>
			create.fields[name]?.onlyIf?.['type']?.includes(type) === true;
		expect({ email: isShown('email'), isBuyer: isShown('isBuyer') }).toEqual(shown);
	});

	it.each([0, -1, 'much'])('gives no credit of %p', (creditToAttribute) => {
		expect(() => callOf(create, { type: 'simple' }, { creditToAttribute })).toThrow(
			/greater than 0|must be a number/,
		);
	});

	it('is never repeated, since its credit is taken from the main account', () => {
		expect(create).toMatchObject({ repeat: 'never', lookAt: `the subaccounts on ${dashboard}` });
	});

	it('gives the token of the new one', () => {
		expect(outputOf(create, create.example, advanced)).toStrictEqual({
			tokenSubaccount: '5f1d7a84c2e9',
			email: 'shop@example.com',
			type: 'advanced',
			sendConfirmMailTo: 'shop@example.com',
			parentEmail: 'nathan@example.com',
		});
	});

	it('leaves out what did not come', () => {
		const reply = { success: true, subaccount: { token: 'token' } };
		expect(outputOf(create, reply, { type: 'simple' })).toStrictEqual({
			tokenSubaccount: 'token',
			type: 'simple',
		});
	});

	it.each(['2', '3', '4', '5', '6', '7', '8', '9', '11'])('knows code %s', (code) => {
		expect(Object.keys(create.codes ?? {})).toContain(code);
	});
});

describe('subaccount.delete of SMS Partner', () => {
	const deleteOne = named(smsResources, 'delete');

	it('is a DELETE with the token in its body, by the path of the samples', () => {
		expect(callOf(deleteOne, { token: 'token1' })).toEqual({
			method: 'DELETE',
			path: '/subaccount/remove',
			body: { token: 'token1' },
		});
	});

	it('says whose it was', () => {
		expect(outputOf(deleteOne, { success: true, code: 200 }, { token: 'token1' })).toEqual({
			tokenSubaccount: 'token1',
			status: 'deleted',
		});
	});

	it('is never repeated, and made once for all items that want the same', () => {
		expect(deleteOne).toMatchObject({ repeat: 'never', request: { isShared: true } });
	});

	it('takes code 1 for a missing token, not for a missing key', () => {
		expect(deleteOne.codes?.['1']?.meaning).toBe('The subaccount is missing');
	});

	it('may find that there is nothing left to do', () => {
		expect(deleteOne.alreadyDone?.codes).toEqual(['404']);
	});

	it('is not offered for mails, whose API has none', () => {
		expect(() => named(mailResources, 'delete')).toThrow();
	});
});

describe.each([
	['addCredit', '/subaccount/credit/add'],
	['removeCredit', '/subaccount/credit/remove'],
])('subaccount.%s of Mail Partner', (value, path) => {
	const move = named(mailResources, value);
	const params = { tokenSubaccount: 'token1', credit: 12.5 };

	it('is the same as for SMS', () => {
		expect(callOf(move, params)).toEqual({
			method: 'POST',
			path,
			body: { credit: '12.5', tokenSubaccount: 'token1' },
		});
	});

	it('says where the users of Mail Partner see it', () => {
		expect(move).toHaveProperty('lookAt', expect.stringContaining('my.mailpartner.fr'));
	});
});

describe.each([
	['SMS Partner', smsResources],
	['Mail Partner', mailResources],
])('subaccount.getAll of %s', (_, resources) => {
	const getAll = named(resources, 'getAll');

	it('reads the first page', () => {
		expect(callOf(getAll, {})).toEqual({
			method: 'GET',
			path: '/subaccount/list',
			query: { page: 1 },
		});
	});

	it("keeps the subaccounts' keys, unless they are asked for", () => {
		const withheld = (options: Record<string, unknown>) => getAll.withhold?.({ options });
		expect([withheld({}), withheld({ includeApiKeys: false })]).toEqual([['apiKey'], ['apiKey']]);
		expect(withheld({ includeApiKeys: true })).toEqual([]);
	});
});
