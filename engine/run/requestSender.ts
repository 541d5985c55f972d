import { assignResults } from '../answers/assignResults';
import { listEntries } from '../answers/listEntries';
import { isAboutSome, namedIn } from '../answers/namedRecipients';
import { reasonOf, type Reason, type Stage } from '../errors/failure';
import { obtain, type RequestContext } from '../exchange/attempt';
import { followPages, type Followed } from '../exchange/pages';
import { receive } from '../exchange/receivedFile';
import type { OnceCall, ReadCall } from '../operation/call';
import type { LoadedFile } from '../operation/file';
import type { Operation } from '../operation/operation';
import type { Reply } from '../operation/reply';
import { toId } from '../values/convert';
import type { PlannedRequest } from '../work/plannedRequest';
import { rememberSent } from '../work/references';
import { addHint, type RequestPart, type Task } from '../work/task';

/** Observes requests: before they are sent, and when their fate is known. */
export interface SendObserver {
	leaving(parts: readonly RequestPart[]): void;
	settled(parts: readonly RequestPart[]): void;
	/** Whether nothing more may be sent. */
	isOver(): boolean;
}

/** Decides which parts of a request may be sent, and records their results. */
export interface SendGuard {
	/** @returns the parts that may be sent. Never throws. */
	admit(parts: readonly RequestPart[]): Promise<readonly RequestPart[]>;
	/** Never throws. */
	settled(tasks: readonly Task[]): Promise<void>;
}

/** How many rejections are handled before the rest of a request is skipped. */
const MAX_REFUSED = 25;

function failAll(parts: readonly RequestPart[], reason: Reason): void {
	for (const part of parts) part.result = { kind: 'failed', reason };
}

/** Sends a request, and the rest of it again if the API rejects some of its entries. */
export class RequestSender {
	private refused = 0;
	private files: readonly LoadedFile[] | undefined;

	constructor(
		private readonly operation: Operation,
		private readonly requestContext: RequestContext,
		private readonly observer: SendObserver,
		private readonly request: PlannedRequest,
		private readonly guard?: SendGuard,
	) {}

	/** Gives each part its result. Never throws: a failure is a result too. */
	async deliver(): Promise<void> {
		await this.send(this.request.parts);
	}

	/** The call with its files, which are loaded for the first call and kept as long as the request. */
	private async callFor(parts: readonly RequestPart[]): Promise<OnceCall | ReadCall> {
		const { operation, request } = this;
		const { repeat } = operation;
		const { files = [] } = request.input;
		const rule = operation.request.kind === 'batch' ? operation.request.files : undefined;
		const call = request.callFor(parts);
		if (rule === undefined || files.length === 0) return { ...call, repeat };
		this.files ??= await Promise.all(files.map((file) => file.load()));
		return { ...rule.attach(call, this.files), repeat };
	}

	/** The rejection of several entries may be about one of them: it does not mean that all are already done. */
	private contextFor(parts: readonly RequestPart[]): RequestContext {
		const { ignorableCodes, ...reading } = this.requestContext.reading;
		return ignorableCodes && parts.length > 1
			? { ...this.requestContext, reading }
			: this.requestContext;
	}

	/** The reply, with all pages needed. */
	private async obtainAll(
		call: OnceCall | ReadCall,
		parts: readonly RequestPart[],
	): Promise<Followed> {
		const requestContext = this.contextFor(parts);
		const { listName, pages, repeat } = this.operation;
		if (listName === undefined || pages === undefined) {
			const reply = await obtain(requestContext, call);
			if (listName !== undefined && repeat === 'safe') listEntries(reply, listName);
			return { reply };
		}
		const limits = parts.flatMap(({ tasks }) => tasks.map(({ input }) => input.limit));
		// Not Math.max(...limits): there may be more items than a call has arguments.
		const maxEntries = limits.reduce((max, limit) => Math.max(max, limit), 0);
		const list = { listName, pages, maxEntries };
		return await followPages(call, list, (one) =>
			obtain(requestContext, { ...one, repeat: 'safe' }),
		);
	}

	/** Remembers the ID that the API returned for a request, by its reference. */
	private remember(reference: string, reply: Reply): void {
		const { sentFields } = this.requestContext.reading;
		const [id] = (sentFields?.ids ?? []).flatMap((name) => toId(reply[name]) ?? []);
		if (id !== undefined) rememberSent(reference, id);
	}

	/** Sends the request and gives each part its result. */
	private async perform(call: OnceCall | ReadCall, parts: readonly RequestPart[]): Promise<void> {
		const { operation, requestContext, request } = this;
		const { file } = operation;
		if (file === undefined) {
			const { reply, hint } = await this.obtainAll(call, parts);
			const { reference } = call;
			if (reference !== undefined) this.remember(reference, reply);
			assignResults(operation, parts, { reply, reference }, requestContext.reading);
			if (hint !== undefined) for (const part of parts) addHint(part, { what: hint });
			return;
		}
		const made = await receive(requestContext, call, operation, file, request.input);
		for (const part of parts)
			part.result = { kind: 'done', reply: {}, own: undefined, ofRequest: parts.length, made };
	}

	/** Reports that the parts have their results. */
	private async settle(parts: readonly RequestPart[]): Promise<void> {
		this.observer.settled(parts);
		await this.guard?.settled(parts.flatMap(({ tasks }) => tasks));
	}

	/** @returns whether the API accepted the request with all its entries */
	private async send(wanted: readonly RequestPart[]): Promise<boolean> {
		const { observer: watch } = this;
		const parts = this.guard ? await this.guard.admit(wanted) : wanted;
		if (parts.length === 0) return true;
		let stage: Stage = 'before sending';
		try {
			const call = await this.callFor(parts);
			watch.leaving(parts);
			stage = 'sending';
			await this.perform(call, parts);
			await this.settle(parts);
			return true;
		} catch (error) {
			const reason = reasonOf(error, stage);
			if (reason.fate === 'not done' && isAboutSome(parts, reason)) {
				// Rejected: none of them is in flight until sent again.
				watch.settled(parts);
				await this.sendWithoutRefused(parts, reason);
			} else {
				this.refused += 1;
				failAll(parts, reason);
				await this.settle(parts);
			}
			return false;
		}
	}

	/** Removes the entries that the API names; if it names none, halves the request until they are isolated. */
	private async sendWithoutRefused(parts: readonly RequestPart[], reason: Reason): Promise<void> {
		const named = namedIn(reason.said ?? '', parts, this.requestContext.reading.country);
		// An entry that is already done is not a failure: sent alone, its rejection says so.
		const isIgnorable =
			this.requestContext.reading.ignorableCodes?.includes(reason.code ?? '') === true;
		if (named.length > 0 && !isIgnorable) {
			failAll(named, reason);
			await this.settle(named);
			this.refused += 1;
			const rest = parts.filter((part) => !named.includes(part));
			if (rest.length > 0) await this.sendOrGiveUp(rest, reason);
			return;
		}
		// The smaller half first: with the knowledge about the other half, isolating one rejected entry
		// of n takes at most 2·log2(n) + 1 requests.
		const middle = Math.floor(parts.length / 2);
		const first = parts.slice(0, middle);
		const second = parts.slice(middle);
		const firstWent = await this.sendOrGiveUp(first, reason);
		// If the first half succeeded, the rejected entries are in the second: it is not sent whole.
		if (firstWent && second.length > 1) await this.sendWithoutRefused(second, reason);
		else await this.sendOrGiveUp(second, reason);
	}

	private async sendOrGiveUp(parts: readonly RequestPart[], reason: Reason): Promise<boolean> {
		if (this.observer.isOver()) return false;
		if (this.refused < MAX_REFUSED) return await this.send(parts);
		failAll(parts, {
			...reason,
			what: `Skipped because the API rejected ${this.refused} parts of the request: ${reason.what}`,
			isUntried: true,
		});
		await this.settle(parts);
		return false;
	}
}
