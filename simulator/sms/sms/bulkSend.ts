import type { AnswerFields } from '../../answers/fields';
import type { Judged } from '../../messages/entries';
import { answeredCost, costOf, settingsOf } from '../../messages/send';
import type { Operation } from '../../operation';
import { refuse } from '../../operation';
import { isRecord } from '../../parameters';
import type { SmsAccount } from '../../state';
import type { Switches } from '../../switches';
import { dispatch, segmentsIn } from './dispatch';
import type { SmsEntry } from './entries';
import { readEntry } from './entries';
import { phoneNumbersRequired } from './refusals';
import type { SmsSettings } from './settings';
import { readSettings } from './settings';

const elements = { number: 'children[phoneNumber].data', text: 'children[message].data' };

/** POST /bulk-send: a different text for each of up to 500 numbers (docs/api/sms-partner.md 3.2). */
export const bulkSend: Operation<SmsAccount> = {
	method: 'POST',
	path: '/bulk-send',
	place: 'body',
	format: true,
	answer(call) {
		const { parameters, switches } = call;
		const list: unknown = parameters.SMSList;
		if (!Array.isArray(list)) return refuse(phoneNumbersRequired);
		const settings = readSettings(parameters, switches);
		return dispatch(call, {
			path: '/bulk-send',
			entries: list.map((one: unknown) => {
				const { phoneNumber, message } = isRecord(one) ? one : {};
				return readEntry(phoneNumber, message, settings.isUnicode);
			}),
			settings,
			sent: settingsOf(parameters, 'SMSList'),
			elements,
			answer: (message, judged) => ({
				success: true,
				code: 200,
				message_id: Number(message.id),
				currency: 'EUR',
				cost: answeredCost(costOf(message), message.sandbox, switches),
				nbSMS: segmentsIn(message),
				SMSResponse_List: judged.map((one) => row(one, settings, switches)),
			}),
		});
	},
};

/**
 * The result of one entry. Only success is documented; a failure is modelled on the failed entries of a batch of contacts
 * (docs/api/sms-partner.md 5.5).
 */
function row(
	{ entry, problem }: Judged<SmsEntry>,
	{ pricePerSegment, sandbox }: SmsSettings,
	switches: Switches,
): AnswerFields {
	const { number, recipient = number, segments } = entry;
	const phoneNumber = switches.answeredNumber === 'international' ? recipient : number;
	if (problem !== undefined) {
		return { success: false, code: problem.code, phoneNumber, message: problem.message };
	}
	const cost = answeredCost(pricePerSegment.times(segments), sandbox, switches);
	return { success: true, code: 200, nbSms: segments, cost, phoneNumber };
}
