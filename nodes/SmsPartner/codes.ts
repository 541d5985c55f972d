import type { CodeMeaning, Codes } from '../../engine/operation/product';
import { dateCodes, noMessageId } from '../../partner/platformCodes';

export const noCredit: CodeMeaning = {
	meaning: 'There is not enough credit',
	next: 'Top the account up on my.smspartner.fr.',
	cause: 'quota-exhausted',
	scope: 'account',
};

const noNumber: CodeMeaning = {
	meaning: 'The phone number is missing',
	next: 'Fill in at least one phone number.',
};

const tooMany: CodeMeaning = {
	meaning: 'There are more than 500 phone numbers',
	next: 'Send 500 phone numbers at most at a time.',
};

const wrongSeparator: CodeMeaning = {
	meaning: 'The API could not tell the phone numbers apart',
	next: 'Check the phone numbers of this item: they are separated by commas.',
	scope: 'entries',
};

/** What is wrong with a recipient: the others of the request are not to blame. */
const recipientCodes: Codes = {
	9: {
		meaning: 'The API does not take one of the values',
		next: 'Check the phone numbers, what goes to them, and the options of this item.',
		scope: 'entries',
		elements: ['phoneNumber', 'message', 'SMSList'],
	},
	13: {
		meaning: 'There is no price for the country or kind of this phone number',
		next: 'Check the number, or ask the support of the platform for a price.',
		scope: 'entries',
	},
	14: {
		meaning: 'The phone number is in the STOP list',
		next: 'Its owner does not want to get messages. Take it out of your list.',
		scope: 'entries',
	},
	15: {
		meaning: 'The phone number is already on the list',
		next: 'Send to each phone number once.',
		scope: 'entries',
	},
};

/** The codes of everything that is sent, whatever it is (docs/api/sms-partner.md 9.1). */
export const sendingCodes: Codes = {
	...recipientCodes,
	2: noNumber,
	4: {
		meaning: 'The message was not found',
		next: 'Nothing was sent. If it comes again, contact the support of the platform.',
	},
	11: noCredit,
	22: {
		meaning: 'Marketing SMS are not sent at this time',
		next: 'Have it leave between 08:00 and 20:00, Paris time.',
	},
	23: {
		meaning: 'Marketing SMS are not sent on this day',
		next: 'Have it leave on a day that is neither a Sunday nor a public holiday in France.',
	},
	42: {
		meaning: 'A Low Cost SMS holds 160 characters at most',
		next: 'Shorten the text.',
		scope: 'texts',
	},
	50: tooMany,
	51: {
		meaning: 'The account may not send Low Cost SMS',
		next: 'Ask the support of the platform to enable them.',
	},
	55: { meaning: 'There is no phone number to send to', next: 'Check the phone numbers.' },
	500: {
		meaning: 'The API could not put the message into its queue',
		next: 'Try again later.',
	},
};

/** What is wrong with a text. */
export const textCodes: Codes = {
	43: { meaning: 'The text is missing', next: 'Fill in the message.', scope: 'texts' },
	52: {
		meaning: 'The text is longer than 10 SMS',
		next: 'Shorten it; the operation "Estimate" counts it.',
		scope: 'texts',
	},
};

/** The codes of sends (docs/api/sms-partner.md 3.1, 9.1). */
export const sendCodes: Codes = {
	...sendingCodes,
	...dateCodes,
	...textCodes,
	42: {
		meaning: 'A Low Cost SMS holds 160 characters at most',
		next: 'Shorten the text, or set the option "Range" to "Premium".',
		scope: 'texts',
	},
	44: {
		meaning: 'The sender is not valid',
		next: 'Fill in 3 to 11 letters and digits in the option "Sender".',
	},
	51: {
		meaning: 'The account may not send Low Cost SMS',
		next: 'Set the option "Range" to "Premium", or ask the support of the platform to enable Low Cost SMS.',
	},
	992: {
		meaning: 'The account may not use this sender',
		next: 'Leave the option "Sender" out, or have the support of the platform allow it.',
	},
};

/** The codes of statuses (docs/api/sms-partner.md 4.1, 4.2, 9.2). */
export const statusCodes: Codes = {
	2: noNumber,
	3: noMessageId,
	4: {
		meaning: 'The API knows no such message to this phone number',
		next: 'Check the message ID and the phone number. A message that was cancelled may not be found either.',
		scope: 'entries',
	},
	5: { meaning: 'The list of phone numbers is empty', next: 'Fill in the phone number.' },
	6: {
		meaning: 'The API does not take the form of the phone number',
		next: 'Check the phone number.',
		scope: 'entries',
	},
	9: {
		meaning: 'The phone number does not look like a mobile number',
		next: 'Check the phone number.',
		scope: 'entries',
	},
	50: tooMany,
};

/**
 * The codes of checking the format of numbers. That is free, and sends nothing: what the global table
 * has of credit, prices and the STOP list is about verifying them (docs/api/sms-partner.md 12.2, 9.5).
 */
export const formatCodes: Codes = {
	2: noNumber,
	3: wrongSeparator,
	9: {
		meaning: 'The API does not take one of the values',
		next: 'Check the phone numbers of this item.',
		scope: 'entries',
		elements: ['phoneNumber'],
	},
	19: wrongSeparator,
	50: tooMany,
	55: { meaning: 'There is no phone number to check', next: 'Check the phone numbers.' },
};

/** The codes of verifying numbers (docs/api/sms-partner.md 12.1, 9.5). */
export const numberCodes: Codes = { ...formatCodes, ...recipientCodes, 11: noCredit };
