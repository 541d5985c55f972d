import type { Call, Outcome, Refusal } from '../operation';
import { accept, refuse } from '../operation';
import { text } from '../parameters';
import type { ReportingAccount } from '../state';
import type { Switches } from '../switches';
import type { Message } from './outbox';
import { takeBack } from './send';

/** "Not possible less than 5 minutes before sending" (docs/api/sms-partner.md 3.5). */
const latest = 5 * 60_000;

/** Codes 3 to 7 are the same for SMS and emails (docs/api/sms-partner.md 3.5, docs/api/mail-partner.md 3.3); the French texts are not documented. */
export const messageIdRequired: Refusal = {
	code: 3,
	message: "L'identifiant du message est requis",
	status: 400,
};
export const messageNotFound: Refusal = {
	code: 4,
	message: "Le message n'a pas été trouvé",
	status: 404,
};
const alreadyCancelled: Refusal = {
	code: 5,
	message: 'Le message a déjà été annulé',
	status: 400,
};
const tooLate: Refusal = {
	code: 6,
	message: "Impossible d'annuler le message moins de 5 minutes avant l'envoi",
	status: 400,
};

/** GET /message-cancel of SMS and emails: cancels a scheduled message and refunds its cost. `done` is the message of the response. */
export function cancel(call: Call<ReportingAccount>, done: string): Outcome {
	const { account, parameters, switches } = call;
	const id = text(parameters, 'messageId');
	if (id === undefined) return refuse(messageIdRequired);
	const message = account.outbox.get(id);
	if (message === undefined) return refuse(messageNotFound);
	const refusal = whyNot(message, switches);
	if (refusal !== undefined) return refuse(refusal);
	takeBack(account, message);
	return accept({ success: true, code: 200, message: done });
}

function whyNot({ cancelled, dueAt }: Message, switches: Switches): Refusal | undefined {
	if (cancelled) return alreadyCancelled;
	const left = dueAt - Date.now();
	if (left <= 0) {
		return { code: switches.alreadySent, message: 'Le message a déjà été envoyé', status: 400 };
	}
	return left < latest ? tooLate : undefined;
}
