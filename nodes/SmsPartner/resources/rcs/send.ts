import { post } from '../../../../engine/operation/call';
import { operation } from '../../../../engine/operation/operation';
import { known } from '../../../../engine/values/convert';
import { scheduledDate } from '../../../../partner/dateAndSandbox';
import { dateCodes } from '../../../../partner/platformCodes';
import { defaultCountry, entriesFor, recipients } from '../../../../partner/recipients';
import { deliveryDate } from '../../../../partner/scheduling';
import { sentFields } from '../../../../partner/sentItem';
import { sendingCodes } from '../../codes';
import { sendHints, sent, sometimesSent } from '../../sending/sentItems';
import { estimateOf } from '../../text/segments';
import { failover, failoverOf } from './failover';
import { contentFields, contentOf, headlineOf } from './richContent';
import { suggestions } from './suggestions';

const checkFallback = 'Check the option "Fallback SMS".';

/**
 * docs/api/sms-partner.md 3.6. The table has the numbers separated by commas, but all samples have a list
 * and are newer than the tables of the other sends.
 */
export const send = operation({
	value: 'send',
	name: 'Send',
	action: 'Send an RCS message',
	description:
		'Send a text, file or rich card by RCS, which platform support must first enable for your account',
	fields: { phoneNumbers: recipients, ...contentFields },
	options: { defaultCountry, failover, scheduledDate, suggestions },
	repeat: 'never', // costs money
	lookAt: 'the sent and scheduled messages on my.smspartner.fr',
	hints: ({ options: { failover: sms, scheduledDate: date } }, now) =>
		sendHints(sms?.message ?? '', { ...sms, scheduledDate: date }, now),
	request: {
		kind: 'batch',
		maxEntries: 500,
		entryNoun: 'recipients',
		combined: true,
		sentFields: sentFields,
		entries: ({ phoneNumbers }) => entriesFor(phoneNumbers, ''),
		settings: ({ options, ...content }) => ({
			isUnicode: 1, // required; the only documented value
			richContent: contentOf(content, options.suggestions),
			...(options.scheduledDate && deliveryDate(options.scheduledDate)),
			failover: options.failover && failoverOf(options.failover),
		}),
		call: (entries, settings) =>
			post('/rcs/send', { phoneNumbers: entries.map(({ to }) => to), ...settings }),
		preview: ({ options, ...content }) => {
			const { failover: sms } = options;
			return known({
				contentType: content.contentType,
				content: headlineOf(content),
				fallbackSegments: sms && estimateOf(sms.message, sms.isUnicode === true).segments,
			});
		},
	},
	example: { success: true, code: 200, message_id: 1, nb_rcs: 1, cost: 0.12, currency: 'EUR' },
	sometimes: { scheduledDate: sometimesSent.scheduledDate },
	answer: (reply, { options }, share) =>
		sent(reply, share, options, { count: 'nb_rcs', countAs: 'nbRcs' }),
	codes: {
		...sendingCodes,
		...dateCodes,
		40: {
			meaning: 'The account is not allowed to use this part of the API',
			next: 'Ask platform support to enable RCS for your account.',
			scope: 'account',
		},
		43: { meaning: 'A text is missing', next: `Check the content. ${checkFallback}` },
		44: { meaning: 'The sender of the fallback SMS is not valid', next: checkFallback },
		52: { meaning: 'The fallback SMS is longer than 10 SMS', next: checkFallback },
		992: {
			meaning: 'The account is not allowed to use the sender of the fallback SMS',
			next: checkFallback,
		},
	},
});
