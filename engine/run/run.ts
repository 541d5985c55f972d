import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { readingOf } from '../answers/reading';
import { gather } from '../batch/gather';
import { previewOf } from '../batch/preview';
import { subjectsOf } from '../batch/subjects';
import { Failure, reasonOf } from '../errors/failure';
import { runTooLong } from '../errors/rateLimited';
import { type RequestContext } from '../exchange/attempt';
import { Credential } from '../http/access';
import { Congestion } from '../http/congestion';
import { onAbort } from '../http/onAbort';
import { paceOf } from '../http/pace';
import { rateLimitOf } from '../http/rateLimit';
import { systemClock } from '../http/wait';
import { WaitBudget } from '../http/waitBudget';
import { findFiles } from '../input/findFiles';
import { Parameters, type ItemInput } from '../input/parameters';
import type { Operation, Resource } from '../operation/operation';
import type { Product } from '../operation/product';
import { longestWaitMs, timeoutMs, waitOf } from '../panel/engineOptions';
import { toText } from '../values/convert';
import { refuseSeveral } from '../waiting/oneRecipient';
import { Suspension } from '../waiting/suspension';
import type { PlannedRequest } from '../work/plannedRequest';
import type { Task } from '../work/task';
import { performAll } from './inFlight';
import { Ledger } from './ledger';
import { areTooMany, refuseTooMany } from './maxRecipients';
import { OnceGuard } from './onceGuard';
import { Prechecks } from './prechecks';
import { Progress } from './progress';
import { RequestSender } from './requestSender';

/** A node's run over all its items: read, gather, pace, send, check, spread. */
class Run {
	private readonly ledger: Ledger;
	/** The sleep that follows, where the operation waits and has sent. */
	private suspension: Suspension | undefined;
	private readonly congestion = new Congestion();
	private readonly progress: Progress;
	/** Tells the documented limit that no more requests of the run come. */
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
	}

	async execute(): Promise<INodeExecutionData[]> {
		const tasks = await this.withFiles(this.readAll());
		this.ledger.stopIfFailed();
		if (tasks.length > 0) await this.handleAll(tasks);
		this.ledger.stopIfFailed();
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
		const { request } = this.operation;
		if (request.kind === 'local') {
			const share = { ofItem: 1, ofRequest: 1, own: [] };
			for (const { index, input } of tasks) {
				const outputs = [{ json: this.operation.answer({}, input.params, share) }];
				this.ledger.set(index, { kind: 'done', outputs });
			}
			return;
		}
		// Only batches have a preview. Other operations handle "Check Only" themselves.
		const isChecked = ({ input }: Task): boolean =>
			request.kind === 'batch' && input.params.options.checkOnly === true;
		const checked = tasks.filter(isChecked);
		const sent = tasks.filter((task) => !isChecked(task));
		const { country } = this.product;
		const now = systemClock.now();
		for (const [task, output] of previewOf(this.operation, checked, country, now)) {
			this.ledger.set(task.index, { kind: 'done', outputs: [{ json: output }] });
		}
		if (sent.length > 0) await this.sendAll(sent);
	}

	private async sendAll(tasks: readonly Task[]): Promise<void> {
		const { operation, ledger, context } = this;
		const cancelled = context.getExecutionCancelSignal();
		const endListening = onAbort(cancelled, () => ledger.cancel());
		if (cancelled?.aborted) ledger.cancel();
		let guard: OnceGuard | undefined;
		try {
			guard = OnceGuard.of(context, operation, tasks, ledger);
			await guard?.begin();
			await this.sendGuarded(guard?.tasks ?? tasks, guard);
		} catch (error) {
			ledger.block(reasonOf(error, 'before sending'));
		} finally {
			endListening();
			this.endPlan?.();
		}
		await this.close(tasks, guard);
	}

	private async close(tasks: readonly Task[], guard: OnceGuard | undefined): Promise<void> {
		this.ledger.close(guard?.tasks ?? tasks);
		await guard?.end();
		// To what was not sent, nobody answers.
		if (guard?.hasFoundDone === true) this.suspension = undefined;
	}

	private async sendGuarded(tasks: readonly Task[], guard: OnceGuard | undefined): Promise<void> {
		const { operation, ledger, product } = this;
		const requests = await this.plan(tasks, guard);
		const asking = requests.filter(({ question }) => question !== undefined);
		const contextFor = this.openContext(asking.length + requests.length, tasks);
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

	/** The requests of the run. What is done already is left out first, where that decides whether others leave. */
	private async plan(
		tasks: readonly Task[],
		guard: OnceGuard | undefined,
	): Promise<readonly PlannedRequest[]> {
		const all = await this.withAnswers(gather(this.operation, tasks, this.product.country));
		const isAsked = all.some(({ question }) => question !== undefined);
		const decides = isAsked || areTooMany(all, tasks);
		const requests = guard && decides ? await guard.withoutKnown(all) : all;
		refuseTooMany(requests, tasks);
		return requests;
	}

	/** Where the operation waits for an answer, its request tells the address of it. */
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
		if (hint !== undefined) for (const part of request.parts) part.hint = hint;
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
			congestion: this.congestion,
			subjectsOf,
			isOver: () => this.ledger.isOver(),
			perform: async (request) => {
				await perform(request);
				this.progress.finish();
			},
		});
	}

	/** What all requests of the run share. Fails before anything is sent if their turn is too far off. */
	private openContext(count: number, tasks: readonly Task[]): (input: ItemInput) => RequestContext {
		const { operation, product, context, credential } = this;
		const { keys, baseUrl, rateLimitKey } = credential.open();
		const rateLimit = rateLimitOf(operation, rateLimitKey);
		const pace = paceOf(operation, rateLimitKey);
		const longest = tasks.reduce(
			(min, { input }) => Math.min(min, longestWaitMs(input.params.options)),
			Infinity,
		);
		const waits = new WaitBudget(longest, systemClock, this.progress);
		const expected = rateLimit?.expectedWaitMs(count) ?? 0;
		if (expected > longest) throw runTooLong(count, expected, longest, operation.limit);
		this.endPlan = rateLimit?.plan(count, waits);
		return ({ params }) => ({
			n8n: context,
			route: {
				credential: product.credential,
				keys,
				baseUrl,
				timeoutMs: timeoutMs(params.options),
				signal: context.getExecutionCancelSignal(),
			},
			reading: readingOf(product, operation, params.options),
			secrets: credential.secrets,
			clock: systemClock,
			rateLimit,
			pace,
			congestion: this.congestion,
			waits,
			stop: this.ledger.stopped,
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
			what: `There is no operation "${String(value)}" of "${String(chosen)}"`,
			next: '',
			fate: 'not done',
		});
	}
	const credential = await Credential.of(context, product);
	return [await new Run(context, product, resource, operation, credential).execute()];
}
