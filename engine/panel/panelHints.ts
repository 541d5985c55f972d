import type { NodeHint } from 'n8n-workflow';
import type { Field, PanelHint } from '../operation/field';
import type { Operation, Resource } from '../operation/operation';
import { optionsOf } from './engineOptions';

/** A raw value of the panel, e.g. the text of an expression. */
const typed = (name: string): string => `$rawParameter[${JSON.stringify(name)}]`;
const option = (name: string): string => `${typed('options')}?.[${JSON.stringify(name)}]`;

/** The condition of a hint: uses the value of a resource locator, and is false for an expression. */
function conditionOf(value: string, { when }: PanelHint): string {
	const plain = `(${value}?.value ?? ${value} ?? "")`;
	return `!/^=/.test(${plain}) && (${when(plain, option)})`;
}

/** The fields of an operation, with the names of their values in an expression. */
function fieldsOf(operation: Operation): Array<readonly [value: string, field: Field<unknown>]> {
	if (operation.request.kind === 'local') return [];
	return [
		...Object.entries(operation.fields).map(([name, field]) => [typed(name), field] as const),
		...Object.entries(optionsOf(operation)).map(([name, field]) => [option(name), field] as const),
	];
}

/** A hint, and the operations that show it under the same condition. */
interface ConditionalHint {
	readonly operations: string[];
	readonly hint: PanelHint;
}

/** The hints of all fields with their operations, by condition. */
function conditionsIn(resources: readonly Resource[]): Map<string, ConditionalHint> {
	const conditions = new Map<string, ConditionalHint>();
	for (const { value: resource, operations } of resources) {
		for (const operation of operations) {
			const hints = fieldsOf(operation).flatMap(([value, { panelHints = [] }]) =>
				panelHints.map((hint) => [conditionOf(value, hint), hint] as const),
			);
			for (const [condition, hint] of hints) {
				const known = conditions.get(condition) ?? { operations: [], hint };
				known.operations.push(`${resource}.${operation.value}`);
				conditions.set(condition, known);
			}
		}
	}
	return conditions;
}

/** The hints beside the output of a node before it runs: each message once. */
export function panelHints(resources: readonly Resource[]): NodeHint[] {
	const chosen = '$parameter["resource"] + "." + $parameter["operation"]';
	const shown = new Map<string, { hint: PanelHint; conditions: string[] }>();
	for (const [condition, { operations, hint }] of conditionsIn(resources)) {
		const known = shown.get(hint.message) ?? { hint, conditions: [] };
		known.conditions.push(`${JSON.stringify(operations)}.includes(${chosen}) && ${condition}`);
		shown.set(hint.message, known);
	}
	return [...shown.values()].map(({ hint: { message, type }, conditions }) => ({
		message,
		type,
		location: 'outputPane',
		whenToDisplay: 'beforeExecution',
		displayCondition: `={{ ${conditions.join(' || ')} }}`,
	}));
}
