import { demoKeys, Money } from '../../simulator';
import { get, post } from './client';
import { at, setSimulator, simulator } from './running';

const rentedAt = Date.parse('2030-06-03T12:00:00+02:00');

setSimulator({ now: rentedAt });

const apiKey = demoKeys.sms;
const target = {
	sexe: 'm',
	minAge: '25',
	maxAge: '35',
	zipcode: '60200',
	interest: 14,
	subInterest: 35,
};
const ask = (op: unknown, change: object = {}) =>
	post(`${simulator.urls.sms}/location/optin`, { apiKey, op, parameters: target, ...change });
const rent = (volume = 10, change: object = {}) =>
	ask('rent', { volumes: { 60200: volume }, ...change });
const status = (query = '&token=rental-1') =>
	get(`${simulator.urls.sms}/location/status?apiKey=${apiKey}${query}`);
const download = (query = '&token=rental-1') =>
	get(`${simulator.urls.sms}/location/file/download?apiKey=${apiKey}${query}`);
const money = () => simulator.state.sms.balance.euros;

describe('POST /location/optin', () => {
	it('answers a price as the sample of the documents', async () => {
		const { json } = await ask('price', {
			parameters: { ...target, zipcode: '06200' },
			volumes: { '06200': 20 },
		});
		expect(json).toEqual({
			success: true,
			op: 'price',
			datas: [
				{ Type: 'CP', Localite: '06200', Volume: 20 },
				{ Type: 'total', Localite: 'total', Volume: 20 },
			],
			cost: { quantity: 20, total: 1.8, cost_unity: 0.09 },
		});
	});

	it('counts all contacts, whatever the volumes', async () => {
		const { json } = await ask('calcul', { volumes: { 60200: 20 } });
		expect(json).toMatchObject({ op: 'calcul', cost: { quantity: 266, total: 23.94 } });
	});

	it('prices all contacts without volumes', async () => {
		const { json } = await ask('price');
		expect(json).toMatchObject({ cost: { quantity: 266 } });
	});

	it('counts in several postcodes and departments', async () => {
		const parameters = { ...target, zipcode: '60200,06200', department: '02' };
		const { json } = await ask('calcul', { parameters });
		expect(json).toMatchObject({
			datas: [
				{ Type: 'CP', Localite: '60200', Volume: 266 },
				{ Type: 'CP', Localite: '06200', Volume: 20 },
				{ Type: 'DEP', Localite: '02', Volume: 5000 },
				{ Type: 'total', Volume: 5286 },
			],
		});
	});

	it.each(['calcul', 'price'])('costs nothing (%s)', async (op) => {
		await ask(op);
		expect({ euros: money(), rentals: simulator.state.sms.rentals }).toEqual({
			euros: 10225.119,
			rentals: [],
		});
	});

	it('answers a rental with its token', async () => {
		const { json } = await rent();
		expect(json).toMatchObject({
			success: true,
			op: 'rent',
			token: 'rental-1',
			cost: { quantity: 10, total: 0.9 },
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
		await rent(10, { parameters: { ...target, zipcode: '60200,06200' } });
		expect(simulator.state.sms.rentals).toMatchObject([
			{ quantity: 10, localities: { length: 1, 0: { name: '60200', wanted: 10 } } },
		]);
	});

	it('answers XML by position', async () => {
		const { text } = await ask('price', { _format: 'xml' });
		expect(text).toContain('<![CDATA[60200]]>');
	});

	it.each([
		[1, { apiKey: undefined }],
		[3, { parameters: undefined }],
		[4, { op: undefined }],
		[5, { urlNotification: 'example.com' }],
		[6, { op: 'buy' }],
		[6, { apiKey: demoKeys.smsRestricted }],
		[10, { apiKey: 'wrong' }],
		[25, { volumes: { 99999: 1 } }],
		[26, { volumes: undefined }],
		[26, { volumes: { 60200: 0 } }],
		[27, { volumes: { 60200: 267 } }],
	])('answers code %i to %j', async (code, change) => {
		const { json } = await rent(10, change);
		expect(json).toMatchObject({ success: false, code });
	});

	it.each([
		[7, { sexe: undefined }],
		[8, { sexe: 'x' }],
		[9, { minAge: undefined }],
		[12, { minAge: 17 }],
		[12, { minAge: 'young' }],
		[13, { maxAge: '' }],
		[14, { maxAge: 99 }],
		[15, { interest: 0 }],
		[16, { interest: '' }],
		[17, { subInterest: '' }],
		[18, { subInterest: -1 }],
		[19, { interest: undefined, subInterest: undefined }],
		[22, { category: '' }],
		[23, { category: 0 }],
		[61, { zipcode: '99999' }],
	])('answers code %i to the parameters %j', async (code, change) => {
		const { json } = await ask('calcul', { parameters: { ...target, ...change } });
		expect(json).toMatchObject({ success: false, code });
	});

	it.each([
		[18, true],
		[19, false],
	] as const)('can want more than an age of %i', async (rentalMinAge, success) => {
		simulator.switches.rentalMinAge = rentalMinAge;
		const { json } = await ask('calcul', { parameters: { ...target, minAge: 18 } });
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
	it('answers as the sample of the documents', async () => {
		const parameters = { sexe: 'f', minAge: 31, maxAge: 49, zipcode: '60200' };
		await rent(10, { parameters: { ...parameters, interest: '12', category: 103 } });
		at(rentedAt + 3_000);
		await download();
		const { json } = await status();
		expect(json).toEqual({
			success: true,
			token: 'rental-1',
			status: 'File downloaded by user from api',
			location: {
				sexe: 'femme',
				minAge: 31,
				maxAge: 49,
				zipcode: '60200',
				interest: '12',
				category: 103,
				details_localisation: [
					{ Type: 'cp', Location: '60200', VolumeDesired: '10', Volume: '266' },
				],
				cost: { quantity: 10, total: '0.900', cost_unity: '0.090' },
			},
			file: { phoneNumbers: '10' },
		});
	});

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

	it.each([
		[31, ''],
		[32, '&token=unknown'],
	])('answers code %i to "%s"', async (code, query) => {
		const { json } = await status(query);
		expect(json).toMatchObject({ success: false, code });
	});
});
