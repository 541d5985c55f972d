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

/** What delivering tells whoever keeps count: before a request leaves, and when its fate is known. */
export interface SendObserver {
	leaving(parts: readonly RequestPart[]): void;
	settled(parts: readonly RequestPart[]): void;
	/** Whether nothing more is to be sent. */
	isOver(): boolean;
}

/** Who says what of a request may leave, and records what became of it. */
export interface SendGuard {
	/** @returns the parts that may leave. Never throws. */
	admit(parts: readonly RequestPart[]): Promise<readonly RequestPart[]>;
	/** Never throws. */
	settled(tasks: readonly Task[]): Promise<void>;
}

/** How often the API may name entries, or refuse one alone, before the rest of a request is given up. */
const MAX_REFUSED = 25;

function failAll(parts: readonly RequestPart[], reason: Reason): void {
	for (const part of parts) part.result = { kind: 'failed', reason };
}

/** Sends one request, and what is left of it where the API refuses it for some of its entries. */
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

	/** Gives each part its result. Never throws: what fails is a result too. */
	async deliver(): Promise<void> {
		await this.send(this.request.parts);
	}

	/** The call, with its files: loaded when the first call leaves, and kept no longer than the request. */
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

	/** A refusal of several entries may be about one of them: it does not say that all are done already. */
	private contextFor(parts: readonly RequestPart[]): RequestContext {
		const { ignorableCodes, ...reading } = this.requestContext.reading;
		return ignorableCodes && parts.length > 1
			? { ...this.requestContext, reading }
			: this.requestContext;
	}

	/** The answer, with all pages that are wanted. */
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
		// No list of arguments: there may be more items than a call takes.
		const maxEntries = limits.reduce((max, limit) => Math.max(max, limit), 0);
		const list = { listName, pages, maxEntries };
		return await followPages(call, list, (one) =>
			obtain(requestContext, { ...one, repeat: 'safe' }),
		);
	}

	/** The ID that the API gave to a request is known by its reference from now on. */
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

	/** Tells that the parts have their results. */
	private async settle(parts: readonly RequestPart[]): Promise<void> {
		this.observer.settled(parts);
		await this.guard?.settled(parts.flatMap(({ tasks }) => tasks));
	}

	/** @returns whether the API took the request, with all its entries */
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
				// They came back: until some of them leave again, none is sent.
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

	/** Takes out what the API names; if it names none, halves until the refused entries stand alone. */
	private async sendWithoutRefused(parts: readonly RequestPart[], reason: Reason): Promise<void> {
		const named = namedIn(reason.said ?? '', parts, this.requestContext.reading.country);
		// Whoever is done already is no failure: alone, its refusal says so.
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
		// The smaller half first: together with what is known of the other, one refused entry of n
		// takes no more than 2·log2(n) + 1 requests.
		const middle = Math.floor(parts.length / 2);
		const first = parts.slice(0, middle);
		const second = parts.slice(middle);
		const firstWent = await this.sendOrGiveUp(first, reason);
		// If the first half went, the refused entries are in the second: it need not be tried whole.
		if (firstWent && second.length > 1) await this.sendWithoutRefused(second, reason);
		else await this.sendOrGiveUp(second, reason);
	}

	private async sendOrGiveUp(parts: readonly RequestPart[], reason: Reason): Promise<boolean> {
		if (this.observer.isOver()) return false;
		if (this.refused < MAX_REFUSED) return await this.send(parts);
		failAll(parts, {
			...reason,
			what: `Not tried, since the API refused ${this.refused} parts of the request: ${reason.what}`,
			isUntried: true,
		});
		await this.settle(parts);
		return false;
	}
}
