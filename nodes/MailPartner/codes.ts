import type { Codes } from '../../engine/operation/product';
import { dateCodes, keyMissing } from '../../partner/platformCodes';

const contactSupport = 'Contact platform support.';

/** Errors in one recipient: the other recipients of the email are fine. */
const recipientCodes: Codes = {
	14: {
		meaning: 'The recipient is on the unsubscribe list',
		next: 'They no longer want to receive emails. Remove the address from your list.',
		scope: 'entries',
	},
	15: {
		meaning: 'The recipient is already on the sending list',
		next: 'Send to each address once.',
		scope: 'entries',
	},
	18: {
		meaning: 'A recipient has no email address',
		next: 'Enter the address.',
		scope: 'entries',
	},
	19: {
		meaning: 'The API rejected the email address of a recipient',
		next: 'Check the spelling of the address.',
		scope: 'entries',
	},
	21: {
		meaning: 'The name of a recipient is empty',
		next: 'Enter a name, or use the address only.',
		scope: 'entries',
	},
};

/** Errors in the email itself. */
const contentCodes: Codes = {
	2: { meaning: 'The subject or the content is missing', next: 'Enter both.' },
	8: {
		meaning: 'An attachment has no content',
		next: 'Check the option "Attachments" and the files it names.',
	},
	9: {
		meaning: 'The API does not accept attachments of this type',
		next: 'Use another file type, or add a link to the file to the email.',
	},
	16: {
		meaning: 'An attachment has no name',
		next: 'Name the file in the node that creates it.',
	},
	23: { meaning: 'The reply-to address is missing', next: 'Check the option "Reply To".' },
	24: {
		meaning: 'The API rejected the reply-to address',
		next: 'Check the option "Reply To".',
	},
	25: { meaning: 'The reply-to name is empty', next: 'Check the option "Reply To".' },
	400: {
		meaning: 'The API rejected one of the values',
		next: 'Check the tag, variables and attachments of this item.',
	},
};

const tooMany = {
	meaning: 'The email has more recipients than the API allows',
	next: 'Send each email to at most 500 recipients.',
};

/** The codes of sends (docs/api/mail-partner.md 4.2). */
export const sendCodes: Codes = {
	...recipientCodes,
	...contentCodes,
	...dateCodes,
	3: keyMissing, // the table has it as well as 1
	4: {
		meaning: "The sender's address is missing",
		next: 'Set the sender of your emails on my.mailpartner.fr.',
		scope: 'account',
	},
	5: {
		meaning: "The sender's name is missing",
		next: 'Set the sender of your emails on my.mailpartner.fr.',
		scope: 'account',
	},
	11: {
		meaning: 'There is not enough credit',
		next: 'Top up the account on my.mailpartner.fr.',
		cause: 'quota-exhausted',
		scope: 'account',
	},
	17: tooMany,
	22: { meaning: 'The email has no recipients', next: 'Enter at least one email address.' },
	50: tooMany,
	55: {
		meaning: 'The account has no price for emails',
		next: contactSupport,
		scope: 'account',
	},
	500: { meaning: 'The API could not queue the email', next: 'Try again later.' },
};
