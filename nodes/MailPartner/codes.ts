import type { Codes } from '../../engine/operation/product';
import { dateCodes, keyMissing } from '../../partner/platformCodes';

const contactSupport = 'Contact platform support.';

/** What is wrong with a recipient: the others of the mail are not to blame. */
const recipientCodes: Codes = {
	14: {
		meaning: 'The recipient is in the unsubscribe list',
		next: 'They do not want to get mails. Take the address out of your list.',
		scope: 'entries',
	},
	15: {
		meaning: 'The recipient is in the sending list already',
		next: 'Send to each address once.',
		scope: 'entries',
	},
	18: {
		meaning: 'The address of a recipient is missing',
		next: 'Fill in the address.',
		scope: 'entries',
	},
	19: {
		meaning: 'The API takes the address of a recipient for invalid',
		next: 'Check how the address is written.',
		scope: 'entries',
	},
	21: {
		meaning: 'The name of a recipient is empty',
		next: 'Fill in the name, or leave it out.',
		scope: 'entries',
	},
};

/** What is wrong with the mail itself. */
const contentCodes: Codes = {
	2: { meaning: 'The subject or the content is missing', next: 'Fill in both.' },
	8: {
		meaning: 'The API found no content in an attachment',
		next: 'Check the option "Attachments" and the files that it names.',
	},
	9: {
		meaning: 'The API does not take attachments of this kind',
		next: 'Send another kind of file, or put a link to it into the mail.',
	},
	16: {
		meaning: 'An attachment has no name',
		next: 'Give the file a name in the node from which it comes.',
	},
	23: { meaning: 'The reply-to address is missing', next: 'Check the option "Reply To".' },
	24: {
		meaning: 'The API takes the reply-to address for invalid',
		next: 'Check the option "Reply To".',
	},
	25: { meaning: 'The reply-to name is empty', next: 'Check the option "Reply To".' },
	400: {
		meaning: 'The API could not use one of the values',
		next: 'Check the options of this item: its tag, variables and attachments.',
	},
};

const tooMany = {
	meaning: 'There are more recipients than the API takes in one mail',
	next: 'Send to 500 recipients at most at a time.',
};

/** The codes of sends (docs/api/mail-partner.md 4.2). */
export const sendCodes: Codes = {
	...recipientCodes,
	...contentCodes,
	...dateCodes,
	3: keyMissing, // beside 1, as the table has it
	4: {
		meaning: "The sender's address is missing",
		next: 'Set the sender of your mails on my.mailpartner.fr.',
		scope: 'account',
	},
	5: {
		meaning: "The sender's name is missing",
		next: 'Set the sender of your mails on my.mailpartner.fr.',
		scope: 'account',
	},
	11: {
		meaning: 'There is not enough credit',
		next: 'Top the account up on my.mailpartner.fr.',
		cause: 'quota-exhausted',
		scope: 'account',
	},
	17: tooMany,
	22: { meaning: 'The API found no recipient', next: 'Fill in at least one address.' },
	50: tooMany,
	55: {
		meaning: 'The account has no price for mails',
		next: contactSupport,
		scope: 'account',
	},
	500: { meaning: 'The API could not put the mail into its queue', next: 'Try again later.' },
};
