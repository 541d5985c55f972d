import type { IncomingMessage } from 'node:http';
import { text as readText } from 'node:stream/consumers';
import type { AnswerFields } from './answers/fields';
import type { Format, WireAnswer } from './answers/render';
import { htmlPage, render, renderFile } from './answers/render';
import type { Outcome, Refusal } from './operation';
import { refuse } from './operation';
import type { Parameters } from './parameters';
import { isRecord } from './parameters';
import type { Route } from './product';
import type { Allowance, RateLimit } from './rateLimits';
import type { LoggedRequest } from './requestLog';
import type { Switches } from './switches';
import type { World } from './world';

/** Not JSON (docs/api/sms-partner.md 9.1, 1); its French text is not documented. */
const malformedJson: Refusal = { code: 90, message: "Le JSON n'est pas valide", status: 400 };
/** Codes and statuses as documented for emails and HLR (docs/api/mail-partner.md 4.2); the text is not documented. */
const tooManyRequests: Refusal = {
	code: 429,
	message: 'Trop de requêtes en une minute',
	status: 429,
};

/** One request to an operation: reads it and decides on the response. */
export class Exchange {
	private readonly switches: Switches;
	private bodyIsJson = true;

	constructor(
		private readonly world: World,
		private readonly route: Route,
		private readonly logged: LoggedRequest,
		private readonly pathParameters: Parameters,
		private readonly address: string,
	) {
		this.switches = world.switches;
	}

	/** Reads the body and logs it. */
	async read(request: IncomingMessage): Promise<void> {
		this.logged.rawBody = await readText(request);
		this.logged.read = true;
		const declared = request.headers['content-type'] ?? '';
		const ignored = this.switches.requestContentType === 'jsonOnly' && !declared.includes('json');
		if (this.logged.rawBody === '' || ignored) return;
		try {
			this.logged.body = JSON.parse(this.logged.rawBody);
		} catch {
			this.bodyIsJson = false;
		}
	}

	/** The response without any fault; carries out the operation unless it is refused. */
	answer(): WireAnswer {
		const allowance = this.takePlace();
		if (allowance?.allowed === false) {
			return this.tooManyRequests(retryAfter(allowance, this.switches), allowance);
		}
		const outcome = this.outcome();
		this.logged.carriedOut = !('refusal' in outcome);
		if ('fields' in outcome && outcome.sent !== undefined)
			this.world.callbacks.expect(outcome.sent);
		return withHeaders(this.answerTo(outcome), limitHeaders(allowance, this.switches));
	}

	/** A response with `success: false`, by default with the HTTP status of the switch `errorStatus`. */
	refuse(refusal: Refusal, status = this.statusOf(refusal)): WireAnswer {
		const message = refusal.message + this.echo();
		return this.render(this.route.refusalFields({ ...refusal, message }, this.switches), status);
	}

	/** HTTP 429, with `Retry-After` if given. */
	tooManyRequests(after: string | undefined, allowance?: Allowance): WireAnswer {
		const wait: Record<string, string> = after === undefined ? {} : { 'retry-after': after };
		const headers = { ...wait, ...limitHeaders(allowance, this.switches) };
		return withHeaders(this.refuse(tooManyRequests, 429), headers);
	}

	/** A web page instead of an API response. */
	page(status: number, text: string): WireAnswer {
		return htmlPage(status, text + this.echo());
	}

	private outcome(): Outcome {
		const { route, world, switches } = this;
		// Voice Partner has no code for it: there, an invalid body is a body without a key.
		const unreadable = route.place === 'body' && !this.bodyIsJson && route.product !== 'voice';
		if (unreadable) return refuse(malformedJson);
		return route.answer(this.parameters(), world.state, switches);
	}

	private answerTo(outcome: Outcome): WireAnswer {
		if ('refusal' in outcome) return this.refuse(outcome.refusal);
		return 'file' in outcome ? renderFile(outcome.file) : this.render(outcome.fields, 200);
	}

	private render(fields: AnswerFields, status: number): WireAnswer {
		return render(fields, status, this.format(), this.switches);
	}

	private statusOf(refusal: Refusal): number {
		const { errorStatus } = this.switches;
		return errorStatus === 'byMeaning' ? refusal.status : errorStatus;
	}

	/** The parameters from where the API expects them. */
	private parameters(): Parameters {
		const { body, query } = this.logged;
		if (this.route.place === 'body') return isRecord(body) ? body : {};
		return this.route.place === 'path' ? this.pathParameters : query;
	}

	private format(): Format {
		const { formatPlace, voiceXml } = this.switches;
		if (!this.route.format || (this.route.product === 'voice' && voiceXml === 'ignored'))
			return 'json';
		const { body, query } = this.logged;
		const inBody = isRecord(body) ? body._format : undefined;
		// A GET has only its query; the switch is for requests with a body.
		const both = formatPlace === 'anywhere' || this.route.place !== 'body';
		const asked = both
			? [query._format, inBody]
			: [formatPlace === 'query' ? query._format : inBody];
		return asked.includes('xml') ? 'xml' : 'json';
	}

	private echo(): string {
		const key = this.parameters().apiKey;
		return this.switches.echoKey && typeof key === 'string' ? ` (apiKey=${key})` : '';
	}

	/** Counts the request under every limit; returns the first limit exceeded, or else the tightest. */
	private takePlace(): Allowance | undefined {
		const { route, world, switches } = this;
		if (!switches.rateLimits) return undefined;
		const key = String(this.parameters().apiKey);
		const counted: Array<[string, RateLimit | undefined]> = [
			[`${route.product} ${route.method} ${route.template} ${key}`, route.limit],
			[`${route.product} ${this.address}`, route.limitByAddress],
		];
		const allowances = counted.flatMap(([who, limit]) =>
			limit === undefined ? [] : [world.limits.take(who, limit, switches.minute, Date.now())],
		);
		return allowances.find(({ allowed }) => !allowed) ?? allowances[0];
	}
}

function retryAfter({ freeAt }: Allowance, switches: Switches): string | undefined {
	if (switches.retryAfter === 'absent') return undefined;
	if (switches.retryAfter === 'seconds') return String(Math.ceil((freeAt - Date.now()) / 1000));
	// An HTTP date has whole seconds; rounded down, it would be too early.
	return new Date(Math.ceil(freeAt / 1000) * 1000).toUTCString();
}

function limitHeaders(
	allowance: Allowance | undefined,
	switches: Switches,
): Record<string, string> {
	if (allowance === undefined || !switches.rateLimitHeaders) return {};
	const from = switches.rateLimitReset === 'epoch' ? 0 : Date.now();
	return {
		'x-ratelimit-limit': String(allowance.limit),
		'x-ratelimit-remaining': String(allowance.remaining),
		'x-ratelimit-reset': String(Math.ceil((allowance.freeAt - from) / 1000)),
	};
}

function withHeaders(answer: WireAnswer, headers: Record<string, string>): WireAnswer {
	return { ...answer, headers: { ...answer.headers, ...headers } };
}
