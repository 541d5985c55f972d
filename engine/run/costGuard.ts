import type { IDataObject } from 'n8n-workflow';
import { Failure, type Reason } from '../errors/failure';
import type { ItemInput } from '../input/parameters';
import type { CostRule } from '../operation/operation';
import { known, toItem, toRecord } from '../values/convert';
import type { PlannedRequest } from '../work/plannedRequest';
import { addHint, type RequestPart, type Task } from '../work/task';
import { CostEstimator, type CostEstimate } from './costEstimate';
import { unanswered } from './prechecks';

/** The cost limits of a run: the smallest maximum of its items. */
interface CostLimits {
	readonly maxCost: number;
	readonly checksBalance: boolean;
}

/** The cost limits of a run; undefined if no item limits the cost. */
function limitsOf(tasks: readonly Task[]): CostLimits | undefined {
	let maxCost = Infinity;
	let checksBalance = false;
	for (const { input } of tasks) {
		const { options } = input.params;
		maxCost = Math.min(maxCost, options.maxCost ?? Infinity);
		checksBalance ||= options.checkBalance === true;
	}
	return checksBalance || maxCost < Infinity ? { maxCost, checksBalance } : undefined;
}

/** Whether an item limits what the run may cost. */
export function limitsCost(tasks: readonly Task[]): boolean {
	return limitsOf(tasks) !== undefined;
}

/** Why nothing may be sent: what happened, and what to do. */
type Obstacle = Pick<Reason, 'what' | 'next' | 'cause'>;

const ADD_CREDIT = 'Nothing was sent. Add credit to the account, or send to fewer recipients.';

/** Why messages must not be sent; undefined if they may. */
function obstacleTo(
	{ cost, units, isLowerBound }: CostEstimate,
	balance: number,
	unit: string,
	{ maxCost, checksBalance }: CostLimits,
): Obstacle | undefined {
	if (cost === undefined) {
		return {
			what: 'The cost of this run is unknown because the API returned no price',
			next: 'Nothing was sent. "Get Credits" with "Simplify" off shows what the API returns.',
		};
	}
	const cause = 'quota-exhausted';
	if (cost === Infinity) {
		const what = `This run needs ${units} ${unit}, but the balance of ${balance} EUR covers none`;
		return { what, next: ADD_CREDIT, cause };
	}
	const would = `This run would cost ${isLowerBound ? 'at least ' : ''}${cost} EUR (${units} ${unit})`;
	if (checksBalance && cost > balance)
		return { what: `${would}, but the balance is ${balance} EUR`, next: ADD_CREDIT, cause };
	if (cost <= maxCost) return undefined;
	return {
		what: `${would}, but the maximum is ${maxCost} EUR`,
		next: 'Nothing was sent. Check the input, or increase the option "Max Cost (EUR)".',
		cause: 'configuration-invalid',
	};
}

/** The estimate in an output. */
function shown({ cost, isLowerBound }: CostEstimate): IDataObject {
	return known({
		estimatedCost: cost === Infinity ? undefined : cost,
		currency: cost === undefined ? undefined : 'EUR',
		estimatedCostIsLowerBound: isLowerBound || undefined,
	});
}

/** The options "Check Balance First" and "Max Cost (EUR)": the cost of a run is estimated before it is sent. */
export class CostGuard {
	private answer: Promise<IDataObject> | undefined;

	/** @param ask gets the output of `rule.credits`, at most once per run */
	constructor(
		private readonly rule: CostRule,
		private readonly ask: (input: ItemInput) => Promise<IDataObject>,
	) {}

	/** @param input the input with the time-out to use */
	private async estimatorFor(input: ItemInput): Promise<CostEstimator> {
		this.answer ??= this.ask(input).catch((error: unknown) => {
			throw new Failure({ ...unanswered(error), scope: 'account' });
		});
		return new CostEstimator(this.rule, await this.answer);
	}

	/** @throws Failure if the requests would cost too much, or if their cost is unknown */
	async refuseTooCostly(
		requests: readonly PlannedRequest[],
		tasks: readonly Task[],
	): Promise<void> {
		const limits = limitsOf(tasks);
		const [first] = requests;
		if (limits === undefined || first === undefined) return;
		const estimator = await this.estimatorFor(first.input);
		const parts = requests.flatMap((request) => request.parts);
		const { unit } = this.rule;
		const obstacle = obstacleTo(estimator.of(parts), estimator.balance, unit, limits);
		if (obstacle) throw new Failure({ ...obstacle, fate: 'not done', scope: 'account' });
		this.hintAtUncertain(parts, estimator);
	}

	private hintAtUncertain(parts: readonly RequestPart[], estimator: CostEstimator): void {
		for (const part of parts) {
			const what = estimator.uncertaintyOf(part);
			if (what !== undefined) addHint(part, { what });
		}
	}

	/**
	 * The output of "Check Only", with the estimate if an option asks for it.
	 *
	 * @throws Failure if the balance cannot be read
	 */
	async withEstimate(
		previews: ReadonlyArray<readonly [Task, IDataObject]>,
	): Promise<ReadonlyArray<readonly [Task, IDataObject]>> {
		const tasks = previews.map(([task]) => task);
		const limits = limitsOf(tasks);
		const [first] = tasks;
		if (limits === undefined || first === undefined) return previews;
		const estimator = await this.estimatorFor(first.input);
		const { balance } = estimator;
		const { unit } = this.rule;
		const parts = [...new Set(tasks.flatMap((task) => task.parts))];
		const ofRun = estimator.of(parts);
		const obstacle = obstacleTo(ofRun, balance, unit, limits);
		const stops = obstacle && { what: obstacle.what, next: 'Nothing would be sent.' };
		for (const part of parts) if (stops) addHint(part, stops);
		this.hintAtUncertain(parts, estimator);
		return previews.map(([task, { request, ...output }]) => {
			const ofItem = estimator.of(task.parts);
			const ofRequest = { ...toItem(toRecord(request)), ...shown(ofRun), balance };
			return [task, { ...output, ...shown(ofItem), request: ofRequest }];
		});
	}
}
