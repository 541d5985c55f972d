import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { mistaken } from '../errors/failure';
import { systemClock } from '../http/wait';
import { REFERENCE_PARAMETER } from '../inbound/ownParameters';
import type { ItemInput } from '../input/parameters';
import { withParameter } from '../operation/call';
import type { Wait } from '../operation/wait';
import { toText } from '../values/convert';
import type { PlannedRequest } from '../work/plannedRequest';
import { referenceFor } from './executionReference';

/** Names and addresses that nobody on the internet can call. */
const PRIVATE =
	/^(localhost|(127|10|192\.168|169\.254|172\.(1[6-9]|2\d|3[01]))(\.\d+)+|\[(::1|f[cd]|fe80).*|[^.:]+|.+\.(local|localhost|internal|lan))$/i;

/** The address at which n8n wakes the execution; in n8n 2 it is signed. */
function resumeUrlOf(context: IExecuteFunctions): URL {
	const url = toText(context.evaluateExpression('{{ $execution.resumeUrl }}', 0));
	if (url !== undefined && URL.canParse(url)) return new URL(url);
	throw mistaken(
		'n8n gives no address at which the answer could come. Nothing was sent',
		'Check the address of n8n in its settings (WEBHOOK_URL).',
	);
}

/**
 * An AI agent of n8n 1 runs its tools inside itself: asleep, the execution would wait at the agent, where
 * no answer comes. In n8n 2 a tool runs as any other node.
 *
 * @throws Failure where another node is the one that would wait
 */
function refuseInside(context: IExecuteFunctions): void {
	if (context.getExecuteData().node.name === context.getNode().name) return;
	throw mistaken(
		'An AI agent of n8n 1 cannot wait for an answer. Nothing was sent',
		'Use Send here, or n8n 2.',
	);
}

/** The sleep of an execution: prepared before its message is sent, begun after. */
export class Suspension {
	private constructor(
		private readonly context: IExecuteFunctions,
		private readonly wait: Wait<ItemInput['params']>,
		private readonly params: ItemInput['params'],
		private readonly reference: string,
		private readonly address: URL,
	) {}

	/**
	 * @param key of the API: see `executionReference.ts`
	 * @throws Failure if n8n has no address for the answer, or cannot wait here
	 */
	static async of(
		context: IExecuteFunctions,
		wait: Wait<ItemInput['params']>,
		{ params }: ItemInput,
		key: string,
	): Promise<Suspension> {
		refuseInside(context);
		const address = resumeUrlOf(context);
		const reference = await referenceFor(context.getExecutionId(), key);
		address.searchParams.set(REFERENCE_PARAMETER, reference);
		return new Suspension(context, wait, params, reference, address);
	}

	/** A request with the address of the answer in it. */
	addressed(request: PlannedRequest): PlannedRequest {
		const name = this.wait.callback(this.params);
		return {
			...request,
			callFor: (parts) => withParameter(request.callFor(parts), name, this.address.href),
		};
	}

	/** For the user, where the answer will hardly come: a sentence without its full stop. */
	get hint(): string | undefined {
		const { hostname, origin } = this.address;
		if (!PRIVATE.test(hostname)) return undefined;
		return `The answer is to come to ${origin}, which the API can hardly reach: give n8n an address on the internet (WEBHOOK_URL)`;
	}

	/**
	 * Puts the execution to sleep. When time is up n8n does not ask the node again: it passes the node's
	 * input on, so what is to come then takes the place of the input. `webhook` reads it as well.
	 *
	 * @param output what became of the send
	 */
	async begin({ json }: INodeExecutionData): Promise<void> {
		const { context, reference } = this;
		const item = { json: { timedOut: true, ...json, reference }, pairedItem: { item: 0 } };
		context.getExecuteData().data = { main: [[item]] };
		const until = systemClock.now() + this.wait.limitMs(this.params);
		await context.putExecutionToWait(new Date(until));
	}
}
