import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { gather } from '../batch/gather';
import { previewOf } from '../batch/preview';
import { subjectsOf } from '../batch/subjects';
import { Failure, reasonOf } from '../errors/failure';
import { obtain } from '../exchange/attempt';
import { itemOf } from '../exchange/lookUp';
import { Credential } from '../http/access';
import { onAbort } from '../http/onAbort';
import { systemClock } from '../http/wait';
import { findFiles } from '../input/findFiles';
import { Parameters, type ItemInput } from '../input/parameters';
import { hintText } from '../operation/hint';
import type { Operation, Resource } from '../operation/operation';
import type { Product } from '../operation/product';
import { waitOf } from '../panel/engineOptions';
import { toText } from '../values/convert';
import { refuseSeveral } from '../waiting/oneRecipient';
import { Suspension } from '../waiting/suspension';
import type { PlannedRequest } from '../work/plannedRequest';
import { addHint, type Task } from '../work/task';
import { CostGuard, limitsCost } from './costGuard';
import { hintsFor } from './hints';
import { performAll } from './inFlight';
import { Ledger } from './ledger';
import { areTooMany, refuseTooMany } from './maxRecipients';
import { OnceGuard } from './onceGuard';
import { Prechecks } from './prechecks';
import { Progress } from './progress';
import { RequestContexts } from './requestContexts';
import { RequestSender } from './requestSender';

/** The run of a node over all its items: read, combine, send, output. */
class Run {
	private readonly ledger: Ledger;
	/** The wait after the send, if the operation waits. */
	private suspension: Suspension | undefined;
	private readonly progress: Progress;
	private readonly contexts: RequestContexts;
	private readonly costs: CostGuard | undefined;
	/** Ends the announcement of the run's requests at the rate limit. */
	private endPlan: (() => void) | undefined;

	constructor(
		private readonly context: IExecuteFunctions,
		private readonly product: Product,
		resource: Resource,
		private readonly operation: Operation,
		private readonly credential: Credential,
	) {
		this.ledger = new Ledger(context, { product, resource, operation }, credential.secrets);
		this.progress = new Progress(context);
		const { stopped } = this.ledger;
		this.contexts = new RequestContexts(context, product, credential, stopped, this.progress);
		const { cost } = operation;
		this.costs = cost && new CostGuard(cost, (input) => this.itemOf(cost.credits, input));
	}

	/** The output of a reading operation, requested before the others. */
	private async itemOf(operation: Operation, input: ItemInput): Promise<IDataObject> {
		const requestContext = this.contexts.of(operation)(input);
		return await itemOf(operation, (call) => obtain(requestContext, { ...call, repeat: 'safe' }));
	}

	async execute(): Promise<INodeExecutionData[]> {
		const tasks = await this.withFiles(this.readAll());
		this.ledger.stopIfFailed();
		if (tasks.length > 0) await this.handleAll(tasks);
		this.ledger.stopIfFailed();
		this.ledger.showHints();
		const outputs = this.ledger.outputs();
		const [sent] = outputs;
		if (sent && !this.ledger.hasFailures) await this.suspension?.begin(sent);
		return outputs;
	}

	private readAll(): Task[] {
		const { ledger } = this;
		const given = { country: this.product.country, now: systemClock.now() };
		const parameters = new Parameters(this.context, this.operation, given);
		const tasks: Task[] = [];
		for (const index of ledger.open()) {
			try {
				const input = parameters.read(index);
				this.checkWait(input);
				tasks.push({ index, input, parts: [], goneBefore: ledger.goneBefore(index) });
			} catch (error) {
				ledger.fail(index, reasonOf(error, 'before sending'));
			}
		}
		return tasks;
	}

	private checkWait(input: ItemInput): void {
		const { request } = this.operation;
		if (request.kind !== 'batch' || request.wait === undefined) return;
		refuseSeveral(request, input, this.context.getInputData().length);
	}

	/** Files that are missing or too large fail their items before anything is sent. */
	private async withFiles(wanted: readonly Task[]): Promise<readonly Task[]> {
		const { tasks, failed } = await findFiles(this.context, this.operation, wanted);
		for (const [index, reason] of failed) this.ledger.fail(index, reason);
		return tasks;
	}

	private async handleAll(tasks: readonly Task[]): Promise<void> {
		const { context, ledger, contexts } = this;
		const { kind } = this.operation.request;
		// Only batches have a preview. Other operations handle "Check Only" themselves.
		const isShown = ({ input }: Task): boolean =>
			kind === 'local' || (kind === 'batch' && input.params.options.checkOnly === true);
		const sent = tasks.filter((task) => !isShown(task));
		const cancelled = context.getExecutionCancelSignal();
		const endListening = onAbort(cancelled, () => ledger.cancel());
		if (cancelled?.aborted) ledger.cancel();
		contexts.limitWaits(tasks);
		try {
			await this.showAll(tasks.filter(isShown));
			if (sent.length > 0) await this.sendAll(sent);
		} finally {
			endListening();
		}
	}

	/** Outputs what would be sent. */
	private async showAll(tasks: readonly Task[]): Promise<void> {
		const { operation, ledger, product, costs } = this;
		const previews = previewOf(operation, tasks, product.country);
		try {
			for (const [task, json] of (await costs?.withEstimate(previews)) ?? previews)
				this.show(task, json);
		} catch (error) {
			const reason = reasonOf(error, 'before sending');
			for (const { index } of tasks) ledger.fail(index, reason);
		}
	}

	/** The hints for what is found out without a request are a part of the answer. */
	private show(task: Task, json: IDataObject): void {
		const { operation, ledger } = this;
		if (operation.request.kind !== 'local') return ledger.done(task, [{ json }]);
		const hints = hintsFor(operation, task, systemClock.now());
		const hint = hints.map((one) => hintText(one)).join(' ');
		const outputs = [{ json: hint === '' ? json : { ...json, hint } }];
		ledger.set(task.index, { kind: 'done', outputs });
	}

	private async sendAll(tasks: readonly Task[]): Promise<void> {
		const { operation, ledger, context } = this;
		let guard: OnceGuard | undefined;
		try {
			guard = OnceGuard.of(context, operation, tasks, ledger);
			await guard?.begin();
			await this.sendGuarded(guard?.tasks ?? tasks, guard);
		} catch (error) {
			ledger.block(reasonOf(error, 'before sending'));
		} finally {
			this.endPlan?.();
		}
		await this.close(tasks, guard);
	}

	private async close(tasks: readonly Task[], guard: OnceGuard | undefined): Promise<void> {
		this.ledger.close(guard?.tasks ?? tasks);
		await guard?.end();
		// A message that was not sent gets no answer.
		if (guard?.hasFoundDone === true) this.suspension = undefined;
	}

	private async sendGuarded(tasks: readonly Task[], guard: OnceGuard | undefined): Promise<void> {
		const { operation, ledger, product, contexts } = this;
		const requests = await this.plan(tasks, guard);
		const asking = requests.filter(({ question }) => question !== undefined);
		const contextFor = contexts.of(operation);
		this.endPlan = contexts.plan(operation, asking.length + requests.length);
		await this.costs?.refuseTooCostly(requests, tasks);
		const prechecks = new Prechecks(operation, contextFor, ledger);
		await this.perform(
			asking,
			() => [],
			(request) => prechecks.ask(request),
		);
		const left = requests.filter(({ parts }) => parts.some(({ result }) => !result));
		await this.perform(
			left,
			(request) => subjectsOf(operation, request, product.country),
			(request) =>
				new RequestSender(operation, contextFor(request.input), ledger, request, guard).deliver(),
		);
	}

	/** The requests of the run. Known Once Keys are removed first if that decides whether the others are sent. */
	private async plan(
		tasks: readonly Task[],
		guard: OnceGuard | undefined,
	): Promise<readonly PlannedRequest[]> {
		const all = await this.withAnswers(gather(this.operation, tasks, this.product.country));
		const isAsked = all.some(({ question }) => question !== undefined);
		const decides = isAsked || limitsCost(tasks) || areTooMany(all, tasks);
		const requests = guard && decides ? await guard.withoutKnown(all) : all;
		refuseTooMany(requests, tasks);
		return requests;
	}

	/** Adds the URL for the answer to the request of an operation that waits. */
	private async withAnswers(
		requests: readonly PlannedRequest[],
	): Promise<readonly PlannedRequest[]> {
		const { context, operation, product, credential } = this;
		const wait = waitOf(operation);
		const [request] = requests;
		if (wait === undefined || request === undefined) return requests;
		const key = toText(credential.open().keys[product.keyField]) ?? '';
		const suspension = await Suspension.of(context, wait, request.input, key);
		const { hint } = suspension;
		if (hint !== undefined) for (const part of request.parts) addHint(part, { what: hint });
		this.suspension = suspension;
		return [suspension.addressed(request)];
	}

	private async perform(
		requests: readonly PlannedRequest[],
		subjectsOf: (request: PlannedRequest) => readonly string[],
		perform: (request: PlannedRequest) => Promise<void>,
	): Promise<void> {
		this.progress.expect(requests.length);
		await performAll(requests, {
			congestion: this.contexts.congestion,
			subjectsOf,
			isOver: () => this.ledger.isOver(),
			perform: async (request) => {
				await perform(request);
				this.progress.finish();
			},
		});
	}
}

/**
 * The `execute` of every node: runs the chosen operation over all items.
 *
 * @returns the output items, paired with their input items and in their order
 * @throws NodeApiError or NodeOperationError at the first failure, unless the node continues on it
 */
export async function runNode(
	context: IExecuteFunctions,
	product: Product,
	resources: readonly Resource[],
): Promise<INodeExecutionData[][]> {
	const chosen = context.getNodeParameter('resource', 0, '');
	const value = context.getNodeParameter('operation', 0, '');
	const resource = resources.find((candidate) => candidate.value === chosen);
	const operation = resource?.operations.find((candidate) => candidate.value === value);
	if (resource === undefined || operation === undefined) {
		throw new Failure({
			what: `Unknown operation "${String(value)}" of the resource "${String(chosen)}"`,
			next: '',
			fate: 'not done',
		});
	}
	const credential = await Credential.of(context, product);
	return [await new Run(context, product, resource, operation, credential).execute()];
}
