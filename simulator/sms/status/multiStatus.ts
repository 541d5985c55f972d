import type { AnswerFields } from '../../answers/fields';
import { reported, reportOn, timestamp } from '../../messages/report';
import type { Operation, Refusal } from '../../operation';
import { accept, refuse } from '../../operation';
import { isRecord } from '../../parameters';
import type { SmsAccount } from '../../state';
import type { Switches } from '../../switches';
import { maxNumbers, tooManyNumbers } from '../sms/refusals';

/** Code 5 of the table of statuses (docs/api/sms-partner.md 9.2); the French text is ours. */
const emptyList: Refusal = { code: 5, message: 'La liste des numéros est vide', status: 400 };

/** POST /multi-status: the delivery status of up to 500 SMS, by message and number (docs/api/sms-partner.md 4.2). */
export const multiStatus: Operation<SmsAccount> = {
	method: 'POST',
	path: '/multi-status',
	place: 'body',
	format: true,
	answer({ account, parameters, switches }) {
		const list: unknown = parameters.SMSStatut_List;
		if (!Array.isArray(list) || list.length === 0) return refuse(emptyList);
		if (list.length > maxNumbers) return refuse(tooManyNumbers);
		return accept({
			success: true,
			code: 200,
			StatutResponse_List: list.map((one: unknown) =>
				row(account, isRecord(one) ? one : {}, switches),
			),
		});
	},
};

/** One response, in the order of the sample. A number in national format is not found: the page requires the international one. */
function row(
	account: SmsAccount,
	asked: Readonly<Record<string, unknown>>,
	switches: Switches,
): AnswerFields {
	const phoneNumber = String(asked.phoneNumber ?? '');
	const message = reported(account, String(asked.messageId));
	const delivery = message?.deliveries.find(({ recipient }) => recipient === phoneNumber);
	const messageId = Number(asked.messageId ?? 0);
	if (message === undefined || delivery === undefined) {
		return { success: false, code: 4, phoneNumber, messageId, status: 'Numéro introuvable' };
	}
	const { status, stopped, at } = reportOn(account, message, delivery, switches);
	return {
		success: true,
		code: 200,
		phoneNumber,
		messageId,
		status,
		date: timestamp(at),
		stopSms: stopped ? '1' : '0',
		isSpam: '0',
	};
}
