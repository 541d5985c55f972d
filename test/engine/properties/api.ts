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
	/** How long a request takes, in milliseconds. */
	readonly takes: number;
}

/** A request as it came, and what became of it. */
export interface Exchange {
	readonly at: number;
	readonly messages: readonly Message[];
	accepted: readonly Message[];
	/** What whoever asked can know of it. */
	known: 'accepted' | 'refused' | 'not done' | 'unknown';
}

/** The two hands that turn the wheels of a fake world. */
export interface World {
	readonly key: string;
	now(): number;
	pass(milliseconds: number): void;
	cancel(): void;
}

/** What the wire did: an answer, or an error as n8n throws it. The key is in whatever may hold it. */
type Wire = { readonly status: number; readonly text: string } | { readonly thrown: unknown };

const networkError = (httpCode: string, text: string, key: string): Wire => ({
	thrown: Object.assign(new Error(`${text} https://api.test/${key}`), {
		httpCode,
		messages: [text],
	}),
});

/** An API that does what the documents say, and what happens to APIs. */
export class FakeApi {
	readonly exchanges: Exchange[] = [];

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
		const exchange: Exchange = { at: this.world.now(), messages, accepted: [], known: 'unknown' };
		const place = this.exchanges.push(exchange) - 1;
		this.world.pass(this.behaviour.takes);
		const wire = this.answer(this.faultOf(place), exchange);
		if ('thrown' in wire) throw wire.thrown;
		const headers = wire.status === 429 ? { 'retry-after': '0' } : {};
		return { statusCode: wire.status, headers, body: wire.text };
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
		const reset = networkError('ECONNRESET', 'socket hang up', key);
		const late = networkError('ECONNABORTED', 'timeout of 30000ms exceeded', key);
		const broken: Wire = { status: 502, text: `<html>Bad gateway ${key}</html>` };
		const page: Wire = { status: 200, text: `<html>Maintenance ${key}</html>` };
		const refusal = (code: number | string): object => ({
			success: false,
			code,
			message: `Refusé ${key}`,
		});
		const acts: Record<typeof fault, () => Wire> = {
			none: () => this.work(exchange),
			busy: () => this.notDone(exchange, { status: 429, text: `{"echo":"${key.length}"}` }),
			'no connection': () =>
				this.notDone(exchange, networkError('ECONNREFUSED', 'connect ECONNREFUSED', key)),
			'reset before': () => reset,
			'reset after': () => this.lose(exchange, reset),
			'reset half-way': () => {
				exchange.accepted = exchange.messages.slice(0, Math.ceil(exchange.messages.length / 2));
				return reset;
			},
			'time-out before': () => late,
			'time-out after': () => this.lose(exchange, late),
			'500 before': () => broken,
			'500 after': () => this.lose(exchange, broken),
			'cut off': () => this.lose(exchange, networkError('200', 'aborted', key)),
			'half an answer': () => this.lose(exchange, { status: 200, text: '{"success":true,"me' }),
			'page before': () => page,
			'page after': () => this.lose(exchange, page),
			empty: () => this.lose(exchange, { status: 200, text: '' }),
			redirect: () => ({ status: 307, text: '' }),
			'no credit': () => this.refuse(exchange, 402, this.kind.noCredit),
			'refused as a whole': () => this.refuse(exchange, 400, refusal(77)),
			'unknown code': () => this.refuse(exchange, 200, refusal('NEVER_HEARD_OF')),
			'wrong key': () => this.refuse(exchange, 401, refusal(10)),
			thrown: () => ({ thrown: `what is this? ${key}` }),
			'cancelled before': () => {
				this.world.cancel();
				return networkError('ERR_CANCELED', 'canceled', key);
			},
			'cancelled after': () => {
				this.world.cancel();
				return this.work(exchange);
			},
		};
		return acts[fault]();
	}
}
