import type { IHttpRequestOptions } from 'n8n-workflow';
import type { Kind, Message } from './kinds';

/** What happens to one request instead of what should. */
export type Fault =
	| 'none'
	| 'busy'
	| 'no connection'
	| 'reset before'
	| 'reset after'
	| 'reset half-way'
	| 'time-out before'
	| 'time-out after'
	| '500 before'
	| '500 after'
	| 'cut off'
	| 'half an answer'
	| 'page before'
	| 'page after'
	| 'empty'
	| 'redirect'
	| 'no credit'
	| 'refused as a whole'
	| 'unknown code'
	| 'thrown'
	| 'cancelled before'
	| 'cancelled after';

/** How the API behaves in a run. */
export interface Behaviour {
	/** What happens to the first, second … request. */
	readonly faults: readonly Fault[];
	/** Recipients that it does not take. */
	readonly poisoned: readonly string[];
	/** Whether such a recipient refuses a whole request, and which of them that names. */
	readonly naming: 'all' | 'first' | 'none' | 'alone';
	/** From which request on the key is wrong, or nothing listens any more. */
	readonly wrongKeyFrom: number;
	readonly deadFrom: number;
	/** How long a request takes, in milliseconds: the first, second … of them, and so on from the start. */
	readonly takes: readonly number[];
}

/** A request as it came, and what became of it. */
export interface Exchange {
	readonly at: number;
	/** When it was answered. */
	until: number;
	readonly messages: readonly Message[];
	accepted: readonly Message[];
	/** What whoever asked can know of it. */
	known: 'accepted' | 'refused' | 'not done' | 'unknown';
}

/** The two hands that turn the wheels of a fake world. */
export interface World {
	readonly key: string;
	now(): number;
	pass(milliseconds: number): Promise<void>;
	cancel(): void;
	isCancelled(): boolean;
}

/** What the wire did: an answer, or an error as n8n throws it. The key is in whatever may hold it. */
type Wire = { readonly status: number; readonly text: string } | { readonly thrown: unknown };

type Lost = (key: string) => Wire;

const network =
	(httpCode: string, text: string): Lost =>
	(key) => ({
		thrown: Object.assign(new Error(`${text} https://api.test/${key}`), {
			httpCode,
			messages: [text],
		}),
	});
const reset = network('ECONNRESET', 'socket hang up');
const cancelled = network('ERR_CANCELED', 'canceled');
const late = network('ECONNABORTED', 'timeout of 30000ms exceeded');
const broken: Lost = (key) => ({ status: 502, text: `<html>Bad gateway ${key}</html>` });
const page: Lost = (key) => ({ status: 200, text: `<html>Maintenance ${key}</html>` });

/** What leaves nobody any the wiser, and whether the API had taken the request by then. */
const LOST: Partial<Record<string, { readonly isTaken: boolean; readonly wire: Lost }>> = {
	'reset before': { isTaken: false, wire: reset },
	'reset after': { isTaken: true, wire: reset },
	'time-out before': { isTaken: false, wire: late },
	'time-out after': { isTaken: true, wire: late },
	'500 before': { isTaken: false, wire: broken },
	'500 after': { isTaken: true, wire: broken },
	'page before': { isTaken: false, wire: page },
	'page after': { isTaken: true, wire: page },
	'cut off': { isTaken: true, wire: network('200', 'aborted') },
	'half an answer': { isTaken: true, wire: () => ({ status: 200, text: '{"success":true,"me' }) },
	empty: { isTaken: true, wire: () => ({ status: 200, text: '' }) },
	redirect: { isTaken: false, wire: () => ({ status: 307, text: '' }) },
	thrown: { isTaken: false, wire: (key) => ({ thrown: `what is this? ${key}` }) },
};

/** An API that does what the documents say, and what happens to APIs. */
export class FakeApi {
	readonly exchanges: Exchange[] = [];
	/** How many requests were under way at the same time at most. */
	mostAtOnce = 0;
	private underWay = 0;
	/** How many requests had come when the execution was cancelled. */
	beforeCancelling = Infinity;

	constructor(
		private readonly kind: Kind,
		private readonly behaviour: Behaviour,
		private readonly world: World,
	) {}

	/** All messages that it has taken, one after the other. */
	get accepted(): Message[] {
		return this.exchanges.flatMap(({ accepted }) => accepted);
	}

	/** Does what `helpers.httpRequestWithAuthentication` does. */
	async handle({ body }: IHttpRequestOptions): Promise<unknown> {
		const messages = this.kind.messagesIn(body);
		const at = this.world.now();
		const exchange: Exchange = { at, until: Infinity, messages, accepted: [], known: 'unknown' };
		const place = this.exchanges.push(exchange) - 1;
		this.underWay += 1;
		this.mostAtOnce = Math.max(this.mostAtOnce, this.underWay);
		const { takes } = this.behaviour;
		await this.world.pass(takes[place % takes.length] ?? 0);
		const wire = this.answerTo(place, exchange);
		this.underWay -= 1;
		exchange.until = this.world.now();
		if ('thrown' in wire) throw wire.thrown;
		const headers = wire.status === 429 ? { 'retry-after': '0' } : {};
		return { statusCode: wire.status, headers, body: wire.text };
	}

	/** An execution that is cancelled ends the requests under way, whatever the API made of them. */
	private answerTo(place: number, exchange: Exchange): Wire {
		if (this.world.isCancelled()) return this.lose(exchange, cancelled(this.world.key));
		const wire = this.answer(this.faultOf(place), exchange);
		if (this.world.isCancelled()) this.beforeCancelling = this.exchanges.length;
		return wire;
	}

	private faultOf(place: number): Fault | 'wrong key' {
		if (place >= this.behaviour.deadFrom) return 'no connection';
		if (place >= this.behaviour.wrongKeyFrom) return 'wrong key';
		return this.behaviour.faults[place] ?? 'none';
	}

	/** Judges a request, takes it if it is right, and answers. */
	private work(exchange: Exchange): Wire {
		const { poisoned, naming } = this.behaviour;
		const { messages } = exchange;
		const bad = messages.filter(({ to }) => poisoned.includes(to));
		const isAlone = naming === 'alone' && this.kind.mixesTexts;
		if (bad.length > 0 && !(isAlone && bad.length < messages.length)) {
			const numbers = bad.map(({ to }) => to);
			const named = { all: numbers, first: numbers.slice(0, 1), none: [], alone: [] }[naming];
			return this.refuse(exchange, 400, this.kind.refusal(named));
		}
		exchange.accepted = messages.filter((message) => !bad.includes(message));
		exchange.known = 'accepted';
		return { status: 200, text: JSON.stringify(this.kind.success(messages, bad)) };
	}

	private refuse(exchange: Exchange, status: number, answer: object): Wire {
		exchange.known = 'refused';
		return { status, text: JSON.stringify({ ...answer, echo: this.world.key }) };
	}

	/** Takes it, and what it answers is lost on the way: nobody can know. */
	private lose(exchange: Exchange, lost: Wire): Wire {
		this.work(exchange);
		exchange.known = 'unknown';
		return lost;
	}

	private notDone(exchange: Exchange, wire: Wire): Wire {
		exchange.known = 'not done';
		return wire;
	}

	private answer(fault: Fault | 'wrong key', exchange: Exchange): Wire {
		const { key } = this.world;
		const act = LOST[fault];
		if (act) return act.isTaken ? this.lose(exchange, act.wire(key)) : act.wire(key);
		const refusal = (code: number | string): object => {
			return { success: false, code, message: `Refusé ${key}` };
		};
		switch (fault) {
			case 'busy':
				return this.notDone(exchange, { status: 429, text: `{"echo":"${key}"}` });
			case 'no connection':
				return this.notDone(exchange, network('ECONNREFUSED', 'connect ECONNREFUSED')(key));
			case 'reset half-way':
				exchange.accepted = exchange.messages.slice(0, Math.ceil(exchange.messages.length / 2));
				return reset(key);
			case 'no credit':
				return this.refuse(exchange, 402, this.kind.noCredit);
			case 'refused as a whole':
				return this.refuse(exchange, 400, refusal(77));
			case 'unknown code':
				return this.refuse(exchange, 200, refusal('NEVER_HEARD_OF'));
			case 'wrong key':
				return this.refuse(exchange, 401, refusal(10));
			case 'cancelled before':
				this.world.cancel();
				return cancelled(key);
			case 'cancelled after':
				this.world.cancel();
				return this.work(exchange);
			default:
				return this.work(exchange);
		}
	}
}
