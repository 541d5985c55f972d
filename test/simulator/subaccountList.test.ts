import {
	demoKeys,
	demoSubaccount,
	demoSubaccountKey,
	demoSubaccounts,
	Money,
} from '../../simulator';
import { get } from './client';
import { setSimulator, simulator } from './running';

setSimulator();

const list = (query = '', key: string = demoKeys.sms) =>
	get(`${simulator.urls.sms}/subaccount/list?apiKey=${key}${query}`);
const fill = (count: number) => {
	simulator.state.sms.subaccounts = Array.from({ length: count }, (_, index) =>
		demoSubaccount(index + 1, `token${index + 1}`, Money.euros(1)),
	);
};
const tokensIn = (text: string) => [...text.matchAll(/"token":"(\w+)"/g)].map(([, token]) => token);

describe('GET /subaccount/list', () => {
	it('answers as the sample of the documents', async () => {
		const { json } = await list();
		expect(json).toEqual({
			success: true,
			code: 200,
			total: 2,
			nb_per_page: 20,
			page: 1,
			data: [
				{
					id: 1,
					email: 'email1',
					type: 'simple',
					token: demoSubaccounts.shop,
					apiKey: `${demoSubaccountKey}1`,
					createdAt: '2016-03-04 11:23:14',
					credits: { balance: '0.800', currency: 'EUR' },
				},
				expect.objectContaining({ id: 2, token: demoSubaccounts.agency }),
			],
		});
	});

	it.each(['', '&page=', '&page=1'])('answers the first 20 of 29 to "%s"', async (query) => {
		fill(29);
		const { text } = await list(query);
		expect(tokensIn(text)).toEqual(Array.from({ length: 20 }, (_, index) => `token${index + 1}`));
	});

	it('answers the last 9 of 29 on page 2', async () => {
		fill(29);
		const { json } = await list('&page=2');
		expect(json).toMatchObject({ page: 2, total: 29, data: { length: 9 } });
	});

	it('answers an empty page behind the last one', async () => {
		const { json } = await list('&page=2');
		expect(json).toMatchObject({ success: true, data: [] });
	});

	it('can have smaller pages', async () => {
		fill(5);
		simulator.switches.subaccountsPerPage = 2;
		const { text } = await list('&page=2');
		expect(tokensIn(text)).toEqual(['token3', 'token4']);
	});

	it('can give the balances as numbers', async () => {
		simulator.switches.balance = 'number';
		const { json } = await list();
		expect(json).toMatchObject({ data: [{ credits: { balance: 0.8 } }, {}] });
	});

	it('answers XML by position', async () => {
		fill(1);
		const { text } = await list('&_format=xml');
		expect(text.replaceAll(/\s/g, '')).toContain(
			'<entry>1</entry><entry>20</entry><entry>1</entry><entry><entry><entry>1</entry>' +
				'<entry><![CDATA[email1]]></entry>',
		);
	});

	it('answers code 10 for a wrong key', async () => {
		const { json } = await list('', 'wrong');
		expect(json).toEqual({ success: false, code: 10, message: 'Clé API incorrecte' });
	});
});
