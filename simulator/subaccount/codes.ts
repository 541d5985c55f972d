import type { Refusal } from '../operation';
import type { Switches } from '../switches';

/** A refusal, with its code on the operation's page and in the global table, if it has one. */
interface TwofoldCode extends Omit<Refusal, 'code'> {
	page: number;
	global: number;
}

/**
 * Refusals of moving credit, each with its code by the operation's page (docs/api/sms-partner.md 10.4; the same
 * for emails: docs/api/mail-partner.md 3.11) and by the global table (docs/api/sms-partner.md 9.7), which has no row for a
 * balance of 0.
 */
const creditRefusals = {
	creditRequired: { page: 2, global: 3, message: 'Le crédit est requis', status: 400 },
	tokenRequired: {
		page: 3,
		global: 4,
		message: "L'identifiant du sous-compte est requis",
		status: 400,
	},
	notAllowed: { page: 4, global: 2, message: "Vous n'avez pas l'autorisation", status: 403 },
	creditNotPositive: {
		page: 5,
		global: 5,
		message: 'Le crédit à attribuer doit être supérieur à 0',
		status: 400,
	},
	balanceNotPositive: {
		page: 6,
		global: 11,
		message: 'La balance doit être supérieur à 0',
		status: 402,
	},
	noSuchSubaccount: { page: 7, global: 6, message: "Le sous-compte n'existe pas", status: 404 },
	/** The spelling is the page's. */
	notEnoughCredit: { page: 8, global: 7, message: 'Crédit insufisant', status: 402 },
} as const satisfies Record<string, TwofoldCode>;

/** The reasons for not moving credit. */
export type CreditProblem = keyof typeof creditRefusals;

/** The refusal for a problem, numbered as the switch `subaccountCodes` says. */
export function creditRefusal(problem: CreditProblem, switches: Switches): Refusal {
	return numbered(creditRefusals[problem], switches);
}

/**
 * Refusals of a new subaccount (docs/api/sms-partner.md 10.1). The mail page has no usable list (docs/api/mail-partner.md
 * 3.9), so it has this one too. Problems without a code in the global table keep the page's code. More credit than
 * available has a code only in the global table. French texts without a source are not documented.
 */
const creationRefusals = {
	notAllowed: { page: 2, global: 2, message: "Vous n'avez pas l'autorisation", status: 403 },
	isBuyerRequired: { page: 3, global: 3, message: 'isBuyer est requis', status: 400 },
	typeRequired: { page: 4, global: 4, message: 'Le type est requis', status: 400 },
	noSuchType: { page: 5, global: 5, message: "Le type n'existe pas", status: 400 },
	emailRequired: { page: 6, global: 6, message: "L'email est requis", status: 400 },
	emailTaken: {
		page: 7,
		global: 7,
		message: 'Un compte existe déjà avec cet email',
		status: 400,
	},
	creditNotPositive: {
		page: 8,
		global: 5,
		message: 'Le crédit à attribuer doit être supérieur à 0',
		status: 400,
	},
	balanceNotPositive: {
		page: 9,
		global: 11,
		message: 'La balance doit être supérieur à 0',
		status: 402,
	},
	notEnoughCredit: { page: 11, global: 11, message: 'Crédit insuffisant', status: 402 },
} as const satisfies Record<string, TwofoldCode>;

/** The reasons for not creating a subaccount. */
export type CreationProblem = keyof typeof creationRefusals;

/** The refusal for a problem, numbered as the switch `subaccountCodes` says. */
export function creationRefusal(problem: CreationProblem, switches: Switches): Refusal {
	return numbered(creationRefusals[problem], switches);
}

function numbered(refusal: TwofoldCode, { subaccountCodes }: Switches): Refusal {
	const { message, status, [subaccountCodes]: code } = refusal;
	return { code, message, status };
}
