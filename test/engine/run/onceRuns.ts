import type { INodeExecutionData } from 'n8n-workflow';
import type { ProcessedData } from '../processedData';
import { pay } from '../products';
import { WireRun, type Wired } from '../wireRun';

/* Runs with Once Keys, and what comes of them. */

export type Row = Record<string, unknown>;
export type Answer = Wired['answer'];

export const paid: Answer = () => ({ body: { success: true, paid: 1 } });
export const refused: Answer = () => ({
	body: { success: false, code: 11, message: 'Crédit insuffisant' },
});
export const lost: Answer = () => {
	throw { httpCode: 'ECONNRESET', messages: ['socket hang up'] };
};

/** Items that pay 1, 2, …, each with its key. */
export const payments = (...keys: readonly unknown[]): Row[] =>
	keys.map((onceKey, place) => ({
		amount: place + 1,
		options: onceKey === undefined ? {} : { onceKey },
	}));

export const done = (onceKey: string) => ({ alreadyDone: true, onceKey });
export const jsons = (items: readonly INodeExecutionData[]) => items.map(({ json }) => json);

/** The item outputs of executions one after the other, and how many requests each sent. */
export async function executions(
	database: ProcessedData,
	...runs: ReadonlyArray<readonly [rows: Row[], answer?: Answer]>
) {
	const outputs: unknown[] = [];
	const sent: number[] = [];
	for (const [rows, answer = paid] of runs) {
		const run = new WireRun(pay, { rows, answer, database, continues: true });
		outputs.push(jsons(await run.try()));
		sent.push(run.requests.length);
	}
	return { outputs, sent };
}

export const ok = { paid: 1 };
export const failed = (text: string) => ({ error: expect.stringContaining(text) });
export const unknown = failed('It is unknown whether this took effect. An earlier execution');
