import { get } from '../../../../engine/operation/call';
import { operation } from '../../../../engine/operation/operation';
import { known, toText } from '../../../../engine/values/convert';
import { tag } from '../../sending/tag';
import { reported } from './reported';

const sentTag = {
	...tag,
	shown: { ...tag.shown, description: 'The tag that the messages were sent with' },
};

/**
 * docs/api/sms-partner.md 4.4: the answer is a page of several, but no document has a parameter for the
 * others. It is taken for the `page` of the other lists, and left out for the first page. Where the
 * API refuses it, or gives the first page again, the list is what came.
 */
export const getByTag = operation({
	value: 'getByTag',
	name: 'Get by Tag',
	action: 'Get the statuses of messages with a tag',
	description:
		'Get what became of all messages that were sent with a tag, for each of their recipients. The documents of the API do not say how it gives more than the first page: a long list may end early, with a hint beside the output.',
	fields: { tag: sentTag },
	repeat: 'safe',
	request: {
		kind: 'single',
		call: (params) => get('/bulk-status-by-tag', { tag: params.tag }),
	},
	listName: 'StatutResponse_List',
	pages: { total: 'total', current: 'currentPage', isGuess: true },
	example: {
		success: true,
		code: 200,
		currentPage: 1,
		total: 2,
		StatutResponse_List: [
			{ phoneNumber: '+336XXXXXXX1', status: 'Delivered', stopSMS: false, date: '1517989111' },
		],
	},
	answer: (entry, params) =>
		known({ tag: params.tag, phoneNumber: toText(entry.phoneNumber), ...reported(entry) }),
	codes: {
		// The page has the words of the other status pages: it knows no message ID.
		3: { meaning: 'The tag is missing', next: 'Fill in the tag.' },
		4: {
			meaning: 'There is no message with this tag',
			next: 'Check the tag: it is the one in the options of "Send".',
		},
	},
});
