import { cancelling } from '../../../../partner/cancelling';

/** docs/api/mail-partner.md 3.3 */
export const cancel = cancelling({
	what: 'mail',
	lookAt: 'the scheduled mails on my.mailpartner.fr',
	example: { success: true, code: 200, message: "L'envoi du mail a été annulé." },
});
