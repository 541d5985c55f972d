import type { IDataObject } from 'n8n-workflow';
import { known, toCurrency, toNumber, toText } from '../../engine/convert';
import { choiceField } from '../../engine/fields';
import type { Entry, Share } from '../../engine/operation';

type Reply = Readonly<Record<string, unknown>>;

/** What a send's answer is called in its API. */
interface SendAnswer {
	/** The field with the id of what was sent, and what it is called in the output. */
	readonly id: { readonly from: string; readonly to: 'messageId' | 'campaignId' };
	/** The field with the number of messages that are paid for. */
	readonly count: string;
	readonly isScheduled: boolean;
}

/** Sums that differ in their last binary digit only are written the same: prices have three decimals. */
function sum(figures: readonly (number | undefined)[]): number | undefined {
	if (figures.length === 0) return undefined;
	const total = figures.reduce((all, figure) => {
		return all === undefined || figure === undefined ? undefined : all + figure;
	}, 0);
	return total === undefined ? undefined : Math.round(total * 1e6) / 1e6;
}

/**
 * The output item of a send: the item's own figures where the API says them or the item went alone,
 * and those of the whole request.
 */
export function sentItem(reply: Reply, share: Share, answer: SendAnswer): IDataObject {
	const { id, count, isScheduled } = answer;
	const request = {
		recipients: share.ofRequest,
		nbSms: toNumber(reply[count]),
		cost: toNumber(reply.cost),
	};
	const isAlone = share.entries === share.ofRequest;
	const isSaid = share.own.length === share.entries;
	const own = (name: string): number | undefined =>
		sum(share.own.map((entry) => toNumber(entry[name])));
	return known({
		[id.to]: toNumber(reply[id.from]) ?? toText(reply[id.from]),
		recipients: share.entries,
		status: isScheduled ? 'scheduled' : 'sent',
		nbSms: isAlone ? request.nbSms : isSaid ? own('nbSms') : undefined,
		cost: isAlone ? request.cost : isSaid ? own('cost') : undefined,
		currency: toCurrency(reply.currency),
		request: known(request),
	});
}

/** An entry for each phone number, with what is for it. */
export function entriesFor(phoneNumbers: readonly string[], text: string): Entry[] {
	return phoneNumbers.map((to) => ({ to, text }));
}

/** The recipients of a request, as the APIs want them: with commas and no spaces in between. */
export function commaSeparated(entries: readonly Entry[]): string {
	return entries.map(({ to }) => to).join(',');
}

const COUNTRIES = [
	['Belgium', 'BE'],
	['France', 'FR'],
	['Germany', 'DE'],
	['Italy', 'IT'],
	['Luxembourg', 'LU'],
	['Netherlands', 'NL'],
	['Portugal', 'PT'],
	['Spain', 'ES'],
	['Switzerland', 'CH'],
	['United Kingdom', 'GB'],
] as const;

/** The country in which numbers without a prefix are read. */
export const defaultCountry = choiceField(
	{
		displayName: 'Default Country',
		type: 'options',
		options: COUNTRIES.map(([name, value]) => ({ name, value })),
		default: 'FR',
		description:
			'The country in which phone numbers without an international prefix are read. The API gets all numbers in their international form.',
	},
	COUNTRIES.map(([, value]) => value),
);
