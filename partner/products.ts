import type { IHttpRequestMethods } from 'n8n-workflow';
import { KEY_MARK } from '../engine/operation/call';
import type { Product } from '../engine/operation/product';
import { accountCodes, incorrectKey, refusals } from './platformCodes';

/** A part of a request that may have the key; 'mark': only the place that its URL marks for it. */
type KeyPlace = 'query' | 'end of path' | 'mark' | 'body';

/** One of the three APIs, and what only the credential has to know of it. */
export interface PartnerProduct extends Product {
	/** Where its users log in, and find their key. */
	readonly site: string;
	/** A read that costs nothing and tells whether a key is right. */
	readonly probe: string;
	/** Where the key goes, by the request's method, if its URL does not mark a place: else in the JSON body. */
	readonly keyPlaces: Partial<Record<IHttpRequestMethods, KeyPlace>>;
}

/** The fields of the credential that hold keys. */
const KEY_FIELDS = { sms: 'smsApiKey', voice: 'voiceApiKey', mail: 'mailApiKey' } as const;

/** Their names: whatever stands in them is never shown. */
export const keyFields: readonly string[] = Object.values(KEY_FIELDS);

/** The vendor is French: so are the numbers that it writes without a prefix. */
export const country = 'FR';

const shared = { credential: 'partnerApi', keyFields, refusals, country };

/** SMS Partner (docs/api/sms-partner.md 1). */
export const smsPartner: PartnerProduct = {
	...shared,
	name: 'SMS Partner',
	keyField: KEY_FIELDS.sms,
	keyLabel: 'SMS Partner API Key',
	urlField: 'smsBaseUrl',
	publicUrl: 'https://api.smspartner.fr/v1',
	site: 'my.smspartner.fr',
	probe: '/me',
	keyPlaces: { GET: 'query' },
	codes: accountCodes,
};

/** Voice Partner: the only one that wants the key in the path (docs/api/voice-partner.md 1). */
export const voicePartner: PartnerProduct = {
	...shared,
	name: 'Voice Partner',
	keyField: KEY_FIELDS.voice,
	keyLabel: 'Voice Partner API Key',
	urlField: 'voiceBaseUrl',
	publicUrl: 'https://api.voicepartner.fr/v1',
	site: 'my.voicepartner.fr',
	// Not /me: it takes 5 requests a minute only (docs/api/voice-partner.md 2.1), this one 360.
	probe: `/audios/${KEY_MARK}`,
	keyPlaces: { GET: 'end of path', DELETE: 'mark' },
	codes: { 10: incorrectKey },
};

/** Mail Partner (docs/api/mail-partner.md 1). */
export const mailPartner: PartnerProduct = {
	...shared,
	name: 'Mail Partner',
	keyField: KEY_FIELDS.mail,
	keyLabel: 'Mail Partner API Key',
	urlField: 'mailBaseUrl',
	publicUrl: 'https://api.mailpartner.fr/v1',
	site: 'my.mailpartner.fr',
	probe: '/me',
	keyPlaces: { GET: 'query' },
	codes: accountCodes,
};

/** All of them, in the order in which the credential shows them. */
export const products = [smsPartner, voicePartner, mailPartner];
