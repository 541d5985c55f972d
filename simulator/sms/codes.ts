import type { Refusal } from '../operation';
import type { Switches } from '../switches';

/** Refusals of every SMS operation (api/sms-partner.md 9.1; the French texts: api/pages/sms-subaccount-credits.txt). */
export const missingKey: Refusal = { code: 1, message: 'La Clé API est requise', status: 401 };
export const wrongKey: Refusal = { code: 10, message: 'Clé API incorrecte', status: 401 };

/**
 * Refusals of moving credit, each with its code by the operation's page (api/pages/sms-subaccount-credits.txt) and by
 * the global table (api/sms-partner.md 9.7), which has no row for a balance of 0.
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
} as const;

/** Why credit was not moved. */
export type CreditProblem = keyof typeof creditRefusals;

/** The refusal for a problem, numbered as the switch `subaccountCodes` says. */
export function creditRefusal(problem: CreditProblem, switches: Switches): Refusal {
	const { message, status, [switches.subaccountCodes]: code } = creditRefusals[problem];
	return { code, message, status };
}
