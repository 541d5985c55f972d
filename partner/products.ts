import type { Product } from '../engine/operation/operation';
import { accountCodes, incorrectKey } from './codes';

const credential = 'partnerApi';

/** SMS Partner (docs/api/sms-partner.md 1). */
export const smsPartner: Product = {
	name: 'SMS Partner',
	credential,
	keyField: 'smsApiKey',
	keyLabel: 'SMS Partner API Key',
	urlField: 'smsBaseUrl',
	publicUrl: 'https://api.smspartner.fr/v1',
	codes: accountCodes,
};

/** Voice Partner: the only one that wants the key in the path (docs/api/voice-partner.md 1). */
export const voicePartner: Product = {
	name: 'Voice Partner',
	credential,
	keyField: 'voiceApiKey',
	keyLabel: 'Voice Partner API Key',
	urlField: 'voiceBaseUrl',
	publicUrl: 'https://api.voicepartner.fr/v1',
	codes: { 10: incorrectKey },
};

/** Mail Partner (docs/api/mail-partner.md 1). */
export const mailPartner: Product = {
	name: 'Mail Partner',
	credential,
	keyField: 'mailApiKey',
	keyLabel: 'Mail Partner API Key',
	urlField: 'mailBaseUrl',
	publicUrl: 'https://api.mailpartner.fr/v1',
	codes: accountCodes,
};
