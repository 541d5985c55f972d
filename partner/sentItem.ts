import type { IDataObject } from 'n8n-workflow';
import { choiceField, ruledField } from '../engine/fields/fields';
import { phoneNumbersField } from '../engine/fields/phoneNumbers';
import type { Entry, SentFields, Share } from '../engine/operation/batch';
import type { Reply } from '../engine/operation/reply';
import { known, toCurrency, toId, toNumber, toText } from '../engine/values/convert';
import { country } from './products';

/** What a send's answer is called in its API. */
export interface SendReply {
	/** The field with the id of what was sent, and what it is called in the output. */
	readonly id: { readonly from: string; readonly to: 'messageId' | 'campaignId' };
	/** The field with the number of messages that are paid for. */
	readonly count: string;
	/** What that number is called in the output: `nbSms`, unless it counts mails or RCS messages. */
	readonly countAs?: 'nbMail' | 'nbRcs';
	readonly isScheduled: boolean;
	/** What only this product says; undefined entries are left out. */
	readonly more?: Record<string, IDataObject[string]>;
}

/** In all spellings of the three APIs (docs/api/sms-partner.md 3, docs/api/voice-partner.md 2.4, docs/api/mail-partner.md 3.2): each writes its own. */
export const sentFields: SentFields = {
	ids: ['message_id', 'messageId', 'campaign_id', 'campaignId'],
	counts: ['nb_sms', 'nbSms', 'nbSMS', 'nb_rcs', 'nbMail', 'number'],
	figures: ['recipients', 'numbers', 'nbSms', 'nbMail', 'nbRcs', 'cost'],
};

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
		...more,
	});
}

/** The recipients of an SMS. */
export const recipients = phoneNumbersField({
	displayName: 'Phone Numbers',
	type: 'string',
	default: '',
	placeholder: 'e.g. +33612345678, 0687654321',
	description:
		'The recipients, national (06…) or international (+336…). Several are separated by commas, or given as a list by an expression.',
});

/** "≤ 20, no spaces, lower case" (docs/api/sms-partner.md 3.1). */
export const tag = ruledField(
	{
		displayName: 'Tag',
		type: 'string',
		default: '',
		placeholder: 'e.g. christmas-2026',
		description:
			'A word by which the messages are found again, e.g. in the statistics: at most 20 characters, lower case, without spaces',
	},
	(text) =>
		text.length > 20 || /\s/.test(text) || text !== text.toLowerCase()
			? 'must have at most 20 characters, in lower case and without spaces'
			: undefined,
);

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

const COUNTRY_CODES = COUNTRIES.map(([, value]) => value);

const countries = choiceField(
	{
		displayName: 'Default Country',
		type: 'options',
		options: COUNTRIES.map(([name, value]) => ({ name, value })),
		default: country,
		description:
			'The country in which phone numbers without an international prefix are read. The API gets all numbers in their international form.',
	},
	COUNTRY_CODES,
);

/** The country in which numbers without a prefix are read; "fr" is FR. */
export const defaultCountry: typeof countries = {
	...countries,
	read(raw) {
		const text = toText(raw) ?? '';
		const code = COUNTRY_CODES.find((known) => known === text.toUpperCase());
		if (code !== undefined) return code;
		throw new Error(`is "${text}", and must be one of: ${COUNTRY_CODES.join(', ')}`);
	},
};
