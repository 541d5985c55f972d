import type { INodeParameters } from 'n8n-workflow';
import { Parameters } from '../../../engine/input/parameters';
import type { Batch } from '../../../engine/operation/batch';
import { get } from '../../../engine/operation/call';
import type { Operation } from '../../../engine/operation/operation';
import type { Single } from '../../../engine/operation/single';
import { send } from '../../../nodes/SmsPartner/resources/sms/send';
import { nodeWith } from '../nodeWith';
import { draw, pay, read } from '../products';

const FRANCE = { country: 'FR', now: Date.now() };

function impossible(): never {
	throw new URIError('URI malformed');
}
const asks: Single = { kind: 'single', call: () => get('/things') };
const shares: Batch = {
	kind: 'batch',
	maxEntries: 2,
	entryNoun: 'numbers',
	combined: true,
	entries: () => [],
	settings: () => ({}),
	call: () => get('/things'),
};

describe('parameters without an expression', () => {
	it('are read once for all items', () => {
		const { context, asked } = nodeWith({ thing: 'a', simplify: true, options: {} });
		const parameters = new Parameters(context, read, FRANCE);
		for (let index = 0; index < 100; index++) parameters.read(index);
		expect(asked.filter((name) => name === 'thing')).toHaveLength(1);
	});

	it('are one input, which all items share', () => {
		const { context } = nodeWith({ thing: 'a' });
		const parameters = new Parameters(context, read, FRANCE);
		expect(parameters.read(0)).toBe(parameters.read(7));
	});

	it('have their defaults where they are not set', () => {
		const { context } = nodeWith({ thing: 'a' });
		expect(new Parameters(context, read, FRANCE).read(0)).toEqual({
			params: { thing: 'a', options: {} },
			simplify: true,
			limit: Infinity,
			combines: false,
		});
	});
});

describe('parameters with an expression', () => {
	it('are read for each item', () => {
		const { context } = nodeWith({ thing: '={{ $json.thing }}' }, { thing: ['a', 'b'] });
		const parameters = new Parameters(context, read, FRANCE);
		expect([0, 1].map((index) => parameters.read(index).params)).toEqual([
			{ thing: 'a', options: {} },
			{ thing: 'b', options: {} },
		]);
	});

	it.each<[string, INodeParameters[string]]>([
		['a resource locator', { __rl: true, mode: 'id', value: '={{ $json.thing }}' }],
		['a list', ['={{ $json.thing }}']],
	])('may hide in %s', (_, thing) => {
		const { context } = nodeWith({ thing }, { thing: ['a', 'b'] });
		const parameters = new Parameters(context, read, FRANCE);
		expect(parameters.read(1).params).toMatchObject({ thing: 'b' });
	});

	it('may hide in the options', () => {
		const options = [{ note: 'a' }, { note: 'b' }];
		const { context } = nodeWith({ amount: 1, options: { note: '={{ $json.n }}' } }, { options });
		const parameters = new Parameters(context, pay, FRANCE);
		parameters.read(0);
		expect(parameters.read(1).params.options).toEqual({ note: 'b' });
	});

	it('leave the others to be read once', () => {
		const { context, asked } = nodeWith(
			{ thing: '={{ 1 }}', simplify: true },
			{ thing: ['a', 'b'] },
		);
		const parameters = new Parameters(context, read, FRANCE);
		[0, 1].forEach((index) => parameters.read(index));
		expect(asked.filter((name) => name === 'simplify')).toHaveLength(1);
	});
});

describe('half of a character', () => {
	it.each<[string, Operation, INodeParameters, string]>([
		['a text', read, { thing: 'a\ud83d' }, 'Thing'],
		['a locator', read, { thing: { __rl: true, mode: 'id', value: '\udc4b' } }, 'Thing'],
		['an option', pay, { amount: 1, options: { note: '\ud83d!' } }, 'Note'],
	])('in %s is a mistake', (_, operation, parameters, title) => {
		expect(() => new Parameters(nodeWith(parameters).context, operation, FRANCE).read(0)).toThrow(
			`"${title}" contains an incomplete character`,
		);
	});

	it('is none where both halves are there', () => {
		const { context } = nodeWith({ thing: '👋' });
		expect(new Parameters(context, read, FRANCE).read(0).params).toMatchObject({ thing: '👋' });
	});
});

describe('the default country', () => {
	it.each(['CH', 'ch', ' Ch '])('says how numbers are read: %p', (defaultCountry) => {
		const parameters = { phoneNumbers: '079 123 45 67', message: 'a', options: { defaultCountry } };
		expect(new Parameters(nodeWith(parameters).context, send, FRANCE).read(0).params).toMatchObject(
			{
				phoneNumbers: ['+41791234567'],
				options: { defaultCountry: 'CH' },
			},
		);
	});

	it("is the API's own where none is chosen", () => {
		const parameters = { phoneNumbers: '079 123 45 67', message: 'a' };
		expect(
			new Parameters(nodeWith(parameters).context, send, { ...FRANCE, country: 'CH' }).read(0)
				.params,
		).toMatchObject({
			phoneNumbers: ['+41791234567'],
		});
	});

	it.each(['XX', 'France', 33])('is named where nobody knows it: %p', (defaultCountry) => {
		const parameters = { phoneNumbers: '0612345678', message: 'a', options: { defaultCountry } };
		expect(() => new Parameters(nodeWith(parameters).context, send, FRANCE).read(0)).toThrow(
			`"Default Country" is "${defaultCountry}", but must be one of: BE, FR`,
		);
	});
});

it.each<[string, Operation['request']]>([
	['the call', { ...asks, call: impossible }],
	['what is asked before', { ...asks, before: { call: impossible, finding: impossible } }],
	['the entries', { ...shares, entries: impossible }],
	['the settings', { ...shares, settings: impossible }],
])('%s cannot be written down: a mistake of its item', (_, request) => {
	const { context } = nodeWith({ thing: 'a' });
	expect(() => new Parameters(context, { ...read, request }, FRANCE).read(0)).toThrow(
		'The values of this item cannot be sent in a request',
	);
});

describe('a field that is there with some choices only', () => {
	const paramsOf = (parameters: INodeParameters) =>
		new Parameters(nodeWith(parameters).context, draw, FRANCE).read(0).params;

	it.each<[string, INodeParameters, object]>([
		['one of them', { shape: 'box', depth: 'flat' }, { shape: 'box', depth: 'flat' }],
		['all of them', { shape: 'box', depth: 'deep', lid: 'a' }, { lid: 'a' }],
	])('is read with %s', (_, parameters, params) => {
		expect(paramsOf(parameters)).toMatchObject(params);
	});

	it.each<INodeParameters>([
		{ shape: 'disc' },
		{ shape: 'disc', depth: 'deep', lid: 'a' },
		{ shape: 'ring', depth: '' },
	])('has no value with others, whatever stands in it: %p', (parameters) => {
		expect(paramsOf(parameters)).toEqual({ shape: parameters['shape'], options: {} });
	});

	it('must be filled in where it is there', () => {
		expect(() => paramsOf({ shape: 'box' })).toThrow('"Depth" is empty');
	});

	it.each([
		['ring', { rim: 'a' }],
		['box', {}],
	])('may be an option: with %s it is %p', (shape, options) => {
		expect(paramsOf({ shape, depth: 'flat', options: { rim: 'a' } }).options).toEqual(options);
	});

	it('is there for some items and not for others', () => {
		const shape = ['box', 'disc'];
		const { context } = nodeWith({ shape: '={{ $json.s }}', depth: 'flat' }, { shape });
		const parameters = new Parameters(context, draw, FRANCE);
		expect([0, 1].map((index) => 'depth' in parameters.read(index).params)).toEqual([true, false]);
	});
});

describe('a value that cannot be used', () => {
	it('is a mistake in the settings that names the field', () => {
		const { context } = nodeWith({ amount: 'much' });
		expect(() => new Parameters(context, pay, FRANCE).read(0)).toThrow(
			'"Amount" must be a number without thousands separators',
		);
	});

	it('of an option names the option', () => {
		const { context } = nodeWith({ amount: 1, options: { timeout: -1 } });
		expect(() => new Parameters(context, pay, FRANCE).read(0)).toThrow(
			'"Timeout (Seconds)" must be',
		);
	});

	it('of one item leaves the others alone', () => {
		const { context } = nodeWith({ amount: '={{ $json.a }}' }, { amount: ['much', 2] });
		const parameters = new Parameters(context, pay, FRANCE);
		expect(() => parameters.read(0)).toThrow('"Amount"');
		expect(parameters.read(1).params).toMatchObject({ amount: 2 });
	});
});

describe('how many entries are wanted', () => {
	const list = { ...read, listName: 'things' };

	it.each<[INodeParameters, number]>([
		[{ returnAll: true, limit: 5 }, Infinity],
		[{ returnAll: false, limit: 5 }, 5],
		[{ limit: '7' }, 7],
		[{}, 50],
	])('%p', (parameters, limit) => {
		const { context } = nodeWith({ thing: 'a', ...parameters });
		expect(new Parameters(context, list, FRANCE).read(0).limit).toBe(limit);
	});

	it.each([0, -1, 1.5, '', ' '])('must be a whole number above 0: %p', (limit) => {
		const { context } = nodeWith(
			{ thing: 'a', amount: 2, limit: '={{ $json.n }}' },
			{ limit: [limit] },
		);
		expect(() => new Parameters(context, list, FRANCE).read(0)).toThrow(
			'"Limit" must be a whole number',
		);
		expect(new Parameters(context, pay, FRANCE).read(0).limit).toBe(Infinity);
	});
});
