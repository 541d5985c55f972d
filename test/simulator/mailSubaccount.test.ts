import {
	demoKeys,
	demoMailSubaccountKey,
	demoMailSubaccounts,
	demoSubaccount,
	Money,
} from '../../simulator';
import { get, post } from './client';
import { setSimulator, simulator } from './running';

setSimulator();

const list = (query = '') =>
	get(`${simulator.urls.mail}/subaccount/list?apiKey=${demoKeys.mail}${query}`);
const move = (direction: 'add' | 'remove', change: object = {}) =>
	post(`${simulator.urls.mail}/subaccount/credit/${direction}`, {
		apiKey: demoKeys.mail,
		credit: '10',
		tokenSubaccount: demoMailSubaccounts.agency,
		...change,
	});

describe('GET /subaccount/list of mails', () => {
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
					token: demoMailSubaccounts.shop,
					apiKey: `${demoMailSubaccountKey}1`,
					createdAt: '2016-03-04 11:23:14',
					credits: { balance: '0.800', currency: 'EUR' },
				},
				expect.objectContaining({ id: 2, token: demoMailSubaccounts.agency }),
			],
		});
	});

	it('answers the last 9 of 29 on page 2', async () => {
		simulator.state.mail.subaccounts = Array.from({ length: 29 }, (_, index) =>
			demoSubaccount(index + 1, `token${index + 1}`, Money.euros(1)),
		);
		const { json } = await list('&page=2');
		expect(json).toMatchObject({ page: 2, total: 29, data: { length: 9 } });
	});
});

describe('POST /subaccount/credit of mails', () => {
	it.each([
		['add', 10215.119, 71.8],
		['remove', 10235.119, 51.8],
	] as const)('answers both balances after %s', async (direction, credit, subaccountCredit) => {
		const { json } = await move(direction);
		expect(json).toEqual({ success: true, code: 200, credit, subaccountCredit, currency: 'EUR' });
	});

	it.each([
		[1, { apiKey: undefined }],
		[2, { credit: undefined }],
		[3, { tokenSubaccount: undefined }],
		[5, { credit: 0 }],
		[7, { tokenSubaccount: 'nobody' }],
		[8, { credit: 20000 }],
		[10, { apiKey: 'wrong' }],
	])('answers code %i to %j', async (code, change) => {
		const { json } = await move('add', change);
		expect(json).toMatchObject({ success: false, code });
	});

	it('answers code 4 if it is not allowed', async () => {
		simulator.state.mail.mayMoveCredit = false;
		const { json } = await move('add');
		expect(json).toMatchObject({ success: false, code: 4 });
	});

	it('knows no subaccount of SMS Partner', async () => {
		const { json } = await move('add', { tokenSubaccount: 'demo-subaccount-agency' });
		expect(json).toMatchObject({ success: false, code: 7 });
	});
});
