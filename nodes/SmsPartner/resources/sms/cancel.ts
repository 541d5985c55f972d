import { cancelling } from '../../../../partner/cancelling';
import { noCredit } from '../../codes';

/** docs/api/sms-partner.md 3.5 */
export const cancel = cancelling({
	what: 'SMS',
	lookAt: 'the scheduled messages on my.smspartner.fr',
	example: { success: true, code: 200, message: "L'envoi du SMS a été annulé." },
	codes: { 11: noCredit },
});
