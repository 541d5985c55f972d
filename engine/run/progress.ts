import type { IExecuteFunctions } from 'n8n-workflow';
import { systemClock } from '../http/wait';

/** Shorter runs show no progress. */
const FIRST_AFTER_MS = 3000;
const BETWEEN_MS = 1000;

/** 12345 as "12,345". */
function inWords(count: number): string {
	return count.toLocaleString('en-US');
}

/**
 * Shows the progress of a run, at most once a second. n8n shows it in the browser console, in manual
 * executions only: a node has no other way to reach the editor in either n8n line.
 */
export class Progress {
	private readonly begun = systemClock.now();
	private lastTold = 0;
	private total = 0;
	private done = 0;
	private answered = 0;

	constructor(private readonly context: IExecuteFunctions) {}

	/** Adds requests to the total. */
	expect(requests: number): void {
		this.total += requests;
	}

	/** One request is done. */
	finish(): void {
		this.done += 1;
		this.tell();
	}

	/** A response arrived: lists have one per page. */
	answer(): void {
		this.answered += 1;
		this.tell();
	}

	/** @param until when the next request may be sent, in milliseconds since 1970; Infinity if unknown */
	wait(until: number): void {
		const seconds = Math.ceil((until - systemClock.now()) / 1000);
		this.tell(seconds < Infinity ? `, next request in ${inWords(seconds)} s` : '', until);
	}

	/** @param until when the run ends at the earliest, in milliseconds since 1970 */
	private tell(more = '', until = systemClock.now()): void {
		const now = systemClock.now();
		const isShort = Math.max(now, until) < this.begun + FIRST_AFTER_MS;
		const isTooSoon = now < this.lastTold + BETWEEN_MS;
		if (isShort || isTooSoon || !('sendMessageToUI' in this.context)) return;
		this.lastTold = now;
		const { total, done, answered } = this;
		const what =
			total > 1
				? `${inWords(done)} of ${inWords(total)} requests done`
				: `${inWords(answered)} requests answered`;
		this.context.sendMessageToUI(what + more);
	}
}
