import type { IDataObject } from 'n8n-workflow';
import type { Operation } from '../../operation/operation';
import type { Reply } from '../../operation/reply';
import { known, toBoolean, toText } from '../../values/convert';
import type { Task } from '../../work/task';
import { isOne, type Source } from './sources';

/** Whether the answer is a refusal that counts as a success. */
function isAlreadyDone({ alreadyDone }: Operation, reply: Reply): boolean {
	const code = toText(reply.code) ?? '';
	return toBoolean(reply.success) === false && alreadyDone?.codes.includes(code) === true;
}

/** The sum of a figure of outputs; undefined where one of them does not say it. */
function sumOf(name: string, outputs: readonly IDataObject[]): number | undefined {
	const figures = outputs
		.map((output) => output[name])
		.filter((value) => typeof value === 'number');
	const sum = figures.reduce((total, figure) => total + figure, 0);
	return figures.length === outputs.length ? Math.round(sum * 1e6) / 1e6 : undefined;
}

/** One output of several: its figures are added up, what differs otherwise is the first's. */
function merged(outputs: readonly IDataObject[], { request }: Operation): IDataObject {
	const [first = {}, ...others] = outputs;
	if (others.length === 0) return first;
	const sentFields = request.kind === 'batch' ? request.sentFields : undefined;
	const sums = (sentFields?.figures ?? []).map((name) => [name, sumOf(name, outputs)]);
	const parts = outputs.map((output) => ({ ...output }));
	// A figure of the first part alone would pass for the whole.
	return known({ ...first, ...Object.fromEntries(sums), parts });
}

/** What the operation makes of its answers; undefined where it does not understand them. */
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
		return isOne(operation) ? [merged(outputs, operation)] : outputs;
	} catch {
		return undefined;
	}
}
