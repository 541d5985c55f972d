import { demoKeys, demoSubaccounts, Money } from '../../simulator';
import { ask } from './ask';
import { get, post } from './client';
import { setSimulator, simulator } from './running';

setSimulator();

describe('GET /me', () => {
	it('counts credits from the balance as the XML sample of the documents does', async () => {
		simulator.state.sms.balance = Money.euros(10224.688);
		const { json } = await ask('sms GET /me');
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
		const { text, headers } = await ask('sms GET /me', { _format: 'xml' });
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

	it('knows no key in the path', async () => {
		const { status } = await get(`${simulator.urls.sms}/me/${demoKeys.sms}`);
		expect(status).toBe(404);
	});
});

describe('a POST', () => {
	const url = () => `${simulator.urls.sms}/subaccount/credit/add`;
	const transfer = { apiKey: demoKeys.sms, credit: '10', tokenSubaccount: demoSubaccounts.agency };

	it('gets XML if its body asks for it', async () => {
		const { text } = await post(url(), { ...transfer, _format: 'xml' });
		expect(text).toContain('<entry>10215.119</entry>\n    <entry>71.8</entry>');
	});

	it('gets XML if its query asks for it', async () => {
		const { text } = await post(`${url()}?_format=xml`, transfer);
		expect(text).toContain('<![CDATA[EUR]]>');
	});

	it('gets an error in XML by position', async () => {
		const { text } = await post(url(), { ...transfer, apiKey: 'wrong', _format: 'xml' });
		expect(text).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<result>
    <entry>false</entry>
    <entry>10</entry>
    <entry>
        <![CDATA[Clé API incorrecte]]>
    </entry>
</result>`);
	});

	it('sees no key in its query', async () => {
		const { json } = await post(`${url()}?apiKey=${demoKeys.sms}`, {
			...transfer,
			apiKey: undefined,
		});
		expect(json).toMatchObject({ code: 1 });
	});

	it('gets code 90 if it is no JSON', async () => {
		const { json } = await post(url(), '{"apiKey": "');
		expect(json).toMatchObject({ success: false, code: 90 });
	});

	it('may have JSON that is not declared as such, as two samples do', async () => {
		const { json } = await post(url(), transfer, 'application/x-www-form-urlencoded');
		expect(json).toMatchObject({ success: true });
	});
});
