import { demoKeys, demoSubaccounts, Money } from '../../simulator';
import { get, post } from './client';
import { setSimulator, simulator } from './running';

setSimulator();

const me = (query: string) => get(`${simulator.urls.sms}/me${query}`);
const add = (body: unknown) => post(`${simulator.urls.sms}/subaccount/credit/add`, body);
const remove = (body: unknown) => post(`${simulator.urls.sms}/subaccount/credit/remove`, body);
const transfer = { apiKey: demoKeys.sms, credit: '10', tokenSubaccount: demoSubaccounts.agency };
const balances = () => ({
	main: simulator.state.sms.balance.euros,
	agency: simulator.state.sms.subaccounts[1]?.balance.euros,
});

describe('GET /me', () => {
	it('answers the sample of the documents', async () => {
		const { status, json } = await me(`?apiKey=${demoKeys.sms}`);
		expect(status).toBe(200);
		expect(json).toEqual({
			success: true,
			code: 200,
			user: { username: 'exemple@email.com', firstname: 'John', lastname: 'Doe' },
			credits: {
				creditSms: 269082,
				creditSmsECO: 444570,
				creditHlr: 2045023,
				toSend: 0,
				solde: '10225.119',
				currency: 'EUR',
				balance: '10225.119',
			},
		});
	});

	it('counts credits from the balance as the XML sample of the documents does', async () => {
		simulator.state.sms.balance = Money.euros(10224.688);
		const { json } = await me(`?apiKey=${demoKeys.sms}`);
		expect(json).toMatchObject({
			credits: {
				creditSms: 269070,
				creditSmsECO: 444551,
				creditHlr: 2044937,
				balance: '10224.688',
			},
		});
	});

	it('answers XML by position, with names only inside the user', async () => {
		simulator.state.sms.balance = Money.euros(10224.688);
		const { text, headers } = await me(`?apiKey=${demoKeys.sms}&_format=xml`);
		expect(headers['content-type']).toBe('application/xml');
		expect(text).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<result>
    <entry>true</entry>
    <entry>200</entry>
    <entry>
        <username>exemple@email.com</username>
        <firstname>John</firstname>
        <lastname>Doe</lastname>
    </entry>
    <entry>
        <entry>269070</entry>
        <entry>444551</entry>
        <entry>2044937</entry>
        <entry>0</entry>
        <entry>
            <![CDATA[10224.688]]>
        </entry>
        <entry>
            <![CDATA[EUR]]>
        </entry>
        <entry>
            <![CDATA[10224.688]]>
        </entry>
    </entry>
</result>`);
	});

	it('answers code 1 without a key', async () => {
		const { json } = await me('');
		expect(json).toEqual({ success: false, code: 1, message: 'La Clé API est requise' });
	});

	it('answers code 10 for a wrong key', async () => {
		const { json } = await me('?apiKey=wrong');
		expect(json).toEqual({ success: false, code: 10, message: 'Clé API incorrecte' });
	});

	it("answers code 10 for another product's key", async () => {
		const { json } = await me(`?apiKey=${demoKeys.voice}`);
		expect(json).toMatchObject({ code: 10 });
	});

	it('knows no key in the path', async () => {
		const { status } = await me(`/${demoKeys.sms}`);
		expect(status).toBe(404);
	});
});

describe('POST /subaccount/credit/add', () => {
	it('answers what is left on the main account and what the subaccount has', async () => {
		const { status, json } = await add(transfer);
		expect(status).toBe(200);
		expect(json).toEqual({
			success: true,
			code: 200,
			credit: 10215.119,
			subaccountCredit: 71.8,
			currency: 'EUR',
		});
	});

	it('takes the credit from the main account', async () => {
		await add(transfer);
		expect(balances()).toEqual({ main: 10215.119, agency: 71.8 });
	});

	it('adds a tenth of a euro thirty times without a drift', async () => {
		for (let times = 0; times < 30; times += 1) await add({ ...transfer, credit: 0.1 });
		expect(balances()).toEqual({ main: 10222.119, agency: 64.8 });
	});

	it('takes the credit as a number', async () => {
		const { json } = await add({ ...transfer, credit: 10 });
		expect(json).toMatchObject({ success: true, subaccountCredit: 71.8 });
	});

	it('answers XML if the body asks for it', async () => {
		const { text } = await add({ ...transfer, _format: 'xml' });
		expect(text).toContain('<entry>10215.119</entry>\n    <entry>71.8</entry>');
	});

	it('answers XML if the query asks for it', async () => {
		const { text } = await post(
			`${simulator.urls.sms}/subaccount/credit/add?_format=xml`,
			transfer,
		);
		expect(text).toContain('<![CDATA[EUR]]>');
	});

	it('answers an error in XML by position', async () => {
		const { text } = await add({ ...transfer, apiKey: 'wrong', _format: 'xml' });
		expect(text).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<result>
    <entry>false</entry>
    <entry>10</entry>
    <entry>
        <![CDATA[Clé API incorrecte]]>
    </entry>
</result>`);
	});
});

describe.each([
	[1, 'La Clé API est requise', { apiKey: undefined }],
	[1, 'La Clé API est requise', { apiKey: 12345 }],
	[2, 'Le crédit est requis', { credit: undefined }],
	[2, 'Le crédit est requis', { credit: '' }],
	[3, "L'identifiant du sous-compte est requis", { tokenSubaccount: undefined }],
	[4, "Vous n'avez pas l'autorisation", { apiKey: demoKeys.smsRestricted }],
	[5, 'Le crédit à attribuer doit être supérieur à 0', { credit: 0 }],
	[5, 'Le crédit à attribuer doit être supérieur à 0', { credit: '-5' }],
	[5, 'Le crédit à attribuer doit être supérieur à 0', { credit: '10,5' }],
	[5, 'Le crédit à attribuer doit être supérieur à 0', { credit: [10] }],
	[7, "Le sous-compte n'existe pas", { tokenSubaccount: 'nobody' }],
	[8, 'Crédit insufisant', { credit: 20000 }],
	[10, 'Clé API incorrecte', { apiKey: 'wrong' }],
])('code %i, %s, with %j', (code, message, change) => {
	it.each([
		['adding', add],
		['removing', remove],
	])('is answered when %s', async (_, move) => {
		const { json } = await move({ ...transfer, ...change });
		expect(json).toEqual({ success: false, code, message });
	});

	it('moves nothing', async () => {
		await add({ ...transfer, ...change });
		expect(balances()).toEqual({ main: 10225.119, agency: 61.8 });
	});
});

describe('moving credit', () => {
	it('comes back from the subaccount on remove', async () => {
		const { json } = await remove({ ...transfer, credit: 1.8 });
		expect(json).toMatchObject({ credit: 10226.919, subaccountCredit: 60 });
	});

	it('answers code 6 if the main account is empty', async () => {
		simulator.state.sms.balance = Money.zero;
		const { json } = await add(transfer);
		expect(json).toEqual({
			success: false,
			code: 6,
			message: 'La balance doit être supérieur à 0',
		});
	});

	it('answers code 6 if the subaccount that pays is empty', async () => {
		await remove({ ...transfer, credit: 61.8 });
		const { json } = await remove(transfer);
		expect(json).toMatchObject({ code: 6 });
	});

	it('sees no key in the query', async () => {
		const { json } = await post(
			`${simulator.urls.sms}/subaccount/credit/add?apiKey=${demoKeys.sms}`,
			{ ...transfer, apiKey: undefined },
		);
		expect(json).toMatchObject({ code: 1 });
	});

	it('answers code 90 to what is no JSON', async () => {
		const { json } = await add('{"apiKey": "');
		expect(json).toMatchObject({ success: false, code: 90 });
	});

	it('takes JSON that is not declared as such, as two samples send it', async () => {
		const { json } = await post(
			`${simulator.urls.sms}/subaccount/credit/add`,
			transfer,
			'application/x-www-form-urlencoded',
		);
		expect(json).toMatchObject({ success: true });
	});
});
