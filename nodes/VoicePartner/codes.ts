import type { Codes } from '../../engine/operation/product';

/** The codes of audio files (docs/api/voice-partner.md 4.1). */
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
		next: 'Enter at least one phone number.',
	},
	PHONE_NUMBER_SIZE_ERROR: {
		meaning: 'There are more than 500 phone numbers',
		next: 'Send to at most 500 phone numbers at a time.',
	},
	NOTIFY_URL_INVALID: {
		meaning: 'The API rejected the notification URL',
		next: 'Check the option "Report To". The URL must be reachable from the internet.',
	},
	SENDER_NOT_AUTHORIZED: {
		meaning: 'The sender is not validated for this account',
		next: 'Validate the number on my.voicepartner.fr, or remove the option "Sender".',
	},
	SENDER_INVALID: {
		meaning: 'The API rejected the value of Sender',
		next: 'Set the option "Sender" to a mobile number that recipients can call back.',
	},
	DESTINATION_INVALID: {
		meaning: 'The API rejected one of the phone numbers',
		next: 'Use French numbers in national (06…) or international (+336…) format.',
		scope: 'entries',
	},
	NOT_CREDIT: {
		meaning: 'There is not enough credit',
		next: 'Top up the account on my.voicepartner.fr.',
		cause: 'quota-exhausted',
		scope: 'account',
	},
};

/** The same, and 400 for errors without a code on its page, as for a cancellation (docs/api/voice-partner.md 2.5, 2.6). */
export const voiceSmsCodes: Codes = {
	...voiceMessageCodes,
	TOKEN_AUDIO_REQUIRED: {
		meaning: 'The API requires an audio file for this voice SMS',
		next: 'Add the option "Complementary Audio File".',
	},
	400: {
		meaning: 'The API rejected one of the values',
		next: 'Check the text and the options. If "Language" is missing, add it: the API may require it.',
	},
};
