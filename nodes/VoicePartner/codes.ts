import type { Codes } from '../../engine/operation/product';

/** What may be wrong with an audio file (docs/api/voice-partner.md 4.1). */
export const audioFileCodes: Codes = {
	TOKEN_AUDIO_REQUIRED: { meaning: 'The audio file is missing', next: 'Choose the audio file.' },
	AUDIO_FILE_NOT_FOUND: {
		meaning: 'The audio file does not exist',
		next: 'Choose the audio file from the list, or check its token.',
	},
};

/** The textual codes of voice messages (docs/api/voice-partner.md 4.1). */
export const voiceMessageCodes: Codes = {
	...audioFileCodes,
	PHONE_NUMBER_REQUIRED: {
		meaning: 'The phone number is missing',
		next: 'Fill in at least one phone number.',
	},
	PHONE_NUMBER_SIZE_ERROR: {
		meaning: 'There are more than 500 phone numbers',
		next: 'Send to 500 phone numbers at most at a time.',
	},
	NOTIFY_URL_INVALID: {
		meaning: 'The API does not take the notification URL',
		next: 'Check the option "Report To": it must be reachable from the internet.',
	},
	SENDER_NOT_AUTHORIZED: {
		meaning: 'The sender is not validated for this account',
		next: 'Validate the number on my.voicepartner.fr first, or leave the option "Sender" out.',
	},
	SENDER_INVALID: {
		meaning: 'The sender is not a number that the API takes',
		next: 'Fill in a mobile number that can be called back in the option "Sender".',
	},
	DESTINATION_INVALID: {
		meaning: 'The API does not take one of the phone numbers',
		next: 'Use French numbers, national (06…) or international (+336…).',
		scope: 'entries',
	},
	NOT_CREDIT: {
		meaning: 'There is not enough credit',
		next: 'Top the account up on my.voicepartner.fr.',
		cause: 'quota-exhausted',
		scope: 'account',
	},
};

/** The same, and what its page leaves without a code: 400, as for a cancellation (docs/api/voice-partner.md 2.5, 2.6). */
export const voiceSmsCodes: Codes = {
	...voiceMessageCodes,
	TOKEN_AUDIO_REQUIRED: {
		meaning: 'The API wants an audio file with this voice SMS',
		next: 'Add the option "Complementary Audio File".',
	},
	400: {
		meaning: 'The API could not use one of the values',
		next: 'Check the text and the options. If the option "Language" is not there, add it: the API may want it.',
	},
};
