import type { Operation } from '../../../../engine/operation/operation';
import { calculate } from '../../../../nodes/SmsPartner/resources/contactRental/calculate';
import { getPrice } from '../../../../nodes/SmsPartner/resources/contactRental/getPrice';
import { rent } from '../../../../nodes/SmsPartner/resources/contactRental/rent';
import { callOf, paramsOf } from '../../reading';

/* docs/api/sms-partner.md 13.1 */

const sample = { sexe: 'mixed', minAge: '25', maxAge: '35', interest: 14 };
const options = { zipcode: '60200', subInterest: 35 };
const volumes = { volume: [{ location: '60200', volume: 20 }] };
const sent = {
	sexe: 'm',
	minAge: '25',
	maxAge: '35',
	zipcode: '60200',
	interest: 14,
	subInterest: 35,
};

describe('A targeting', () => {
	it.each<[string, Operation, object, object]>([
		['calcul', calculate, sample, {}],
		['price', getPrice, { ...sample, volumes }, { volumes: { 60200: 20 } }],
		['rent', rent, { ...sample, volumes }, { volumes: { 60200: 20 } }],
	])('is sent as in the sample, to %s', (op, operation, raw, more) => {
		expect(callOf(operation, { ...raw }, options)).toEqual({
			method: 'POST',
			path: '/location/optin',
			body: { op, parameters: sent, ...more },
		});
	});

	it.each([
		['men', 'h'],
		['mixed', 'm'],
		['women', 'f'],
	])('is of %s, which the API calls %s', (sexe, letter) => {
		expect(callOf(calculate, { ...sample, sexe }).body).toHaveProperty('parameters.sexe', letter);
	});

	it('takes no letter for a sex: the m of the API does not mean men', () => {
		expect(() => callOf(calculate, { ...sample, sexe: 'm' })).toThrow('must be one of');
	});

	it.each([
		['cspPlus', 102],
		['cspMinus', 103],
	])('may be of the category %s, which the API calls %d', (category, id) => {
		expect(callOf(calculate, sample, { category }).body).toHaveProperty('parameters.category', id);
	});

	it.each(['minAge', 'maxAge'])('has a %s from 18 to 98', (name) => {
		const read = (value: unknown) => callOf(calculate, { ...sample, [name]: value });
		for (const right of [18, '18', 98]) expect(read(right).body).toBeDefined();
		for (const wrong of [17, 99, 25.5, '', 'old', undefined, null]) {
			expect(() => read(wrong)).toThrow('must be a whole number between 18 and 98');
		}
	});

	it.each([0, '', undefined, null])('may have no interest: %p', (interest) => {
		expect(callOf(calculate, { ...sample, interest }).body).not.toHaveProperty(
			'parameters.interest',
		);
	});

	it.each([-1, 1.5, 'cooking'])('has no interest %p', (interest) => {
		expect(() => callOf(calculate, { ...sample, interest })).toThrow('whole number greater than 0');
	});

	it.each([0, -1, 1.5, 'cooking'])('has no sub-interest %p', (subInterest) => {
		expect(() => callOf(calculate, sample, { subInterest })).toThrow('whole number greater than 0');
	});

	it.each<[string, unknown, string]>([
		['zipcode', '02200, 60200', '02200,60200'],
		['zipcode', ['02200', '60200', '02200'], '02200,60200'],
		['zipcode', 2200, '02200'],
		['department', '02;60', '02,60'],
		['department', [2, 60, '2a', '974'], '02,60,2A,974'],
	])('may be in some places: %s %p', (name, raw, text) => {
		expect(callOf(calculate, sample, { [name]: raw }).body).toHaveProperty(
			`parameters.${name}`,
			text,
		);
	});

	it.each<[string, unknown, RegExp]>([
		['zipcode', '602', /contains "602", which is not a French postcode/],
		['zipcode', 'Paris', /contains "Paris"/],
		['zipcode', ['02200', { code: '60200' }], /contains {"code":"60200"}, which is not a French/],
		['zipcode', ' , ', /is empty/],
		['department', '60200', /contains "60200", which is not a French department/],
		['department', '2C', /contains "2C"/],
	])('is in no such place: %s %p', (name, raw, complaint) => {
		expect(() => callOf(calculate, sample, { [name]: raw })).toThrow(complaint);
	});
});

describe('The places of a targeting', () => {
	const places = (options: object) =>
		callOf(
			getPrice,
			{
				...sample,
				volumes: {
					volume: ['60200', '02200', '2A', '974'].map((location) => ({ location, volume: 1 })),
				},
			},
			{ ...options },
		).body;

	it('are those of the volumes, where it names none itself', () => {
		expect(places({})).toMatchObject({
			parameters: { department: '974,2A', zipcode: '60200,02200' },
		});
	});

	it.each([{ department: '60' }, { zipcode: '60200' }])('are those that it names: %p', (named) => {
		const body = places(named);
		expect(body).toMatchObject({ parameters: named });
		expect(Object.keys(body?.parameters ?? {})).toHaveLength(5);
	});
});

describe.each<[string, Operation]>([
	['calculate', calculate],
	['getPrice', getPrice],
	['rent', rent],
])('The values of %s together', (_, operation) => {
	const complaintOf = (raw: object, more = {}) =>
		operation.complaint?.(paramsOf(operation, { ...sample, ...raw }, more));

	it('may be right', () => {
		expect(complaintOf({})).toBeUndefined();
		expect(complaintOf({ minAge: 30, maxAge: 30 })).toBeUndefined();
		expect(complaintOf({ interest: 0 }, { subInterest: 35 })).toBeUndefined();
	});

	it('have no minimum age above the maximum', () => {
		expect(complaintOf({ minAge: 40, maxAge: 30 })).toBe(
			'"Min Age" (40) is higher than "Max Age" (30)',
		);
	});

	it('have an interest or a sub-interest', () => {
		expect(complaintOf({ interest: 0 })).toBe(
			'Neither "Interest" nor the option "Sub-Interest" has a value',
		);
	});
});

describe('Volumes', () => {
	const sentFor = (raw: unknown) => callOf(getPrice, { ...sample, volumes: raw }).body?.volumes;
	const rows = (...all: unknown[][]) => ({
		volume: all.map(([location, volume]) => ({ location, volume })),
	});

	it.each<[unknown, object]>([
		[rows(['60200', 20], ['02200', '10']), { '60200': 20, '02200': 10 }],
		[rows([2200, 5]), { '02200': 5 }],
		[rows(['60', 5], [2, 5], ['2a', 1]), { '60': 5, '02': 5, '2A': 1 }],
	])('are sent by their places: %p', (raw, volumes) => {
		expect(sentFor(raw)).toEqual(volumes);
	});

	it.each<[unknown, RegExp]>([
		[{}, /is empty/],
		[rows(), /is empty/],
		[undefined, /is empty/],
		['60200', /is empty/],
		[rows(['', 20]), /neither a postcode nor a department/],
		[rows(['Paris', 20]), /has the location "Paris"/],
		[rows(['60200', 0]), /must have a whole number greater than 0 for 60200/],
		[rows(['60200', '']), /whole number greater than 0/],
		[rows(['60200', 1.5]), /whole number greater than 0/],
		[rows(['02200', 1], [2200, 2]), /names 02200 twice/],
	])('must be usable: %p', (raw, complaint) => {
		expect(() => sentFor(raw)).toThrow(complaint);
	});
});
