import { Money } from '../../simulator';
import { ask } from './ask';
import { at, setSimulator, simulator } from './running';

const rentedAt = Date.parse('2030-06-03T12:00:00+02:00');

setSimulator({ now: rentedAt });

const target = {
	sexe: 'm',
	minAge: '25',
	maxAge: '35',
	zipcode: '60200',
	interest: 14,
	subInterest: 35,
};
const aim = (op: string, change: object = {}) =>
	ask('sms POST /location/optin', { op, parameters: target, volumes: undefined, ...change });
const rent = (change: object = {}) => aim('rent', { volumes: { 60200: 10 }, ...change });
const status = () => ask('sms GET /location/status');
const money = () => simulator.state.sms.balance.euros;

describe('POST /location/optin', () => {
	it.each(['calcul', 'price'])('costs nothing (%s)', async (op) => {
		await aim(op);
		expect({ euros: money(), rentals: simulator.state.sms.rentals }).toEqual({
			euros: 10225.119,
			rentals: [],
		});
	});

	it('can answer the token elsewhere', async () => {
		simulator.switches.rentAnswer = 'location';
		const { json } = await rent();
		expect(json).toMatchObject({ location: { token: 'rental-1' } });
	});

	it('charges a rental', async () => {
		await rent();
		expect(money()).toBe(10224.219);
	});

	it('rents what the volumes name, and nothing else', async () => {
		await rent({ parameters: { ...target, zipcode: '60200,06200' } });
		expect(simulator.state.sms.rentals).toMatchObject([
			{ quantity: 10, localities: { length: 1, 0: { name: '60200', wanted: 10 } } },
		]);
	});

	it.each([
		[18, true],
		[19, false],
	] as const)('can want more than an age of %i', async (rentalMinAge, success) => {
		simulator.switches.rentalMinAge = rentalMinAge;
		const { json } = await aim('calcul', { parameters: { ...target, minAge: 18 } });
		expect(json).toMatchObject({ success });
	});

	it('answers code 11 and rents nothing without enough credit', async () => {
		simulator.state.sms.balance = Money.euros(0.8);
		const { json } = await rent();
		expect(json).toMatchObject({ success: false, code: 11 });
		expect(simulator.state.sms.rentals).toEqual([]);
	});
});

describe('GET /location/status', () => {
	it.each([
		[0, 'Requested', 0, '0'],
		[1_500, 'Being generated', 1, '0'],
		[3_000, 'Ready', 2, '10'],
	])('after %i ms is %s', async (passed, words, number, phoneNumbers) => {
		await rent();
		at(rentedAt + passed);
		const inWords = await status();
		simulator.switches.rentalStatus = 'number';
		const inNumbers = await status();
		expect([inWords.json, inNumbers.json]).toMatchObject([
			{ status: words, file: { phoneNumbers } },
			{ status: number },
		]);
	});

	it('can take longer', async () => {
		simulator.switches.rentalTime = 10_000;
		await rent();
		at(rentedAt + 3_000);
		const { json } = await status();
		expect(json).toMatchObject({ status: 'Requested' });
	});

	it('says that a rental failed', async () => {
		await rent();
		simulator.state.sms.rentals.forEach((rental) => (rental.outcome = 'failed'));
		at(rentedAt + 3_000);
		const { json } = await status();
		expect(json).toMatchObject({ success: true, status: 'Failed' });
	});
});
