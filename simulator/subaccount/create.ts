import { DateTime } from 'luxon';
import { isAddress } from '../mailAddress';
import { moment } from '../messages/schedule';
import { Money } from '../money';
import type { Call, Operation } from '../operation';
import { accept, refuse } from '../operation';
import type { Parameters } from '../parameters';
import { isGiven, isRecord, text } from '../parameters';
import type { ParentAccount, Subaccount } from '../state';
import type { CreationProblem } from './codes';
import { creationRefusal } from './codes';

/** The values of a new subaccount. */
interface Wish {
	type: Subaccount['type'];
	/** Undefined if it should be generated. */
	email: string | undefined;
	credit: Money;
}

/** POST /subaccount/create: creates a subaccount, with credit from the main account (docs/api/sms-partner.md 10.1, docs/api/mail-partner.md 3.9). */
export const create: Operation<ParentAccount> = {
	method: 'POST',
	path: '/subaccount/create',
	place: 'body',
	format: true,
	answer(call) {
		const { account, switches } = call;
		const wish = readWish(call);
		if (typeof wish === 'string') return refuse(creationRefusal(wish, switches));
		const subaccount = newSubaccount(call, wish);
		account.balance = account.balance.minus(wish.credit);
		account.subaccounts.push(subaccount);
		const { type, email, token } = subaccount;
		const confirmed = type === 'advanced' || switches.confirmMail === 'always';
		return accept({
			success: true,
			code: 200,
			subaccount: { email, token },
			...(confirmed ? { sendConfirmMailTo: email } : {}),
			parent_email: account.username,
		});
	},
};

/** The order of the checks is not documented. */
function readWish({ account, parameters }: Call<ParentAccount>): Wish | CreationProblem {
	if (!account.mayCreateSubaccounts) return 'notAllowed';
	const type = text(parameters, 'type');
	if (type === undefined) return 'typeRequired';
	if (type !== 'simple' && type !== 'advanced') return 'noSuchType';
	const wanted = isRecord(parameters.parameters) ? parameters.parameters : {};
	const email = text(wanted, 'email');
	const problem =
		(type === 'advanced' ? advancedProblem(wanted) : undefined) ?? emailProblem(account, email);
	if (problem !== undefined) return problem;
	const credit = readCredit(account, wanted);
	return typeof credit === 'string' ? credit : { type, email, credit };
}

/** The additional checks of an advanced subaccount. */
function advancedProblem(wanted: Parameters): CreationProblem | undefined {
	if (!isGiven(wanted, 'email')) return 'emailRequired';
	return isGiven(wanted, 'isBuyer') ? undefined : 'isBuyerRequired';
}

/** An invalid address has no code of its own; that of a missing one is the closest. */
function emailProblem(
	{ username, subaccounts }: ParentAccount,
	email: string | undefined,
): CreationProblem | undefined {
	if (email === undefined) return undefined;
	if (!isAddress(email)) return 'emailRequired';
	const taken = email === username || subaccounts.some((one) => one.email === email);
	return taken ? 'emailTaken' : undefined;
}

function readCredit({ balance }: ParentAccount, wanted: Parameters): Money | CreationProblem {
	if (!isGiven(wanted, 'creditToAttribute')) return Money.zero;
	const credit = Money.parse(wanted.creditToAttribute);
	if (credit === undefined || !credit.isPositive()) return 'creditNotPositive';
	if (!balance.isPositive()) return 'balanceNotPositive';
	return balance.isLessThan(credit) ? 'notEnoughCredit' : credit;
}

/** A generated address looks like those in the tables, '9875587@smspartner.fr'. */
function newSubaccount(
	{ account, switches }: Call<ParentAccount>,
	{ type, email, credit }: Wish,
): Subaccount {
	const id = account.subaccountIds.next();
	return {
		id,
		email: email ?? `${9875586 + id}@${account.domain}`,
		type,
		token: `${account.subaccountToken}${id}`,
		apiKey: `${account.subaccountKey}${id}`,
		createdAt: moment(DateTime.fromMillis(Date.now(), { zone: switches.timeZone })),
		balance: credit,
	};
}
