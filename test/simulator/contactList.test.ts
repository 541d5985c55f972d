import { demoContact, demoGroups } from '../../simulator';
import { ask } from './ask';
import { setSimulator, simulator } from './running';

const addedAt = Date.parse('2025-03-12T13:49:22+01:00');

setSimulator({ now: addedAt });

const list = (change?: object) => ask('sms GET /contact/list', change);
const fill = (count: number) => {
	simulator.state.sms.contacts = Array.from({ length: count }, (_, index) =>
		demoContact(
			`contact${index + 1}`,
			demoGroups.customers,
			`+3363998${String(index).padStart(4, '0')}`,
		),
	);
};

describe('GET /contact/list', () => {
	it('says when a contact was added', async () => {
		await ask('sms POST /contact/add');
		const { json } = await list();
		expect(json).toMatchObject({ datas: [{}, {}, { createdAt: '2025-03-12T13:49:22+01:00' }] });
	});

	it('answers the first 20 of 29', async () => {
		fill(29);
		const { json } = await list();
		expect(json).toMatchObject({ currentPage: 1, total: '29', datas: { length: 20 } });
	});

	it('answers the last 9 of 29 on page 2', async () => {
		fill(29);
		const { json } = await list({ page: 2 });
		expect(json).toMatchObject({ currentPage: 2, total: '29', datas: { length: 9 } });
	});

	it('can have larger pages', async () => {
		fill(29);
		simulator.switches.contactsPerPage = 500;
		const { json } = await list();
		expect(json).toMatchObject({ datas: { length: 29 } });
	});

	it.each([
		['GET', 200, 404],
		['POST', 404, 200],
		['both', 200, 200],
	] as const)('can want another method (%s)', async (contactList, byGet, byPost) => {
		simulator.switches.contactList = contactList;
		const first = await list();
		const second = await ask('sms GET /contact/list', {}, 'sms POST /contact/list');
		expect([first.status, second.status]).toEqual([byGet, byPost]);
	});
});
