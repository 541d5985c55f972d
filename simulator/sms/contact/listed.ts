import type { AnswerFields } from '../../answers/fields';
import type { Contact } from '../../contactBook';
import { offsetMoment } from '../../contactBook';
import type { SmsAccount } from '../../state';
import type { Switches } from '../../switches';

/** A contact as in the list of its group and in its details (docs/api/sms-partner.md 5.8, 5.9). */
export function listedContact(
	contact: Contact,
	{ stopList }: SmsAccount,
	switches: Switches,
): AnswerFields {
	const { contactId, phone, firstname, lastname, url, shortUrl, date } = contact;
	const { custom1, custom2, custom3, custom4, createdAt } = contact;
	return {
		contactId,
		phone,
		firstname,
		lastname,
		url,
		shortUrl,
		date,
		custom1,
		custom2,
		custom3,
		custom4,
		createdAt: offsetMoment(createdAt, switches),
		stopSms: stopList.has(phone),
	};
}
