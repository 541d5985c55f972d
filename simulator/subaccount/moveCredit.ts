import { Money } from '../money';
import type { Call, Outcome } from '../operation';
import { accept, refuse } from '../operation';
import { isGiven, text } from '../parameters';
import type { Purse, ParentAccount, Subaccount } from '../state';
import type { CreditProblem } from './codes';
import { creditRefusal } from './codes';

interface Transfer {
	credit: Money;
	payer: Purse;
	payee: Purse;
	subaccount: Subaccount;
}

/** The payer and the payee: a main account and its subaccount. */
export type Direction = (main: Purse, subaccount: Purse) => { payer: Purse; payee: Purse };

/**
 * Moves credit between the main account and a subaccount, or refuses. `credit` in the response is the new balance of the
 * main account: between the page's two samples (2869.2 and 61.8, then 2859.2 and 71.8), 10 EUR moved from one to the
 * other.
 */
export function moveCredit(call: Call<ParentAccount>, direction: Direction): Outcome {
	const transfer = readTransfer(call, direction);
	if (typeof transfer === 'string') return refuse(creditRefusal(transfer, call.switches));
	const { credit, payer, payee, subaccount } = transfer;
	payer.balance = payer.balance.minus(credit);
	payee.balance = payee.balance.plus(credit);
	return accept({
		success: true,
		code: 200,
		credit: call.account.balance.euros,
		subaccountCredit: subaccount.balance.euros,
		currency: 'EUR',
	});
}

function readTransfer(
	{ account, parameters }: Call<ParentAccount>,
	direction: Direction,
): Transfer | CreditProblem {
	if (!account.mayMoveCredit) return 'notAllowed';
	if (!isGiven(parameters, 'credit')) return 'creditRequired';
	const token = text(parameters, 'tokenSubaccount');
	if (token === undefined) return 'tokenRequired';
	// A value that is not a number has no code of its own; it is not greater than 0 either.
	const credit = Money.parse(parameters.credit);
	if (credit === undefined || !credit.isPositive()) return 'creditNotPositive';
	const subaccount = account.subaccounts.find((one) => one.token === token);
	if (subaccount === undefined) return 'noSuchSubaccount';
	const { payer, payee } = direction(account, subaccount);
	if (!payer.balance.isPositive()) return 'balanceNotPositive';
	if (payer.balance.isLessThan(credit)) return 'notEnoughCredit';
	return { credit, payer, payee, subaccount };
}
