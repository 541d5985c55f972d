import { get } from '../../../../engine/operation/call';
import { operation } from '../../../../engine/operation/operation';
import { known, toText } from '../../../../engine/values/convert';
import { tag } from '../../sending/tag';
import { reported } from './reported';

const sentTag = {
	...tag,
	shown: {
		...tag.shown,
		description:
			'The tag that the messages were sent with. A long list may end early, with a hint beside the output: the API documentation does not say how to get more than the first page.',
	},
};

/**
 * docs/api/sms-partner.md 4.4: the response is one page of several, but no parameter for the others is
 * documented. The `page` of the other lists is assumed, and not sent for the first page. If the API
 * rejects it or returns the first page again, the list ends there.
 */
export const getByTag = operation({
	value: 'getByTag',
	name: 'Get by Tag',
	action: 'Get the statuses of messages with a tag',
	description: 'Get the delivery statuses of all messages with a tag, for each recipient',
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
		// The page copies "message ID" from the other status pages, but it has none.
		3: { meaning: 'The tag is missing', next: 'Enter a tag.' },
		4: {
			meaning: 'No message has this tag',
			next: 'Check the tag. It must be the option "Tag" that the messages were sent with.',
		},
	},
});
