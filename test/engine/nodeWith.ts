import type { IExecuteFunctions, INodeParameters } from 'n8n-workflow';
import { node } from './products';
import { standIn } from './standIn';

/** A node with these parameters; an expression gives for item n the n-th of its values. */
export function nodeWith(parameters: INodeParameters, values: Record<string, unknown[]> = {}) {
	const asked: string[] = [];
	const valueOf = (name: string, index: number, fallback: unknown): unknown => {
		asked.push(name);
		const own = values[name];
		return own && index in own ? own[index] : (parameters[name] ?? fallback);
	};
	const context = standIn<IExecuteFunctions>({
		getTimezone: () => 'Europe/Paris',
		getInputData: () => [],
		getNode: () => ({ ...node, parameters }),
	});
	// Of the overloads of n8n, this one serves them all.
	Object.assign(context, { getNodeParameter: valueOf });
	return { context, asked };
}
