import type { CodeMeaning, Codes, Refusals } from '../engine/operation/product';

const checkKey =
	'Check the API key in the credential: each of the three products has a key of its own.';

const contactSupport = 'Contact the support of the platform.';

/** "Incorrect API key": code 10 of all three APIs (docs/api/sms-partner.md 2.1, docs/api/voice-partner.md 2.1, docs/api/mail-partner.md 3.1). */
export const incorrectKey: CodeMeaning = {
	meaning: 'The API key is not correct',
	next: checkKey,
	cause: 'credential-invalid',
	scope: 'account',
};

/** Code 1 of nearly all operations (docs/api/sms-partner.md 9.1, docs/api/mail-partner.md 4.2). */
export const keyMissing: CodeMeaning = {
	meaning: 'The API key did not arrive',
	next: checkKey,
	cause: 'credential-invalid',
	scope: 'account',
};

/** Codes that any operation of SMS Partner and Mail Partner may answer (docs/api/sms-partner.md 9, docs/api/mail-partner.md 4.2). */
export const accountCodes: Codes = {
	1: keyMissing,
	10: incorrectKey,
	20: { meaning: 'The account is disabled', next: contactSupport, scope: 'account' },
	30: { meaning: 'The account is blocked', next: contactSupport, scope: 'account' },
	40: { meaning: 'The account may not use the API', next: contactSupport, scope: 'account' },
	90: {
		meaning: 'The API could not read the request',
		next: 'Look for unusual characters in the values of this item.',
	},
	96: {
		meaning: 'The address of this n8n is not on the list of allowed IP addresses',
		next: 'Add the IP address of your n8n in the API settings of your account.',
		scope: 'account',
	},
};

/** The message ID is missing. */
export const noMessageId: CodeMeaning = {
	meaning: 'The message ID is missing',
	next: 'Fill in the message ID that "Send" gave out.',
};

const setDate = 'Check the option "Scheduled Date".';

/** What is wrong with a date (docs/api/sms-partner.md 9.1, docs/api/mail-partner.md 4.2). */
export const dateCodes: Codes = {
	45: { meaning: 'The date is missing', next: setDate },
	46: { meaning: 'The hour is missing', next: setDate },
	47: { meaning: 'The minute is not valid', next: setDate },
	48: {
		meaning: 'The API does not take this minute',
		next: 'Schedule it 5 minutes later or earlier.',
	},
	49: { meaning: 'The date is not valid', next: `${setDate} It must be in the future.` },
};

const required = 'Le message est requis';

/** How the platform refuses: a wrong key, and values that are not valid (docs/api/sms-partner.md 1, 2.1). */
export const refusals: Refusals = {
	text: { success: false, code: 10, message: 'Clé API incorrecte' },
	texts: { success: false, code: 9, error: [required] },
	constraints: {
		success: false,
		code: 9,
		error: [{ elementId: 'children[message].data', message: required }],
	},
};
