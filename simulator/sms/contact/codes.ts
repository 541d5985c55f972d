import type { Refusal } from '../../operation';

/** The error counters in the report of a batch, in the order and spelling of the sample (docs/api/sms-partner.md 5.5). */
export const counters = [
	'stopSms',
	'invalidePhone',
	'duplicatePhone',
	'allreadyInGroupe',
	'urlInvalide',
	'dateInvalide',
	'empty',
	'unactivated',
	'dateInvalid',
] as const;

/** An error in one contact. */
export interface ContactProblem extends Refusal {
	code: number;
	/** Its counter in the report of a batch, if any. */
	counter?: (typeof counters)[number];
}

/** Codes 1, 2, 15 and 404 are documented (docs/api/sms-partner.md 5), as is the French text of 15; the other texts are not. */
export const groupIdRequired: Refusal = {
	code: 1,
	message: "L'identifiant du groupe est requis",
	status: 400,
};
export const contactIdRequired: Refusal = {
	code: 1,
	message: "L'identifiant du contact est requis",
	status: 400,
};
export const nothingGiven: ContactProblem = {
	code: 2,
	message: 'Les informations du contact sont requises',
	status: 400,
	counter: 'empty',
};
export const alreadyInGroup: ContactProblem = {
	code: 15,
	message: 'Le numéro est déjà dans le groupe',
	status: 400,
	counter: 'allreadyInGroupe',
};
export const noSuchContact: Refusal = {
	code: 404,
	message: "Le contact n'existe pas",
	status: 404,
};
/** Documented only for deleting a group; other uses of an unknown group are an assumption. */
export const noSuchGroup: Refusal = { code: 404, message: "Le groupe n'existe pas", status: 404 };

/** The report of a batch distinguishes these errors; its sample has no codes for them, so they have those of sends (docs/api/sms-partner.md 9.1). */
export const duplicate: ContactProblem = { ...alreadyInGroup, counter: 'duplicatePhone' };
export const stopped: ContactProblem = {
	code: 14,
	message: 'Le numéro est dans la liste des STOP SMS',
	status: 400,
	counter: 'stopSms',
};
export const phoneInvalid: ContactProblem = {
	code: 9,
	message: "Le numéro de téléphone n'est pas valide",
	status: 400,
	counter: 'invalidePhone',
};
export const urlInvalid: ContactProblem = {
	code: 9,
	message: "L'url n'est pas valide",
	status: 400,
	counter: 'urlInvalide',
};
/** Two of the counters are for dates; it is not known which one counts. */
export const dateInvalid: ContactProblem = {
	code: 9,
	message: "La date n'est pas valide",
	status: 400,
	counter: 'dateInvalide',
};
export const nameTooLong: ContactProblem = {
	code: 9,
	message: 'Le nom et le prénom sont limités à 32 caractères',
	status: 400,
};
