import { isRecord } from '../parameters';
import type { Check } from '../shape';
import { either, hasShape, isCount, isNumber, isText, listOf, maybe, oneOf } from '../shape';
import type { SimulatorState } from '../state';
import type { CalledBack } from './callback';
import type { Callbacks, CampaignEnd, Reported, When } from './callbacks';
import type { Reply } from './reply';

interface Played {
	readonly state: SimulatorState;
	readonly callbacks: Callbacks;
}

/** The control requests that trigger callbacks. Each returns the calls made, or an empty list if they are delayed. */
export const callbackControls: Readonly<Record<string, (world: Played, body: unknown) => unknown>> =
	{
		'GET /_simulator/callbacks': ({ callbacks }) => callbacks.log,
		'POST /_simulator/replies': ({ callbacks }, body) => {
			if (!isReply(body)) throw wrong('a reply', '{ "from": "+33639980010", "text": "OK" }');
			return soon(callbacks.reply(body, body), body);
		},
		'POST /_simulator/reports': ({ callbacks }, body) => {
			if (!isReported(body)) throw wrong('a report', '{ "messageId": 307, "times": 2 }');
			return soon(callbacks.report(body, body), body);
		},
		'POST /_simulator/campaign-ends': ({ callbacks }, body) => {
			if (!isCampaignEnd(body)) throw wrong('a campaign', '{ "campaignId": "demoCampaign1" }');
			return soon(callbacks.endCampaign(body, body), body);
		},
		'POST /_simulator/settings': ({ state }, body) => {
			if (!areSettings(body)) throw wrong('settings', '{ "replyUrl": "http://127.0.0.1:5678/…" }');
			state.sms.replyUrl = body.replyUrl ?? undefined;
			return body;
		},
	};

function soon(called: Promise<CalledBack[]>, { delay = 0 }: When): unknown {
	return delay === 0 ? called : [];
}

function wrong(wanted: string, sample: string): TypeError {
	return new TypeError(`Not ${wanted}: ${sample}; see simulator/README.md`);
}

const id = either(isText, isNumber);
const when: Record<keyof When, Check> = { delay: maybe(isNumber), times: maybe(isCount) };
const reply: Record<keyof Reply, Check> = {
	from: isText,
	text: isText,
	to: maybe(isText),
	messageId: maybe(id),
	url: maybe(isText),
	parts: maybe(isCount),
	order: maybe(listOf(isCount)),
};
const reported: Record<keyof Reported, Check> = {
	messageId: maybe(id),
	phoneNumber: maybe(isText),
	url: maybe(isText),
	body: maybe(either(isText, isRecord)),
	encoding: maybe(oneOf('query', 'json', 'form')),
};
const campaignEnd: Record<keyof CampaignEnd, Check> = {
	campaignId: isText,
	url: maybe(isText),
	delivered: maybe(isNumber),
	total: maybe(isNumber),
};

function isReply(value: unknown): value is Reply & When {
	return hasShape(value, { ...reply, ...when });
}

function isReported(value: unknown): value is Reported & When {
	return hasShape(value, { ...reported, ...when });
}

function isCampaignEnd(value: unknown): value is CampaignEnd & When {
	return hasShape(value, { ...campaignEnd, ...when });
}

function areSettings(value: unknown): value is { replyUrl: string | null } {
	return hasShape(value, { replyUrl: either(isText, oneOf(null)) });
}
