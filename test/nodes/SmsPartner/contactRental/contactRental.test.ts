import type { Operation } from '../../../../engine/operation/operation';
import { calculate } from '../../../../nodes/SmsPartner/resources/contactRental/calculate';
import { downloadFile } from '../../../../nodes/SmsPartner/resources/contactRental/downloadFile';
import { getPrice } from '../../../../nodes/SmsPartner/resources/contactRental/getPrice';
import { getStatus } from '../../../../nodes/SmsPartner/resources/contactRental/getStatus';
import { rent } from '../../../../nodes/SmsPartner/resources/contactRental/rent';
import { callOf, outputOf, paramsOf } from '../../reading';

/* docs/api/sms-partner.md 13 */

const sample = { sexe: 'mixed', minAge: '25', maxAge: '35', interest: 14 };
const options = { zipcode: '60200', subInterest: 35 };
const volumes = { volume: [{ location: '60200', volume: 20 }] };
const price = {
	contacts: 20,
	cost: 2.52,
	unitCost: 0.09,
	locations: [{ location: '06200', type: 'postcode', contacts: 20 }],
};

describe('What contacts would cost', () => {
	it('is read of the documented answer', () => {
		expect(outputOf(getPrice, getPrice.example, {})).toStrictEqual(price);
	});

	it('is read of a calculation that gives numbers as text', () => {
		const reply = {
			datas: [{ Type: 'Departement', Localite: '60', Volume: '266' }],
			cost: { quantity: '266', total: '23.940', cost_unity: '0.090' },
		};
		expect(outputOf(calculate, reply, {})).toStrictEqual({
			contacts: 266,
			cost: 23.94,
			unitCost: 0.09,
			locations: [{ location: '60', type: 'department', contacts: 266 }],
		});
	});

	it.each([{}, { cost: null }, { cost: { quantity: 20 } }, { cost: { total: 'much' } }])(
		'is not low because it is missing: %p',
		(reply) => expect(() => outputOf(getPrice, reply, {})).toThrow('no price'),
	);

	it('may be asked as often as anybody wants', () => {
		expect([calculate.repeat, getPrice.repeat]).toEqual(['safe', 'safe']);
	});
});

describe('Renting', () => {
	const { request }: Operation = rent;
	const before = request.kind === 'single' ? request.before : undefined;
	const raw = { ...sample, volumes };
	const questionOf = (more: object) => before?.call(paramsOf(rent, raw, { ...options, ...more }));
	const findingOf = (more: object, reply: object = getPrice.example) =>
		before?.finding({ ...reply }, paramsOf(rent, raw, { ...more }));

	it('is never repeated, since it costs money', () => {
		expect(rent.request).not.toHaveProperty('isShared', true);
	});

	it('asks for no price, unless the user wants it', () => {
		expect([questionOf({}), questionOf({ checkOnly: false })]).toEqual([undefined, undefined]);
	});

	it.each([{ maxCost: 3 }, { checkOnly: true }])('asks for the very price with %p', (more) => {
		const { body, ...call } = callOf(getPrice, raw, options);
		expect(questionOf(more)).toMatchObject({ ...call, body: { ...body } });
	});

	it.each([2.52, 3])('goes on where it costs no more than %d', (maxCost) => {
		expect(findingOf({ maxCost })).toEqual({ kind: 'go on' });
	});

	it('stops if the price is above the maximum, with both prices', () => {
		expect(findingOf({ maxCost: 2.51 })).toEqual({
			kind: 'stop',
			what: 'The price is 2.52 EUR, but "Max Cost (EUR)" is 2.51 EUR',
			next: expect.stringMatching(/^Nothing was rented\./),
		});
	});

	it('only shows the price, if that is wanted', () => {
		expect(findingOf({ checkOnly: true })).toEqual({
			kind: 'enough',
			output: { status: 'checked', ...price },
		});
	});

	it('says with the price that it is above the maximum', () => {
		expect(findingOf({ checkOnly: true, maxCost: 2 })).toMatchObject({
			kind: 'enough',
			output: { cost: 2.52, hint: expect.stringContaining('"Max Cost (EUR)" is 2 EUR') },
		});
	});

	it.each([{ maxCost: 3 }, { checkOnly: true }])(
		'stops with %p if the API returns no price',
		(more) => {
			for (const reply of [{ success: true }, { cost: {} }, { cost: { total: '' } }])
				expect(findingOf(more, reply)).toMatchObject({
					kind: 'stop',
					what: 'The API returned no price',
				});
		},
	);

	it.each([0, -1, 'much'])('has no Max Cost of %p', (maxCost) => {
		expect(() => questionOf({ maxCost })).toThrow(/greater than 0|must be a number/);
	});

	it.each<[object, unknown]>([
		[{ token: 'abc' }, 'abc'],
		[{ location: { token: 'abc' } }, 'abc'],
		[{ datas: [{ Type: 'CP' }, { token: 'abc' }] }, 'abc'],
		[{ token: 12 }, '12'],
	])('finds the token wherever it stands: %p', (reply, token) => {
		expect(outputOf(rent, { success: true, ...reply }, {})).toHaveProperty('token', token);
	});

	it('returns everything else unchanged', () => {
		const reply = { success: true, code: 200, status: 0, location: { token: 'abc', Volume: '20' } };
		expect(outputOf(rent, reply, {})).toEqual({
			status: 0,
			location: { token: 'abc', Volume: '20' },
			token: 'abc',
		});
	});

	it('also returns a response without a token: it was paid for', () => {
		expect(outputOf(rent, { success: true, id: 7 }, {})).toEqual({ status: 'rented', id: 7 });
	});
});

describe('The status of a rental', () => {
	const statusOf = (status: unknown) => outputOf(getStatus, { status }, { token: 'abc' }).status;

	it('is asked for with the token in the query', () => {
		expect(callOf(getStatus, { token: 'abc' })).toEqual({
			method: 'GET',
			path: '/location/status',
			query: { token: 'abc' },
		});
	});

	it('is read of the documented answer', () => {
		expect(outputOf(getStatus, getStatus.example, { token: 'abc' })).toStrictEqual({
			token: 'abc',
			status: 'downloaded',
			phoneNumbers: 10,
			contacts: 10,
			cost: 0.9,
			unitCost: 0.09,
			sex: 'women',
			minAge: 31,
			maxAge: 49,
			interest: 12,
			category: 'cspMinus',
			zipcode: '60200',
			locations: [{ location: '60200', type: 'postcode', contacts: 266, wanted: 10 }],
		});
	});

	it.each([
		[0, 'requested'],
		['1', 'generating'],
		[2, 'ready'],
		[3, 'failed'],
		[5, 'downloaded'],
		['File downloaded by user from api', 'downloaded'],
		['Something New', 'something new'],
		[undefined, undefined],
	])('%p is %s', (status, spelled) => expect(statusOf(status)).toBe(spelled));

	it.each([
		['h', 'men'],
		['homme', 'men'],
		['Femmes', 'women'],
		['m', 'mixed'],
		['mixte', 'mixed'],
		['autre', 'autre'],
	])('is of the sex %s: %s', (sexe, sex) => {
		expect(outputOf(getStatus, { location: { sexe } }, { token: 'abc' }).sex).toBe(sex);
	});
});

it.each<[unknown, unknown]>([
	[102, 'cspPlus'],
	['103', 'cspMinus'],
	[104, 104],
	['CSP', 'CSP'],
	[null, undefined],
])('The category %p of a rental is %p, as in the field', (category, word) => {
	expect(outputOf(getStatus, { location: { category } }, { token: 'abc' }).category).toBe(word);
});

describe('The file of a rental', () => {
	const { file }: Operation = downloadFile;
	const raw = (output: string) => ({ token: 'a/b', output });
	const params = (output: string, more = {}) => paramsOf(downloadFile, raw(output), more);

	it('is asked for with the token in the query, once for all items', () => {
		expect(callOf(downloadFile, raw('items'))).toEqual({
			method: 'GET',
			path: '/location/file/download',
			query: { token: 'a/b' },
		});
		expect(downloadFile).toMatchObject({ repeat: 'never', request: { isShared: true } });
	});

	it('becomes an item for each number, or stays a file', () => {
		const text = '0612345678\n0687654321';
		expect(file?.items(text, params('items'))).toHaveLength(2);
		expect(file?.items(text, params('file'))).toEqual([]);
	});

	it('goes to the field "data", or to the one that is named', () => {
		const fieldOf = (more: object) => file?.field(params('file', more));
		expect([fieldOf({}), fieldOf({ binaryPropertyName: 'numbers' })]).toEqual(['data', 'numbers']);
	});

	it('is called after the rental, without signs that file names lack', () => {
		expect(file?.name(params('file'))).toBe('rental-a_b.csv');
	});

	it('says that no numbers were found, only where they were wanted', () => {
		const reply = { fileName: 'x.csv', mimeType: 'text/csv', bytes: 3 };
		const told = { token: 'a/b', fileName: 'x.csv', mimeType: 'text/csv', bytes: 3 };
		expect(outputOf(downloadFile, reply, raw('file'))).toEqual(told);
		expect(outputOf(downloadFile, reply, raw('items'))).toEqual({
			...told,
			hint: expect.stringContaining('No phone numbers'),
		});
	});
});

it.each<[string, Operation, number[]]>([
	[
		'targetings',
		rent,
		[3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 15, 16, 17, 18, 19, 22, 23, 24, 25, 26],
	],
	['volumes', getPrice, [26, 27, 28, 61]],
	['statuses', getStatus, [31, 32]],
	['files', downloadFile, [31, 32, 33, 34, 35, 36]],
])('The documented codes of %s are known', (_, { codes }, documented) => {
	expect(Object.keys(codes ?? {}).map(Number)).toEqual(expect.arrayContaining(documented));
});
