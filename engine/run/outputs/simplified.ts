import type { IDataObject } from 'n8n-workflow';
import type { Operation } from '../../operation/operation';
import type { Reply } from '../../operation/reply';
import { known, toBoolean, toText } from '../../values/convert';
import type { Task } from '../../work/task';
import { hasOneOutput, type Source } from './sources';

/** Whether the reply is a rejection that counts as success. */
function isAlreadyDone({ alreadyDone }: Operation, reply: Reply): boolean {
	const code = toText(reply.code) ?? '';
	return toBoolean(reply.success) === false && alreadyDone?.codes.includes(code) === true;
}

/** The sum of a figure over outputs; undefined if one of them lacks it. */
function sumOf(name: string, outputs: readonly IDataObject[]): number | undefined {
	const figures = outputs
		.map((output) => output[name])
		.filter((value) => typeof value === 'number');
	const sum = figures.reduce((total, figure) => total + figure, 0);
	return figures.length === outputs.length ? Math.round(sum * 1e6) / 1e6 : undefined;
}

/** Merges outputs: figures are added up, other fields are those of the first. */
function merged(outputs: readonly IDataObject[], { request }: Operation): IDataObject {
	const [first = {}, ...others] = outputs;
	if (others.length === 0) return first;
	const sentFields = request.kind === 'batch' ? request.sentFields : undefined;
	const sums = (sentFields?.figures ?? []).map((name) => [name, sumOf(name, outputs)]);
	const parts = outputs.map((output) => ({ ...output }));
	// An undefined sum replaces the figure of the first part, which is not the total.
	return known({ ...first, ...Object.fromEntries(sums), parts });
}

/** The simplified outputs; undefined if the replies do not match the documentation. */
export function simplifiedOutputs(
	operation: Operation,
	sources: readonly Source[],
	{ input }: Task,
): IDataObject[] | undefined {
	try {
		const outputs = sources.map(([reply, share]) => {
			const output = operation.answer(reply, input.params, share);
			const own = share.own[0] ?? reply;
			return isAlreadyDone(operation, own) ? { ...output, alreadyDone: true } : output;
		});
		return hasOneOutput(operation) ? [merged(outputs, operation)] : outputs;
	} catch {
		return undefined;
	}
}
