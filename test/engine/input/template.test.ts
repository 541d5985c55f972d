import fc from 'fast-check';
import { Workflow, type IDataObject, type INodeTypes } from 'n8n-workflow';
import { Template, TemplateCollection } from '../../../engine/input/template';

const noTypes = { getByNameAndVersion: () => undefined, getByName: () => undefined };

function nodeTypes(): INodeTypes {
	return Object.assign(Object.create(null), noTypes);
}

const node = {
	id: 'node',
	name: 'Node',
	type: 'node',
	typeVersion: 1,
	position: [0, 0] satisfies [number, number],
	parameters: {},
};
const workflow = new Workflow({
	nodes: [node],
	connections: {},
	active: false,
	nodeTypes: nodeTypes(),
});

/** What n8n's own engine makes of an expression for an item. */
function evaluatedByN8n(expression: string, json: IDataObject): unknown {
	const items = [{ json }];
	return workflow.expression.getParameterValue(expression, null, 0, 0, 'Node', items, 'manual', {});
}

const json = {
	phone: '+33612345678',
	number: 33612345678,
	empty: '',
	zero: 0,
	'First name': 'Zoé',
	address: { city: 'Lyon' },
	yes: true,
	nothing: null,
	list: ['a', 'b'],
};

describe('an expression that only puts columns into a text', () => {
	test.each([
		'={{ $json.phone }}',
		'={{$json.number}}',
		'={{ $json.empty }}',
		'={{ $json["First name"] }}',
		"={{ $json['First name'] }}",
		'={{ $json.address.city }}',
		'={{ $json["address"].city }}',
		'=Hello {{ $json["First name"] }}, from {{ $json.address.city }} ({{ $json.zero }}{{ $json.empty }})!',
		'= {{ $json.phone }}',
		'={{ $json.phone }}\n',
		'={{ $json.phone }}{{ $json.number }}',
		'=no column at all',
		'=a { brace } and a "quote"',
	])('%s is what n8n makes of it', (expression) => {
		const filled = Template.of(expression)?.fill(json);
		expect(filled).toBeDefined();
		expect(filled).toBe(evaluatedByN8n(expression, json));
	});

	test('is what n8n makes of it, whatever the texts and the values are', () => {
		const plain = fc.string().filter((text) => !/\{\{|\}\}|\\|\{$|^\}|constructor/.test(text));
		const name = fc.constantFrom('.a', '["b c"]', "['d']['e']");
		const value = fc.oneof(fc.string(), fc.integer(), fc.double({ noNaN: true }));
		const property = fc.property(
			fc.array(fc.tuple(plain, name), { minLength: 1, maxLength: 4 }),
			plain,
			fc.tuple(value, value, value),
			(parts, end, [a, b, e]) => {
				const data = { a, 'b c': b, d: { e } };
				const expression = `=${parts.map(([text, path]) => `${text}{{ $json${path} }}`).join('')}${end}`;
				const filled = Template.of(expression)?.fill(data);
				if (filled !== undefined) expect(filled).toBe(evaluatedByN8n(expression, data));
			},
		);
		fc.assert(property, { numRuns: 150 });
	});
});

describe('n8n is left to evaluate', () => {
	test.each([
		'{{ $json.phone }}',
		'={{ $json.phone.trim() }}',
		'={{ $json.phone + 1 }}',
		'={{ $json?.phone }}',
		'={{ $json[0] }}',
		'={{ $("Sheet").item.json.phone }}',
		'={{ $now }}',
		'=Hello {{ $json.phone }} {{ $now }}',
		'=a \\{{ $json.phone }}',
		'=open {{ $json.phone',
	])('%s', (expression) => {
		expect(Template.of(expression)).toBeUndefined();
	});

	test.each(['missing', 'yes', 'nothing', 'list', 'address', 'phone.length', 'toString'])(
		'the column %s, which holds neither a text nor a number',
		(column) => {
			expect(Template.of(`={{ $json.${column} }}`)?.fill(json)).toBeUndefined();
			expect(Template.of(`=a {{ $json.${column} }}`)?.fill(json)).toBeUndefined();
		},
	);
});

describe('a collection of options', () => {
	const options = { onceKey: '={{ $json.number }}', tag: 'spring', timeout: 3, on: true };

	test.each([options, { ...options, list: { rows: [{ a: 'b' }] } }, {}])(
		'is what n8n makes of it: %p',
		(collection) => {
			const items = [{ json }];
			const byN8n = workflow.expression.getParameterValue(
				...([collection, null, 0, 0, 'Node', items, 'manual', {}] as const),
			);
			expect(TemplateCollection.of(collection)?.fill(json)).toEqual(byN8n);
		},
	);

	test.each([
		{ a: '={{ $now }}' },
		{ a: { b: '={{ $json.phone }}' } },
		['={{ $json.phone }}'],
		'={{ 1 }}',
	])('is left to n8n: %p', (raw) => {
		expect(TemplateCollection.of(raw)).toBeUndefined();
	});

	test('is left to n8n for an item that lacks a column', () => {
		expect(
			TemplateCollection.of({ ...options, a: '={{ $json.missing }}' })?.fill(json),
		).toBeUndefined();
	});
});
