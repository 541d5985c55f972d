import { mistaken, reasonOf, type Reason } from '../errors/failure';
import { obtain, type RequestContext } from '../exchange/attempt';
import type { ItemInput } from '../input/parameters';
import type { Call } from '../operation/call';
import type { Operation } from '../operation/operation';
import type { Reply } from '../operation/reply';
import type { PlannedRequest } from '../work/plannedRequest';
import type { Result } from '../work/result';
import type { SendObserver } from './requestSender';

/** The reason of a failed check: its request is not sent. */
export function unanswered(error: unknown): Reason {
	const reason = reasonOf(error, 'before sending');
	if (reason.isUntried === true) return reason;
	const what = `Nothing was sent because a check before sending failed: ${reason.what}`;
	return { ...reason, what, fate: 'not done' };
}

/**
 * The checks before the requests of a run. Identical checks of several items are made once.
 */
export class Prechecks {
	private readonly replies = new Map<string, Promise<Reply>>();

	constructor(
		private readonly operation: Operation,
		private readonly contextFor: (input: ItemInput) => RequestContext,
		private readonly observer: SendObserver,
	) {}

	/** Gives the parts of a request their result if it must not be sent. Never throws. */
	async ask({ question, parts, input }: PlannedRequest): Promise<void> {
		if (question === undefined) return;
		const result = await this.resultOf(question, input);
		if (result === undefined) return;
		for (const part of parts) part.result = result;
		this.observer.settled(parts);
	}

	private async resultOf(question: Call, input: ItemInput): Promise<Result | undefined> {
		try {
			const reply = await this.replyTo(question, input);
			return this.resultIn(reply, input);
		} catch (error) {
			return { kind: 'failed', reason: unanswered(error) };
		}
	}

	private resultIn(reply: Reply, { params }: ItemInput): Result | undefined {
		const { request } = this.operation;
		const before = request.kind === 'single' ? request.before : undefined;
		const finding = before?.finding(reply, params) ?? { kind: 'go on' };
		switch (finding.kind) {
			case 'go on':
				return undefined;
			case 'stop':
				return { kind: 'failed', reason: mistaken(finding.what, finding.next).reason };
			case 'enough': {
				const made = [{ json: finding.output }];
				return { kind: 'done', reply, own: undefined, ofRequest: 1, made };
			}
		}
	}

	private async replyTo(question: Call, input: ItemInput): Promise<Reply> {
		const key = JSON.stringify(question);
		const known = this.replies.get(key);
		const reply = known ?? obtain(this.contextFor(input), { ...question, repeat: 'safe' });
		this.replies.set(key, reply);
		return await reply;
	}
}
