import type { CodeMeaning, Codes } from '../../engine/operation/product';
import { dateCodes, noMessageId } from '../../partner/platformCodes';

export const noCredit: CodeMeaning = {
	meaning: 'There is not enough credit',
	next: 'Top up the account on my.smspartner.fr.',
	cause: 'quota-exhausted',
	scope: 'account',
};

const noNumber: CodeMeaning = {
	meaning: 'The phone number is missing',
	next: 'Enter at least one phone number.',
};

const tooMany: CodeMeaning = {
	meaning: 'The request has more than 500 phone numbers',
	next: 'Send to at most 500 phone numbers per request.',
};

const wrongSeparator: CodeMeaning = {
	meaning: 'The API could not separate the phone numbers',
	next: 'Separate the phone numbers of this item with commas.',
	scope: 'entries',
};

/** Errors about one recipient: the other recipients of the request can still be sent. */
const recipientCodes: Codes = {
	9: {
		meaning: 'The API rejected one of the values',
		next: 'Check the phone numbers, the content and the options of this item.',
		scope: 'entries',
		elements: ['phoneNumber', 'message', 'SMSList'],
	},
	13: {
		meaning: 'The API has no price for the country or type of this phone number',
		next: 'Check the number, or ask platform support for a price.',
		scope: 'entries',
	},
	14: {
		meaning: 'The phone number is on the STOP list',
		next: 'Its owner has opted out of messages. Remove it from your recipients.',
		scope: 'entries',
	},
	15: {
		meaning: 'The phone number is listed twice',
		next: 'Enter each phone number once.',
		scope: 'entries',
	},
};

/** The codes that all sends share: SMS, RCS messages and surveys (docs/api/sms-partner.md 9.1). */
export const sendingCodes: Codes = {
	...recipientCodes,
	2: noNumber,
	4: {
		meaning: 'The message was not found',
		next: 'Nothing was sent. If this happens again, contact platform support.',
	},
	11: noCredit,
	22: {
		meaning: 'Marketing SMS cannot be sent at this time',
		next: 'Send between 08:00 and 20:00, Paris time.',
	},
	23: {
		meaning: 'Marketing SMS cannot be sent on this day',
		next: 'Send on a day other than Sundays and public holidays in France.',
	},
	42: {
		meaning: 'The text of a Low Cost SMS has more than 160 characters',
		next: 'Shorten the text.',
		scope: 'texts',
	},
	50: tooMany,
	51: {
		meaning: 'The account is not allowed to send Low Cost SMS',
		next: 'Ask platform support to enable them.',
	},
	55: { meaning: 'The request has no recipient', next: 'Check the phone numbers.' },
	500: {
		meaning: 'The API could not queue the message',
		next: 'Try again later.',
	},
};

/** Errors about a text. */
export const textCodes: Codes = {
	43: { meaning: 'The text is missing', next: 'Enter a message.', scope: 'texts' },
	52: {
		meaning: 'The text is longer than 10 SMS',
		next: 'Shorten the text. The operation "Estimate" counts its SMS.',
		scope: 'texts',
	},
};

/** The codes of sends (docs/api/sms-partner.md 3.1, 9.1). */
export const sendCodes: Codes = {
	...sendingCodes,
	...dateCodes,
	...textCodes,
	42: {
		meaning: 'The text of a Low Cost SMS has more than 160 characters',
		next: 'Shorten the text, or set the option "Range" to "Premium".',
		scope: 'texts',
	},
	44: {
		meaning: 'The sender is not valid',
		next: 'Enter 3 to 11 letters or digits in the option "Sender".',
	},
	51: {
		meaning: 'The account is not allowed to send Low Cost SMS',
		next: 'Set the option "Range" to "Premium", or ask platform support to enable Low Cost SMS.',
	},
	992: {
		meaning: 'The account is not allowed to use this sender',
		next: 'Remove the option "Sender", or ask platform support to allow this sender.',
	},
};

/** The codes of statuses (docs/api/sms-partner.md 4.1, 4.2, 9.2). */
export const statusCodes: Codes = {
	2: noNumber,
	3: noMessageId,
	4: {
		meaning: 'The API found no such message to this phone number',
		next: 'Check the message ID and the phone number. Cancelled messages may not be found either.',
		scope: 'entries',
	},
	5: { meaning: 'The list of phone numbers is empty', next: 'Enter the phone number.' },
	6: {
		meaning: 'The format of the phone number is not valid',
		next: 'Check the phone number.',
		scope: 'entries',
	},
	9: {
		meaning: 'The phone number is not a mobile number',
		next: 'Check the phone number.',
		scope: 'entries',
	},
	50: tooMany,
};

/**
 * The codes of format checks. They are free and send nothing: the codes for credit, prices and the STOP
 * list in the global table are about verifying numbers (docs/api/sms-partner.md 12.2, 9.5).
 */
export const formatCodes: Codes = {
	2: noNumber,
	3: wrongSeparator,
	9: {
		meaning: 'The API rejected one of the values',
		next: 'Check the phone numbers of this item.',
		scope: 'entries',
		elements: ['phoneNumber'],
	},
	19: wrongSeparator,
	50: tooMany,
	55: { meaning: 'The request has no phone number to check', next: 'Check the phone numbers.' },
};

/** The codes of verifying numbers (docs/api/sms-partner.md 12.1, 9.5). */
export const numberCodes: Codes = { ...formatCodes, ...recipientCodes, 11: noCredit };
