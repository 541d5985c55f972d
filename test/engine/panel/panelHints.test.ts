import { runInNewContext } from 'node:vm';
import { textField } from '../../../engine/fields/fields';
import type { Field } from '../../../engine/operation/field';
import type { Operation, Resource } from '../../../engine/operation/operation';
import { panelHints } from '../../../engine/panel/panelHints';
import { pay, read } from '../products';
import { ask } from '../waiting/waits';

const long: Field<string> = {
	...textField({ displayName: 'Text', type: 'string', default: '' }),
	panelHints: [
		{
			message: 'Long',
			type: 'info',
			when: (value, option) => `${value}.length > 5 && !${option('short')}`,
		},
	],
};

const withField: Operation = { ...read, fields: { thing: long } };
const withOption: Operation = { ...pay, options: { thing: long } };
const local: Operation = { ...withField, value: 'local', request: { kind: 'local' } };

const resources: readonly Resource[] = [
	{ value: 'thing', name: 'Thing', operations: [withField, local] },
	{ value: 'other', name: 'Other', operations: [withField, withOption] },
];

/** The messages for what stands in a panel. */
function shownFor(all: readonly Resource[], parameters: Record<string, unknown>): string[] {
	return panelHints(all)
		.filter(({ displayCondition = '' }) => {
			const condition = /^=\{\{ (.*) \}\}$/s.exec(displayCondition)?.[1] ?? '';
			const shown: unknown = runInNewContext(condition, {
				$parameter: parameters,
				$rawParameter: parameters,
			});
			// The editor shows nothing, and warns, where it is no boolean.
			expect(typeof shown).toBe('boolean');
			return shown;
		})
		.map(({ message }) => message);
}

it('A hint of the panel is there once, however many operations have it', () => {
	expect(panelHints(resources)).toEqual([
		{
			message: 'Long',
			type: 'info',
			location: 'outputPane',
			whenToDisplay: 'beforeExecution',
			displayCondition: expect.stringMatching(/^=\{\{ .* \}\}$/),
		},
	]);
});

describe('A hint of the panel', () => {
	const thing = 'abcdef';
	it.each<[string, string, Record<string, unknown>, boolean]>([
		['a field', 'thing.get', { thing }, true],
		['a field of another resource', 'other.get', { thing }, true],
		['an option', 'other.pay', { options: { thing } }, true],
		['a resource locator', 'other.pay', { options: { thing: { value: thing } } }, true],
		['a field that does not meet it', 'thing.get', { thing: 'abcde' }, false],
		['a field with another option', 'thing.get', { thing, options: { short: true } }, false],
		['an expression', 'thing.get', { thing: '={{ $json.thing }}' }, false],
		['nothing', 'thing.get', {}, false],
		['an option that was not added', 'other.pay', { options: {} }, false],
		['the field of another operation', 'other.pay', { thing }, false],
		['an operation without a request', 'thing.local', { thing }, false],
	])('for %s (%s %j): %p', (_, chosen, parameters, isShown) => {
		const [resource, operation] = chosen.split('.');
		const messages = shownFor(resources, { resource, operation, ...parameters });
		expect(messages).toEqual(isShown ? ['Long'] : []);
	});
});

describe('The hint of "Combine Items"', () => {
	const { request } = ask;
	if (request.kind !== 'batch') throw new Error('It sends no batches');
	const shown = (combined: boolean, combineItems: unknown): string[] => {
		const shared = { ...request, maxEntries: 2, combined, hint: 'Beware' };
		const all = [{ value: 'a', name: 'A', operations: [{ ...ask, request: shared }] }];
		return shownFor(all, { resource: 'a', operation: 'sendAndWait', options: { combineItems } });
	};

	it('is shown where it is off by default and switched on', () => {
		expect([true, false, undefined, '={{ true }}'].map((on) => shown(false, on))).toEqual([
			['Beware'],
			...[[], [], []],
		]);
	});

	it('is below the field alone where it is on by default', () => {
		expect(shown(true, true)).toEqual([]);
	});
});
