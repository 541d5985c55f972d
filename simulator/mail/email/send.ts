import type { AnswerFields } from '../../answers/fields';
import type { Message } from '../../messages/outbox';
import { readSchedule } from '../../messages/schedule';
import { answeredCost, costOf, isOn, send as sendMessage, settingsOf } from '../../messages/send';
import type { Operation } from '../../operation';
import { accept, refuse } from '../../operation';
import type { Parameters } from '../../parameters';
import { isRecord, text } from '../../parameters';
import type { MailAccount } from '../../state';
import type { Switches } from '../../switches';
import { notEnoughCredit } from '../codes';
import { priceOfMail } from '../prices';
import { mailRefusal } from './checks';
import { nestedParameters } from './parameters';
import { readRecipients, recipientsRefusal } from './recipients';

/** The first `messageId`, from the cancellation sample (docs/api/mail-partner.md 3.3). */
const firstId = 300;

/** POST /send: one email to up to 500 recipients (docs/api/mail-partner.md 3.2). */
export const send: Operation<MailAccount> = {
	method: 'POST',
	path: '/send',
	place: 'body',
	format: true,
	answer({ account, parameters, switches }) {
		const nested = nestedParameters(parameters, switches);
		const recipients = readRecipients(nested.to, account, switches);
		if ('refusal' in recipients) return refuse(recipients.refusal);
		const schedule = readSchedule(parameters, switches);
		const [dateProblem] = schedule.problems;
		const refusal =
			mailRefusal(parameters, nested) ??
			(dateProblem === undefined ? undefined : { ...dateProblem, status: 400 }) ??
			recipientsRefusal(recipients.refusing);
		if (refusal !== undefined) return refuse(refusal);
		const content = contentOf(parameters, nested.variables);
		const message = sendMessage(account, account.outbox, {
			id: String(firstId + account.outbox.size),
			path: '/send',
			settings: settingsOf({ ...parameters, ...nested }, 'to', 'params', 'subject', 'htmlContent'),
			schedule,
			sandbox: isOn(parameters.sandbox),
			deliveries: recipients.good.map(({ recipient = '' }) => ({
				recipient,
				text: content,
				nbSms: 1,
				cost: priceOfMail,
			})),
		});
		return message === undefined ? refuse(notEnoughCredit) : accept(fields(message, switches));
	},
};

/** The text for a recipient: the subject, then the HTML with `#FIRSTNAME#` replaced by the variable `firstname`. */
function contentOf(parameters: Parameters, variables: unknown): string {
	let html = text(parameters, 'htmlContent') ?? '';
	for (const [name, value] of Object.entries(isRecord(variables) ? variables : {})) {
		html = html.replaceAll(`#${name.toUpperCase()}#`, String(value));
	}
	return `${text(parameters, 'subject')}\n${html}`;
}

function fields(message: Message, switches: Switches): AnswerFields {
	const { id, deliveries, sandbox, scheduledDate } = message;
	return {
		success: true,
		code: 200,
		messageId: id,
		nbMail: deliveries.length,
		cost: answeredCost(costOf(message), sandbox, switches),
		currency: 'EUR',
		...(scheduledDate === undefined ? {} : { scheduledDeliveryDate: scheduledDate }),
	};
}
