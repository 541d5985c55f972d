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

/** Host names and IP addresses that cannot be reached from the internet. */
const PRIVATE =
	/^(localhost|(127|10|192\.168|169\.254|172\.(1[6-9]|2\d|3[01]))(\.\d+)+|\[(::1|f[cd]|fe80).*|[^.:]+|.+\.(local|localhost|internal|lan))$/i;

/** The URL that resumes the execution; in n8n 2 it is signed. */
function resumeUrlOf(context: IExecuteFunctions): URL {
	const url = toText(context.evaluateExpression('{{ $execution.resumeUrl }}', 0));
	if (url !== undefined && URL.canParse(url)) return new URL(url);
	throw mistaken(
		'n8n has no URL for receiving the answer. Nothing was sent',
		'Check the n8n setting WEBHOOK_URL.',
	);
}

/**
 * An AI agent of n8n 1 runs its tools inside itself: the execution would wait at the agent, which receives
 * no answer. In n8n 2, a tool runs like any other node.
 *
 * @throws Failure if another node would wait
 */
function refuseInside(context: IExecuteFunctions): void {
	if (context.getExecuteData().node.name === context.getNode().name) return;
	throw mistaken(
		'AI agents in n8n 1 cannot wait for an answer. Nothing was sent',
		'Use Send instead, or upgrade to n8n 2.',
	);
}

/** The wait of an execution: prepared before its message is sent, started afterwards. */
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
	 * @throws Failure if n8n has no URL for the answer, or cannot wait here
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

	/** The request with the URL for the answer. */
	addressed(request: PlannedRequest): PlannedRequest {
		const name = this.wait.callback(this.params);
		return {
			...request,
			callFor: (parts) => withParameter(request.callFor(parts), name, this.address.href),
		};
	}

	/** A hint if the answer will probably not arrive: a sentence without a full stop. */
	get hint(): string | undefined {
		const { hostname, origin } = this.address;
		if (!PRIVATE.test(hostname)) return undefined;
		return `The API probably cannot reach ${origin} to deliver the answer: set WEBHOOK_URL to a public address of your n8n`;
	}

	/**
	 * Starts the wait. When the time is up, n8n does not run the node again but passes on its input, so the
	 * output for that case replaces the input. `webhook` reads it too.
	 *
	 * @param output the output of the send
	 */
	async begin({ json }: INodeExecutionData): Promise<void> {
		const { context, reference } = this;
		const item = { json: { timedOut: true, ...json, reference }, pairedItem: { item: 0 } };
		context.getExecuteData().data = { main: [[item]] };
		const until = systemClock.now() + this.wait.limitMs(this.params);
		await context.putExecutionToWait(new Date(until));
	}
}
