import type { IDataObject } from 'n8n-workflow';
import type { SentFields, Share } from '../engine/operation/batch';
import type { Reply } from '../engine/operation/reply';
import { known, toCurrency, toId, toNumber } from '../engine/values/convert';

/** The fields of a reply to a send. */
export interface SendReply {
	/** The field with the ID of the send, and its name in the output. */
	readonly id: { readonly from: string; readonly to: 'messageId' | 'campaignId' };
	/** The field with the number of paid messages. */
	readonly count: string;
	/** The name of that number in the output: `nbSms`, unless it counts emails or RCS messages. */
	readonly countAs?: 'nbMail' | 'nbRcs';
	readonly isScheduled: boolean;
	/** Fields that only this product has, without undefined entries. */
	readonly more?: Record<string, IDataObject[string]>;
}

/** In all spellings of the three APIs (docs/api/sms-partner.md 3, docs/api/voice-partner.md 2.4, docs/api/mail-partner.md 3.2). */
export const sentFields: SentFields = {
	ids: ['message_id', 'messageId', 'campaign_id', 'campaignId'],
	counts: ['nb_sms', 'nbSms', 'nbSMS', 'nb_rcs', 'nbMail', 'number'],
	figures: ['recipients', 'numbers', 'nbSms', 'nbMail', 'nbRcs', 'cost'],
};

/** A sum without rounding errors: prices have three decimal places. */
function sum(figures: readonly (number | undefined)[]): number | undefined {
	if (figures.length === 0) return undefined;
	const total = figures.reduce((all, figure) => {
		return all === undefined || figure === undefined ? undefined : all + figure;
	}, 0);
	return total === undefined ? undefined : Math.round(total * 1e6) / 1e6;
}

/**
 * The output item of a send: the item's own figures, if the API returns them or the item was sent alone, and
 * those of the whole request.
 */
export function sentItem(reply: Reply, share: Share, names: SendReply): IDataObject {
	const { id, count, countAs = 'nbSms', isScheduled, more } = names;
	const counted = toNumber(reply[count]);
	const request = {
		recipients: share.ofRequest,
		[countAs]: counted,
		cost: toNumber(reply.cost),
	};
	const isAlone = share.ofItem === share.ofRequest;
	const isSaid = share.own.length === share.ofItem;
	const own = (name: string): number | undefined =>
		sum(share.own.map((entry) => toNumber(entry[name])));
	return known({
		[id.to]: toId(reply[id.from]),
		recipients: share.ofItem,
		status: isScheduled ? 'scheduled' : 'sent',
		[countAs]: isAlone ? counted : isSaid ? own(countAs) : undefined,
		cost: isAlone ? request.cost : isSaid ? own('cost') : undefined,
		currency: toCurrency(reply.currency),
		request: known(request),
		reference: share.reference,
		...more,
	});
}
