import { textField } from '../../../../engine/fields/fields';
import { post } from '../../../../engine/operation/call';
import { operation } from '../../../../engine/operation/operation';
import { scheduledDate } from '../../../../partner/dateAndSandbox';
import { dateCodes } from '../../../../partner/platformCodes';
import {
	commaSeparated,
	defaultCountry,
	entriesFor,
	recipients,
} from '../../../../partner/recipients';
import { deliveryDate } from '../../../../partner/scheduling';
import { sentFields } from '../../../../partner/sentItem';
import { sendingCodes } from '../../codes';
import { sendHints, sent, sometimesSent } from '../../sending/sentItems';
import { tag } from '../../sending/tag';

const checkSurvey = 'Check the survey on my.smspartner.fr and the "Survey ID".';

/** docs/api/sms-partner.md 3.4 */
export const sendSurvey = operation({
	value: 'sendSurvey',
	name: 'Send Survey',
	action: 'Send a survey',
	description: 'Send a survey created on my.smspartner.fr to one or more recipients',
	fields: {
		phoneNumbers: recipients,
		sondageIdent: textField({
			displayName: 'Survey ID',
			type: 'string',
			default: '',
			placeholder: 'e.g. 5f1d7a84c2e9',
			description: 'The ID of the survey, shown on my.smspartner.fr. The API cannot list surveys.',
		}),
	},
	options: { defaultCountry, scheduledDate, tag },
	repeat: 'never', // costs money
	lookAt: 'the sent and scheduled surveys on my.smspartner.fr',
	xml: {},
	hints: ({ options }, now) => sendHints('', options, now),
	request: {
		kind: 'batch',
		maxEntries: 500,
		entryNoun: 'recipients',
		combined: true,
		sentFields: sentFields,
		entries: ({ phoneNumbers }) => entriesFor(phoneNumbers, ''),
		settings: ({ sondageIdent, options }) => ({
			sondageIdent,
			tag: options.tag,
			...(options.scheduledDate && deliveryDate(options.scheduledDate)),
		}),
		call: (entries, settings) =>
			post('/sondage/to/send', { phoneNumbers: commaSeparated(entries), ...settings }),
		preview: ({ sondageIdent }) => ({ sondageIdent }),
	},
	example: { success: true, code: 200, message_id: 307, nb_sms: 1, cost: 0.038, currency: 'EUR' },
	sometimes: { scheduledDate: sometimesSent.scheduledDate },
	answer: (reply, { options }, share) => sent(reply, share, options),
	codes: {
		...sendingCodes,
		...dateCodes,
		43: { meaning: 'The survey has no text', next: checkSurvey },
		44: { meaning: 'The sender of the survey is not valid', next: checkSurvey },
		52: { meaning: 'The text of the survey is longer than 10 SMS', next: checkSurvey },
		992: {
			meaning: 'The account is not allowed to use the sender of the survey',
			next: checkSurvey,
		},
	},
});
