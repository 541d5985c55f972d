import type { INodeProperties, INodeTypeDescription } from 'n8n-workflow';
import { panel } from '../../engine/panel/panel';
import { resources } from '../../nodes/SmsPartner/resources';
import { findings, isRawName, textFindings, type SeenText } from '../../tools/panels/findings';
import { panelsOf, type Panel } from '../../tools/panels/panels';

/* What `npm run panels` opens, and what it finds wrong there. */

const text = (shown: string, more: Partial<SeenText> = {}): SeenText => {
	return { text: shown, kind: 'text', isCut: false, isMarked: false, ...more };
};
const label = (shown: string, isMarked = false) => text(shown, { kind: 'label', isMarked });

const described = (properties: INodeProperties[]): INodeTypeDescription => ({
	name: 'package.node',
	displayName: 'Node',
	group: [],
	version: 1,
	description: '',
	defaults: {},
	inputs: [],
	outputs: [],
	properties,
});

/** The names of fields that a panel shows, with what leads to them. */
const shownBy = ({ parameters: { resource, operation }, fields, options }: Panel): string[] =>
	[...fields, ...options].map(({ name }) => `${resource} ${operation} ${name}`);

/** The same of all that a description has for an operation. */
const describedBy = ({ displayOptions, name, options = [] }: INodeProperties): string[] => {
	const { resource = [], operation = [] } = displayOptions?.show ?? {};
	const inner = name === 'options' ? options : [];
	return [name, ...inner.map((option) => option.name)].flatMap((one) =>
		operation.map((value) => `${resource.join()} ${value} ${one}`),
	);
};

describe('the panels', () => {
	const properties = panel(resources);
	const all = panelsOf(described(properties));

	it('are those of all operations, each with a title of its own', () => {
		const titles = resources.flatMap(({ name, operations }) =>
			operations.map((operation) => `Node > ${name} > ${operation.name}`),
		);
		expect(all.map(({ title }) => title)).toEqual(expect.arrayContaining(titles));
		expect(new Set(all.map(({ title }) => title)).size).toBe(all.length);
	});

	it('show each field and each option at least once', () => {
		const shown = new Set(all.flatMap(shownBy));
		expect(properties.flatMap(describedBy).filter((one) => !shown.has(one))).toEqual([]);
	});

	it('have the values that a field is shown with', () => {
		const { fields } = all.find(({ parameters }) => parameters['interval'] === 'custom') ?? {};
		expect(fields?.map(({ name }) => name)).toEqual(expect.arrayContaining(['from', 'to']));
	});
});

describe('what is wrong with a text', () => {
	it.each([
		[label('phoneNumbers'), true],
		[label('tag'), true],
		[label('scheduled_date'), true],
		[label('Phone Numbers'), false],
		[label('3 Days'), false],
		[text('e.g. the orderId of a shop'), true],
		[text('an item with "timedOut"'), false],
		[text('from 08:00 on'), false],
		[text('e.g. {{ $json.orderId }}', { kind: 'placeholder' }), false],
	])('%j is a name of the code: %s', (shown, expected) => {
		expect(isRawName(shown)).toBe(expected);
	});

	it.each([
		[text('undefined SMS'), ['"undefined SMS" has a text missing']],
		[text('[object Object]'), ['"[object Object]" has a text missing']],
		[text('A long one', { kind: 'value', isCut: true }), ['the value "A long one" is cut off']],
		[text('Nullable and undefinedness'), []],
	])('%j: %j', (shown, expected) => {
		expect(textFindings([shown])).toEqual(expected);
	});
});

describe('what is wrong with a field', () => {
	const field = (more: Partial<INodeProperties>): Panel => ({
		title: '',
		type: '',
		parameters: {},
		fields: [{ displayName: 'Name', name: 'name', type: 'string', default: '', ...more }],
		options: [],
	});
	const unmarked = ['"Name" is required, and not marked so'];
	const locator = { type: 'resourceLocator', default: { mode: 'list', value: '' } } as const;

	it.each([
		['nothing', field({}), [label('Name')], []],
		['no label', field({}), [], ['"Name" is not there']],
		['no label, and it needs none', field({ type: 'notice' }), [], []],
		['a mark', field({ required: true }), [label('Name', true)], []],
		['no mark', field({ required: true }), [label('Name')], unmarked],
		['no mark of a list', field({ ...locator, required: true }), [label('Name')], unmarked],
		['no mark, and it has a value', field({ required: true, default: 'x' }), [label('Name')], []],
	])('%s', (_, one, seen, expected) => {
		expect(findings(one, seen)).toEqual(expected);
	});

	it('is looked for in the rows of a field, too', () => {
		const inner = { displayName: 'Text', name: 'text', type: 'string', default: '' } as const;
		const rows = { displayName: 'Row', name: 'row', values: [inner] };
		const one = field({ type: 'fixedCollection', default: {}, options: [rows] });
		expect(findings(one, [label('Name')])).toEqual(['"Text" is not there']);
	});
});
