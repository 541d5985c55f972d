import type { CodeMeaning, Codes, Refusals } from '../engine/operation/product';

const checkKey = 'Check the API key in the credential: each of the three products has its own key.';

const contactSupport = 'Contact platform support.';

/** "Incorrect API key": code 10 of all three APIs (docs/api/sms-partner.md 2.1, docs/api/voice-partner.md 2.1, docs/api/mail-partner.md 3.1). */
export const incorrectKey: CodeMeaning = {
	meaning: 'The API key is incorrect',
	next: checkKey,
	cause: 'credential-invalid',
	scope: 'account',
};

/** Code 1 of nearly all operations (docs/api/sms-partner.md 9.1, docs/api/mail-partner.md 4.2). */
export const keyMissing: CodeMeaning = {
	meaning: 'The API received no API key',
	next: checkKey,
	cause: 'credential-invalid',
	scope: 'account',
};

/** Codes that any operation of SMS Partner and Mail Partner may return (docs/api/sms-partner.md 9, docs/api/mail-partner.md 4.2). */
export const accountCodes: Codes = {
	1: keyMissing,
	10: incorrectKey,
	20: { meaning: 'The account is disabled', next: contactSupport, scope: 'account' },
	30: { meaning: 'The account is blocked', next: contactSupport, scope: 'account' },
	40: {
		meaning: 'The account is not allowed to use the API',
		next: contactSupport,
		scope: 'account',
	},
	90: {
		meaning: 'The API could not read the request',
		next: 'Check the values of this item for unusual characters.',
	},
	96: {
		meaning: 'The IP address of your n8n is not allowed',
		next: 'Add it to the allowed IP addresses in the API settings of your account.',
		scope: 'account',
	},
};

export const noMessageId: CodeMeaning = {
	meaning: 'The message ID is missing',
	next: 'Enter the message ID returned by "Send".',
};

const setDate = 'Check the option "Scheduled Date".';

/** Errors in a date (docs/api/sms-partner.md 9.1, docs/api/mail-partner.md 4.2). */
export const dateCodes: Codes = {
	45: { meaning: 'The date is missing', next: setDate },
	46: { meaning: 'The hour is missing', next: setDate },
	47: { meaning: 'The minute is not valid', next: setDate },
	48: {
		meaning: 'The minute is not allowed',
		next: 'Schedule the message 5 minutes earlier or later.',
	},
	49: { meaning: 'The date is not valid', next: `${setDate} It must be in the future.` },
};

const required = 'Le message est requis';

/** The documented rejections of the platform: a wrong key, and invalid values (docs/api/sms-partner.md 1, 2.1). */
export const refusals: Refusals = {
	text: { success: false, code: 10, message: 'Clé API incorrecte' },
	texts: { success: false, code: 9, error: [required] },
	constraints: {
		success: false,
		code: 9,
		error: [{ elementId: 'children[message].data', message: required }],
	},
};
