import { answeredCost, costOf, settingsOf } from '../../messages/send';
import type { Operation } from '../../operation';
import { refuse } from '../../operation';
import { text } from '../../parameters';
import { toMobile } from '../../phoneNumbers';
import type { SmsAccount } from '../../state';
import { dispatch, segmentsIn } from './dispatch';
import { readEntry } from './entries';
import { phoneNumbersRequired } from './refusals';
import { readSettings } from './settings';

const elements = { number: 'children[phoneNumbers].data', text: 'children[message].data' };

/** POST /send: one text to up to 500 numbers (api/sms-partner.md 3.1). */
export const send: Operation<SmsAccount> = {
	method: 'POST',
	path: '/send',
	place: 'body',
	format: true,
	answer(call) {
		const { parameters, switches } = call;
		const numbers = text(parameters, 'phoneNumbers')?.split(',');
		if (numbers === undefined) return refuse(phoneNumbersRequired);
		const settings = readSettings(parameters, switches);
		const [first, ...others] = numbers;
		const sample = readEntry(first, parameters.message, settings.isUnicode);
		return dispatch(call, {
			path: '/send',
			entries: [
				sample,
				...others.map((number) => ({ ...sample, number, recipient: toMobile(number) })),
			],
			settings,
			sent: settingsOf(parameters, 'phoneNumbers', 'message'),
			elements,
			answer: (message) => ({
				success: true,
				code: 200,
				message_id: Number(message.id),
				nb_sms: segmentsIn(message),
				cost: answeredCost(costOf(message), message.sandbox, switches),
				currency: 'EUR',
				...(message.scheduledDate === undefined
					? {}
					: { scheduledDeliveryDate: message.scheduledDate }),
			}),
		});
	},
};
