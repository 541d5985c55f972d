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

/** All samples have the recipients in `params`; all else stands beside it, as in the flat table (docs/api/mail-partner.md 3.2). */
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
	action: 'Send a mail',
	description: 'Send a mail to one or many recipients, at once or later',
	fields: {
		to: mailboxesField({
			displayName: 'To',
			type: 'string',
			default: '',
			placeholder: 'e.g. marie@example.com, paul@example.com',
			description:
				'The recipients. Several are separated by commas, or given by an expression as a list of addresses or of objects with email and name. They go into one mail: send one item to each if they must not see each other.',
		}),
		subject: textField({
			displayName: 'Subject',
			type: 'string',
			default: '',
			placeholder: 'e.g. Your order is on its way',
			description: 'The subject of the mail',
		}),
		htmlContent: textField({
			displayName: 'HTML Content',
			type: 'string',
			typeOptions: { rows: 6 },
			default: '',
			placeholder: 'e.g. <p>Hello #FIRSTNAME#, your order is on its way.</p>',
			description:
				'The mail as HTML. #UNSUBSCRIBE_LINK# becomes the link with which recipients unsubscribe, #READ_ONLINE# a link to the mail on the web; #FIRSTNAME# becomes the variable "firstname" of the options.',
		}),
	},
	options: { attachments, replyTo, sandbox, scheduledDate, tag, variables },
	repeat: 'never', // costs money
	lookAt: 'the sent and the scheduled mails on my.mailpartner.fr',
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
		hint: 'Recipients who share a mail may see the addresses of each other: no document says. Combine items only where they may.',
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
