import { ask } from './ask';
import { setSimulator, simulator } from './running';

setSimulator();

const add = () => ask('mail POST /unsubscribe/add');
const removal = 'mail GET /unsubscribe/delete';
const remove = () => ask(removal);
const removeByPost = () => ask(removal, {}, 'mail POST /unsubscribe/delete');

describe('POST /unsubscribe/add', () => {
	it('keeps the address from getting mails', async () => {
		await add();
		const { json } = await ask('mail POST /send');
		expect(json).toMatchObject({ success: false, code: 14 });
	});

	it('answers code 3 for an address that is in the list', async () => {
		await add();
		const { json } = await add();
		expect(json).toMatchObject({ success: false, code: 3 });
	});
});

describe('/unsubscribe/delete', () => {
	beforeEach(() => add());

	it('takes the address off the list', async () => {
		await remove();
		expect(simulator.state.mail.stopList.size).toBe(0);
	});

	it('knows no POST unless switched', async () => {
		const { status } = await removeByPost();
		expect(status).toBe(404);
	});

	it.each(['POST', 'both'] as const)('can take a POST (%s)', async (unsubscribeDelete) => {
		simulator.switches.unsubscribeDelete = unsubscribeDelete;
		const { json } = await removeByPost();
		expect(json).toEqual({ success: true, code: 200 });
	});

	it('can take a POST alone', async () => {
		simulator.switches.unsubscribeDelete = 'POST';
		const { status } = await remove();
		expect({ status, left: simulator.state.mail.stopList.size }).toEqual({ status: 404, left: 1 });
	});

	it('can take both', async () => {
		simulator.switches.unsubscribeDelete = 'both';
		const { json } = await remove();
		expect(json).toMatchObject({ success: true });
	});
});
