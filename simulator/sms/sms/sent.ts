import type { AnswerFields } from '../../answers/fields';
import type { Message } from '../../messages/outbox';
import { answeredCost, costOf } from '../../messages/send';
import type { Switches } from '../../switches';
import { segmentsIn } from './dispatch';

/** The response to one text for all recipients, for several operations (docs/api/sms-partner.md 3.1, 3.3, 3.4). */
export function sentFields(message: Message, switches: Switches): AnswerFields {
	return {
		success: true,
		code: 200,
		message_id: Number(message.id),
		nb_sms: segmentsIn(message),
		cost: answeredCost(costOf(message), message.sandbox, switches),
		currency: 'EUR',
		...(message.scheduledDate === undefined
			? {}
			: { scheduledDeliveryDate: message.scheduledDate }),
	};
}
