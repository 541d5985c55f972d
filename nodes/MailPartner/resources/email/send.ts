import type { IDataObject } from 'n8n-workflow';
import { textField } from '../../../../engine/fields/fields';
import type { Entry } from '../../../../engine/operation/batch';
import { post, type Call } from '../../../../engine/operation/call';
import { operation } from '../../../../engine/operation/operation';
import { known } from '../../../../engine/values/convert';
import {
	asFlag,
	optionsInOutput,
	sandbox,
	scheduledDate,
} from '../../../../partner/dateAndSandbox';
import { sentFields, sentItem } from '../../../../partner/sentItem';
import { sendCodes } from '../../codes';
import { getCredits } from '../account/getCredits';
import { mailboxesField } from './recipients';
import { attached, attachments, mailDate, replyTo, tag, variables } from './sendOptions';

/** All samples have the recipients in `params`; everything else is next to it, as in the flat table (docs/api/mail-partner.md 3.2). */
function sendCall(entries: readonly Entry[], settings: IDataObject): Call {
	const to = entries.map(({ to: email, name }) =>
		name === undefined ? { email } : { email, name },
	);
	return post('/send', { ...settings, params: { to } });
}

/** docs/api/mail-partner.md 3.2 */
export const send = operation({
	value: 'send',
	name: 'Send',
	action: 'Send an email',
	description: 'Send an email to one or more recipients, now or later',
	fields: {
		to: mailboxesField({
			displayName: 'To',
			type: 'string',
			default: '',
			placeholder: 'e.g. marie@example.com, paul@example.com',
			description:
				'The recipients, separated by commas. An expression can also return a list of addresses, or of objects with email and name. All recipients share one email: to hide them from each other, use one item per recipient.',
		}),
		subject: textField({
			displayName: 'Subject',
			type: 'string',
			default: '',
			placeholder: 'e.g. Your order is on its way',
			description: 'The subject line',
		}),
		htmlContent: textField({
			displayName: 'HTML Content',
			type: 'string',
			typeOptions: { rows: 6 },
			default: '',
			placeholder: 'e.g. <p>Hello #FIRSTNAME#, your order is on its way.</p>',
			description:
				'The email as HTML. #UNSUBSCRIBE_LINK# is replaced by an unsubscribe link, #READ_ONLINE# by a link to the email on the web, and #FIRSTNAME# by the value of "firstname" in the option "Variables".',
		}),
	},
	options: { attachments, replyTo, sandbox, scheduledDate, tag, variables },
	repeat: 'never', // costs money
	lookAt: 'the sent and scheduled emails on my.mailpartner.fr',
	limit: { requests: 2000, seconds: 60 },
	xml: { optional: ['scheduledDeliveryDate'] },
	// docs/api/mail-partner.md 3.1
	cost: {
		credits: getCredits,
		unit: 'emails',
		creditsField: () => 'creditMail',
		units: ({ options }) => (options.sandbox === true ? 0 : 1),
	},
	request: {
		kind: 'batch',
		maxEntries: 500,
		entryNoun: 'recipients',
		combined: false,
		sentFields: sentFields,
		hint: "The recipients of a shared email may see each other's addresses: the API documentation does not say. Combine items only if that is acceptable.",
		entries: ({ to }) => to.map(({ email, name }) => ({ to: email, text: '', name })),
		settings: ({ subject, htmlContent, options }) => ({
			subject,
			htmlContent,
			replyTo: options.replyTo && { ...options.replyTo },
			variables: options.variables && { ...options.variables },
			tag: options.tag,
			...(options.scheduledDate && mailDate(options.scheduledDate)),
			sandbox: asFlag(options.sandbox),
		}),
		call: sendCall,
		files: {
			maxFiles: 3,
			maxBytes: 5 * 1024 * 1024,
			names: ({ options }) => options.attachments ?? [],
			attach: attached,
		},
		preview: ({ subject, options }) => known({ subject, attachments: options.attachments?.length }),
	},
	example: {
		success: true,
		code: 200,
		messageId: '300',
		nbMail: 1,
		cost: 1,
		currency: 'EUR',
		scheduledDeliveryDate: '2020-09-25 12:00:00',
	},
	answer: (reply, { options }, share) =>
		sentItem(reply, share, {
			id: { from: 'messageId', to: 'messageId' },
			count: 'nbMail',
			countAs: 'nbMail',
			isScheduled: options.scheduledDate !== undefined,
			more: optionsInOutput(options),
		}),
	codes: sendCodes,
});
