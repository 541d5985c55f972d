import { cancelling } from '../../../../partner/cancelling';

/** docs/api/mail-partner.md 3.3 */
export const cancel = cancelling({
	what: 'email',
	lookAt: 'the scheduled emails on my.mailpartner.fr',
	example: { success: true, code: 200, message: "L'envoi du mail a été annulé." },
});
