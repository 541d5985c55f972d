import { ask } from './ask';
import { at, setSimulator, simulator } from './running';

const rentedAt = Date.parse('2030-06-03T12:00:00+02:00');

setSimulator();

const rent = () =>
	ask('sms POST /location/optin', {
		op: 'rent',
		parameters: { sexe: 'm', minAge: 25, maxAge: 35, zipcode: '60200', interest: 14 },
		volumes: { 60200: 2 },
	});
const download = () => ask('sms GET /location/file/download');

describe('GET /location/file/download', () => {
	beforeEach(async () => {
		at(rentedAt);
		await rent();
		at(rentedAt + 3_000);
	});

	it.each([
		['csv', 'text/csv', 'phoneNumber\n+33639980000\n+33639980001\n'],
		['lines', 'text/plain', '+33639980000\n+33639980001\n'],
		['json', 'application/json', '["+33639980000","+33639980001"]'],
	] as const)('can answer %s', async (rentalFile, contentType, content) => {
		simulator.switches.rentalFile = rentalFile;
		const { status: code, headers, text } = await download();
		expect([code, headers['content-type'], text]).toEqual([200, contentType, content]);
	});

	it('counts as carried out', async () => {
		await download();
		expect(simulator.requests.at(-1)).toMatchObject({ carriedOut: true });
	});

	it('answers code 34 to a second time', async () => {
		await download();
		const { json } = await download();
		expect(json).toMatchObject({ success: false, code: 34 });
	});

	it('can answer a second time', async () => {
		simulator.switches.rentalAgain = 'accepted';
		await download();
		const { text } = await download();
		expect(text).toContain('+33639980001');
	});

	it('answers code 33 before the file is there', async () => {
		at(rentedAt + 2_999);
		const { json } = await download();
		expect(json).toMatchObject({ success: false, code: 33 });
	});

	it.each([
		[33, 'missing'],
		[35, 'blocked'],
		[36, 'failed'],
	] as const)('answers code %i for a file that is %s', async (code, outcome) => {
		simulator.state.sms.rentals.forEach((rental) => (rental.outcome = outcome));
		const { json } = await download();
		expect(json).toMatchObject({ success: false, code });
	});
});
