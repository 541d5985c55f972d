import type { INodeExecutionData, ITaskData } from 'n8n-workflow';
import type { RunReport, StoredError, ToolAnswer } from './protocol';

/** What a run left behind, as a reader of n8n's database would see it. */
export class Run {
	/** n8n's own word: `success`, `error`, `canceled` or `waiting`. */
	readonly status: string;
	/** The execution's error, if it ended with one. */
	readonly error: StoredError | undefined;
	/** The execution's data as the text that n8n writes into its database. */
	readonly stored: string;
	/** The time in the engine alone. */
	readonly durationMs: number;

	constructor(
		private readonly report: RunReport,
		/** What n8n's process wrote during the run, its logger at debug level included. */
		readonly logs: string,
	) {
		this.status = report.status;
		this.error = report.error;
		this.stored = report.stored;
		this.durationMs = report.durationMs;
	}

	/** The names of the nodes that were run, in the order of their first run. */
	get nodes(): string[] {
		return Object.keys(this.report.runData);
	}

	/** All runs of a node, as n8n keeps them; a node in a loop has several. */
	turns(node: string): ITaskData[] {
		return this.report.runData[node] ?? [];
	}

	/** The items of each output of a node (the error output is the last), in its first or the given turn. */
	items(node: string, turn = 0): INodeExecutionData[][] {
		const outputs = this.turns(node)[turn]?.data?.['main'] ?? [];
		return outputs.map((items) => items ?? []);
	}

	/** What n8n shows beside a node's output, in its first or the given turn. */
	hints(node: string, turn = 0): string[] {
		return (this.turns(node)[turn]?.hints ?? []).map(({ message }) => message);
	}

	/** The `json` of the items of a node's first output. */
	json(node: string, turn = 0): Array<INodeExecutionData['json']> {
		return (this.items(node, turn)[0] ?? []).map((item) => item.json);
	}
}

/** A run in which an agent called a node as its tool. */
export class ToolRun extends Run {
	/** One answer for each call; none if the execution ended before the agent had them. */
	get answers(): ToolAnswer[] {
		const answers: unknown = this.json('Agent')[0]?.['answers'];
		return Array.isArray(answers) ? answers : [];
	}
}
