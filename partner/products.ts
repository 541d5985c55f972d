import type { IHttpRequestMethods } from 'n8n-workflow';
import { KEY_MARK } from '../engine/operation/call';
import type { Product } from '../engine/operation/product';
import { accountCodes, incorrectKey, refusals } from './platformCodes';

/** Where a request has the key; 'mark': only where its URL marks the place. */
type KeyPlace = 'query' | 'end of path' | 'mark' | 'body';

/** One of the three APIs, with the details that only the credential needs. */
export interface PartnerProduct extends Product {
	/** Where users log in and find their key. */
	readonly site: string;
	/** The path of a free read that tests the key. */
	readonly probe: string;
	/** Where the key goes if the URL does not mark the place, by method; other methods: in the JSON body. */
	readonly keyPlaces: Partial<Record<IHttpRequestMethods, KeyPlace>>;
}

/** The key fields of the credential. */
const KEY_FIELDS = { sms: 'smsApiKey', voice: 'voiceApiKey', mail: 'mailApiKey' } as const;

/** Their names; their values are never shown. */
export const keyFields: readonly string[] = Object.values(KEY_FIELDS);

/** The vendor is French, so numbers without a prefix are French. */
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

/** Voice Partner, the only one with the key in the path (docs/api/voice-partner.md 1). */
export const voicePartner: PartnerProduct = {
	...shared,
	name: 'Voice Partner',
	keyField: KEY_FIELDS.voice,
	keyLabel: 'Voice Partner API Key',
	urlField: 'voiceBaseUrl',
	publicUrl: 'https://api.voicepartner.fr/v1',
	site: 'my.voicepartner.fr',
	// Not /me, which only allows 5 requests per minute (docs/api/voice-partner.md 2.1); this one allows 360.
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

/** All products, in the order of the credential. */
export const products = [smsPartner, voicePartner, mailPartner];
