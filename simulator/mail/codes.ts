import type { Refusal } from '../operation';

/** A refusal of an email (docs/api/mail-partner.md 4.2): its code is documented, its French text is not. */
function mailCode(code: number, message: string, status = 400): Refusal {
	return { code, message, status };
}

export const contentRequired = mailCode(2, 'Le contenu du mail est requis');
/** A missing subject has no code of its own; that of the content is the closest. */
export const subjectRequired = mailCode(2, 'Le sujet du mail est requis');
export const attachmentContentRequired = mailCode(8, "L'url de la pièce jointe est requise");
export const notEnoughCredit = mailCode(11, 'Crédit insuffisant', 402);
export const attachmentNameRequired = mailCode(16, 'Le nom de la pièce jointe est vide');
export const recipientsRequired = mailCode(22, 'La liste des destinataires est requise');
export const replyToRequired = mailCode(23, "L'email de réponse est requis");
export const replyToInvalid = mailCode(24, "L'email de réponse semble invalide");
export const replyToNameEmpty = mailCode(25, 'Le nom de réponse est vide');

/** More than 500 recipients, with the code of the switch `tooManyMails`. */
export const tooManyRecipients = (code: number): Refusal =>
	mailCode(code, '500 destinataires maximum');

/** Documented limits without a code: 3 attachments, 5 MB each, 8 text variables, the format of a tag. 400 is an assumption. */
export const tooManyAttachments = mailCode(400, '3 pièces jointes maximum');
export const attachmentTooLarge = mailCode(400, 'Une pièce jointe dépasse 5 Mo');
export const variablesInvalid = mailCode(400, '8 variables de texte maximum');
export const tagInvalid = mailCode(400, "Le tag n'est pas valide");

/** The errors in one recipient. */
export const emailRequired = mailCode(18, "L'email du destinataire est requis");
export const emailInvalid = mailCode(19, "L'email du destinataire semble invalide");
export const nameEmpty = mailCode(21, 'Le nom du destinataire est vide');
export const unsubscribed = mailCode(14, 'Le mail est dans la liste des désabonnements');
export const alreadyListed = mailCode(15, "Le mail est déjà dans la liste d'envoi");

/** Codes of the unsubscribe list (docs/api/mail-partner.md 3.5). */
export const addressRequired = mailCode(2, 'Le mail est requis');
export const alreadyUnsubscribed = mailCode(3, 'Le mail est déjà dans la liste');
export const addressInvalid = mailCode(9, "Le mail n'est pas valide");
