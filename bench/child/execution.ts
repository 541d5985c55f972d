import type { IRun, Workflow } from 'n8n-workflow';
import { additionalDataOf, type Engine } from '../../test/n8n/core/child/execution';
import type { ChildSettings, Job } from '../protocol';
import { customers, workflowFor } from './workflows';

/** A run that is ready to start, with its input items. */
export type Prepared = () => Promise<IRun>;

/**
 * Prepares a run in production mode.
 * @returns a function that starts it, and throws if an item failed
 */
export function prepare(engine: Engine, settings: ChildSettings, job: Job): Prepared {
	const json = workflowFor(job, settings.baseUrl);
	const pinData = { Start: customers(job.items) };
	const { nodeTypes, line } = engine;
	const workflow: Workflow = new line.workflow.Workflow({
		...json,
		active: false,
		nodeTypes,
		pinData,
	});
	const credential = { smsApiKey: settings.key, customUrls: true, smsBaseUrl: settings.baseUrl };
	return async () => {
		const data = additionalDataOf(engine, { partnerApi: credential }, 'trigger', json);
		const execution = new line.core.WorkflowExecute(data, 'trigger');
		const start = workflow.getNode('Start') ?? undefined;
		const run = await line.start(execution, workflow, start, pinData);
		check(run, job);
		return run;
	};
}

function check({ data, status }: IRun, { subject, items }: Job): void {
	const { error, runData } = data.resultData;
	const outputs = runData['Send']?.[0]?.data?.['main']?.[0] ?? [];
	if (status === 'success' && outputs.length === (subject === 'floor' ? 1 : items)) return;
	const why = [error?.message, error?.description].join(' ');
	throw new Error(`${subject}: ${outputs.length} of ${items} items; ${status} ${why}`);
}
