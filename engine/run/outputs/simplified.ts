import type { IDataObject } from 'n8n-workflow';
import type { Task } from '../../batch/work';
import type { Operation } from '../../operation/operation';
import { toBoolean, toText } from '../../values/convert';
import { isOne, type Data, type Part } from './parts';

/** Whether the answer is a refusal that counts as a success. */
function isAlreadyDone({ alreadyDone }: Operation, data: Data): boolean {
	const code = toText(data.code) ?? '';
	return toBoolean(data.success) === false && alreadyDone?.codes.includes(code) === true;
}

/** One output of several: its figures are added up, what differs otherwise is the first's. */
function merged(outputs: readonly IDataObject[], { request }: Operation): IDataObject {
	const [first = {}, ...others] = outputs;
	if (others.length === 0) return first;
	const sentFields = request.kind === 'batch' ? request.sentFields : undefined;
	const added = (sentFields?.figures ?? []).flatMap((name) => {
		const figures = outputs
			.map((output) => output[name])
			.filter((value) => typeof value === 'number');
		const sum = figures.reduce((total, figure) => total + figure, 0);
		return figures.length === outputs.length ? [[name, Math.round(sum * 1e6) / 1e6]] : [];
	});
	return {
		...first,
		...Object.fromEntries(added),
		parts: outputs.map((output) => ({ ...output })),
	};
}

/** What the operation makes of its answers; undefined where it does not understand them. */
export function simplifiedOutputs(
	operation: Operation,
	parts: readonly Part[],
	{ input }: Task,
): IDataObject[] | undefined {
	try {
		const outputs = parts.map(([data, share]) => {
			const output = operation.answer(data, input.params, share);
			const own = share.own[0] ?? data;
			return isAlreadyDone(operation, own) ? { ...output, alreadyDone: true } : output;
		});
		return isOne(operation) ? [merged(outputs, operation)] : outputs;
	} catch {
		return undefined;
	}
}
