import { NodeHelpers, type INodeParameters, type INodeProperties } from 'n8n-workflow';
import { textField } from '../../../engine/fields/fields';
import { isThere, type Field } from '../../../engine/operation/field';
import { operation, type Operation, type Resource } from '../../../engine/operation/operation';
import { longestWaitMs, optionsOf, timeoutMs } from '../../../engine/panel/engineOptions';
import { panel } from '../../../engine/panel/panel';
import { resources as mail } from '../../../nodes/MailPartner/resources';
import { resources as sms } from '../../../nodes/SmsPartner/resources';
import { resources as voice } from '../../../nodes/VoicePartner/resources';
import { draw, node, pay, read } from '../products';

const list = operation({
	...read,
	value: 'getAll',
	name: 'Get Many',
	listName: 'things',
});

const resources: readonly Resource[] = [
	{ value: 'thing', name: 'Thing', operations: [read, list] },
	{ value: 'bill', name: 'Bill', operations: [pay, read] },
];

/** The names of what the panel shows, in its order, for these values. */
function shownFor(properties: INodeProperties[], values: INodeParameters): string[] {
	return properties
		.filter((property) => NodeHelpers.displayParameter(values, property, node, null))
		.map(({ name }) => name);
}

const at = (resource: string, value: string, more: INodeParameters = {}): INodeParameters => {
	return { resource, operation: value, ...more };
};

describe('a panel', () => {
	const properties = panel(resources);

	it.each<[string, string, string[]]>([
		['thing', 'get', ['resource', 'operation', 'thing', 'simplify', 'options']],
		['bill', 'pay', ['resource', 'operation', 'amount', 'simplify', 'options']],
		['bill', 'get', ['resource', 'operation', 'thing', 'simplify', 'options']],
	])('shows for %s, %s only what belongs to it', (resource, value, names) => {
		expect(shownFor(properties, at(resource, value))).toEqual(names);
	});

	it('shows Limit where not all entries are wanted', () => {
		expect(shownFor(properties, at('thing', 'getAll', { returnAll: false }))).toEqual([
			'resource',
			'operation',
			'thing',
			'returnAll',
			'limit',
			'simplify',
			'options',
		]);
	});

	it('hides Limit where all entries are wanted', () => {
		expect(shownFor(properties, at('thing', 'getAll', { returnAll: true }))).not.toContain('limit');
	});

	it('lists resources and operations by their names', () => {
		const names = properties.slice(0, 3).map(({ options }) => options?.map(({ name }) => name));
		expect(names).toEqual([
			['Bill', 'Thing'],
			['Get', 'Get Many'],
			['Get', 'Pay'],
		]);
	});

	it('begins with the first resource', () => {
		expect(properties[0]?.default).toBe('thing');
	});

	it('asks for the fields of an operation', () => {
		const [amount] = properties.filter(({ name }) => name === 'amount');
		expect(amount).toMatchObject({ displayName: 'Amount', required: true });
	});

	it('does not ask for a field that need not be filled in', () => {
		const note = textField({ displayName: 'Note', type: 'string', default: '', required: false });
		const [free] = panel([
			{ value: 'bill', name: 'Bill', operations: [{ ...pay, fields: { note } }] },
		]).filter(({ name }) => name === 'note');
		expect(free).not.toHaveProperty('required');
	});
});

describe('a field that is there with some choices only', () => {
	const drawing = panel([{ value: 'bill', name: 'Bill', operations: [draw] }, ...resources]);
	const namesFor = (values: INodeParameters) => shownFor(drawing, at('bill', 'draw', values));

	it('is shown with them, for its own operation', () => {
		expect(namesFor({ shape: 'box' })).toContain('depth');
		expect(shownFor(drawing, at('bill', 'pay', { shape: 'box' }))).not.toContain('depth');
	});

	it('is hidden with others', () => {
		expect(namesFor({ shape: 'disc' })).not.toContain('depth');
	});

	it.each([
		['disc', true],
		['box', false],
	])('is an option with them: %s, %s', (chosen, isShown) => {
		const values = at('bill', 'draw', { shape: chosen, options: { rim: '' } });
		const options = drawing.find((property) => {
			return (
				property.name === 'options' && NodeHelpers.displayParameter(values, property, node, null)
			);
		})?.options;
		const rim = options?.find((option) => option.name === 'rim');
		if (rim === undefined || !('type' in rim)) throw new Error('There is no such option');
		expect(NodeHelpers.displayParameterPath(values, rim, 'options', node, null)).toBe(isShown);
	});
});

describe('the options', () => {
	it('are the own ones and those of the engine', () => {
		expect(Object.keys(optionsOf(pay))).toEqual([
			...['note', 'timeout', 'longestWait', 'onceKey', 'onceKeysKept', '_format'],
		]);
	});

	it('hold no form of the answer where the API documents none', () => {
		const { xml, ...plain } = pay;
		expect(xml).toEqual({});
		expect(optionsOf(plain)).not.toHaveProperty('_format');
	});

	it('give a request 30 seconds, and a turn an hour', () => {
		expect([timeoutMs({}), longestWaitMs({})]).toEqual([30_000, 3_600_000]);
	});

	it('are seconds and minutes', () => {
		expect([timeoutMs({ timeout: 5 }), longestWaitMs({ longestWait: 2 })]).toEqual([5000, 120_000]);
	});
});

const nodes = { sms, voice, mail };
const operations = Object.entries(nodes).flatMap(([name, all]) =>
	all.flatMap((resource) => resource.operations.map((one) => [name, resource, one] as const)),
);

describe.each(
	operations.map(
		([name, resource, one]) =>
			[`${name} ${resource.value}.${one.value}`, name, resource, one] as const,
	),
)('the panel of %s', (_, name, resource, one: Operation) => {
	const properties = panel(Object.entries(nodes).find(([key]) => key === name)?.[1] ?? []);
	const fields = Object.entries<Field<unknown>>(one.fields);
	const defaults = Object.fromEntries(fields.map(([name, { shown }]) => [name, shown.default]));
	const values = at(resource.value, one.value, { ...defaults, returnAll: false });
	const shown = shownFor(properties, values);

	it('shows its fields in their order, and nothing of another operation', () => {
		const { kind } = one.request;
		const waits = one.request.kind === 'batch' && one.request.wait !== undefined;
		const paging = one.listName ? ['returnAll', 'limit'] : [];
		expect(shown).toEqual([
			'resource',
			'operation',
			...(waits ? ['waitNotice'] : []),
			...fields.filter(([, field]) => isThere(field, defaults)).map(([name]) => name),
			...paging,
			...(kind === 'local' || one.file || waits ? [] : ['simplify']),
			...(Object.keys(optionsOf(one)).length === 0 ? [] : ['options']),
		]);
	});

	it('has Combine Items among its options, with its hint, where items can share requests', () => {
		const { request } = one;
		const { combineItems }: Partial<Record<string, Field<unknown>>> = optionsOf(one);
		const shares = request.kind === 'batch' && request.maxEntries > 1;
		expect(combineItems?.shown.default).toBe(shares ? request.combined : undefined);
		expect(combineItems?.shown.hint).toBe(shares ? request.hint : undefined);
	});

	it('lets no expression choose which of its fields are there', () => {
		const all = [...fields, ...Object.entries<Field<unknown>>(optionsOf(one))];
		for (const [place, [, { onlyIf: condition = {} }]] of all.entries()) {
			for (const [name, choices] of Object.entries(condition)) {
				const [, choice] = fields.slice(0, place).find(([other]) => other === name) ?? [];
				expect(choice?.shown).toMatchObject({ type: 'options', noDataExpression: true });
				const values = choice?.shown.options?.map((option) => 'value' in option && option.value);
				expect(values).toEqual(expect.arrayContaining([...choices]));
			}
		}
	});

	it('has its options sorted by their labels', () => {
		const options = properties.find(
			(property) =>
				property.name === 'options' &&
				NodeHelpers.displayParameter(at(resource.value, one.value), property, node, null),
		)?.options;
		const labels = options?.map((option) => ('displayName' in option ? option.displayName : ''));
		expect(labels).toEqual([...(labels ?? [])].sort());
	});

	it('says in words what each field is for', () => {
		const fields = [...Object.values(one.fields), ...Object.values(optionsOf(one))];
		for (const field of fields) expect(field.shown.description).toMatch(/^\S.{8,}/);
	});
});
