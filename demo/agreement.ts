import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { inspect, isDeepStrictEqual } from 'node:util';

/** The products as the simulator names them. */
export type Product = 'sms' | 'voice' | 'mail';

/** What is read of an account of the simulator (`/_simulator/state`); money in euros. */
interface Account {
	key: string;
	balance: number;
}

interface Campaign {
	id: string;
	recipients: string[];
	cost: number;
}

/** What is read of the simulator's accounts. */
export interface Accounts {
	sms: Account & { subaccounts: { token: string; balance: number }[] };
	voice: Account & { campaigns: Campaign[] };
	mail: Account;
}

/** What is read of a request that reached the simulator (`/_simulator/requests`). */
export interface LoggedRequest {
	product?: Product;
	method: string;
	path: string;
	/** The path with its variable parts by name; missing if the API has no such path. */
	template?: string;
	carriedOut: boolean;
}

/** What the simulator says about the time in which something ran. */
export interface Witness {
	before: Accounts;
	after: Accounts;
	/** Those of that time only. */
	requests: LoggedRequest[];
}

/** What "Watch the balances" is set to do. */
export interface BalancesPlan {
	/** Balances below it are low, in EUR. */
	threshold: number;
	/** What the subaccount gets if one is, in EUR. */
	credit: number;
	tokenSubaccount: string;
}

/** What "Watch the balances" did, by n8n's own account. */
export interface BalancesRun {
	balances: { product: Product; balance: number; currency: string }[];
	low: Product[];
	topUps: {
		credit: number;
		subaccountCredit: number;
		currency: string;
		tokenSubaccount: string;
	}[];
}

const products: readonly Product[] = ['sms', 'voice', 'mail'];

/**
 * Holds a run of "Watch the balances" against the simulator: each balance, what was low, where the credit went, and
 * which requests came.
 *
 * @returns one sentence for each difference; none if the two agree
 */
export function balancesDisagreements(
	{ threshold, credit, tokenSubaccount }: BalancesPlan,
	run: BalancesRun,
	{ before, after, requests }: Witness,
): string[] {
	const low = products.filter((product) => before[product].balance < threshold);
	const moved = low.length > 0 ? credit : 0;
	const topUp = {
		credit: euros(after.sms.balance),
		subaccountCredit: euros(subaccountBalance(after, tokenSubaccount)),
		currency: 'EUR',
		tokenSubaccount,
	};
	return [
		...products.flatMap((product) =>
			difference(
				`The balance of ${product}`,
				run.balances.filter((row) => row.product === product),
				[{ product, balance: euros(before[product].balance), currency: 'EUR' }],
			),
		),
		...difference('The low balances', run.low, low),
		...difference('The credit added', run.topUps, low.length > 0 ? [topUp] : []),
		...movement('The main account', before.sms.balance, after.sms.balance, -moved),
		...movement(
			`The subaccount ${tokenSubaccount}`,
			subaccountBalance(before, tokenSubaccount),
			subaccountBalance(after, tokenSubaccount),
			moved,
		),
		...difference('The requests', requests.map(describeRequest).sort(), [
			'GET mail/me: carried out',
			'GET sms/me: carried out',
			'GET voice/me/{apiKey}: carried out',
			...(low.length > 0 ? ['POST sms/subaccount/credit/add: carried out'] : []),
		]),
	];
}

/** The response of the webhook. */
export interface VoiceDropAnswer {
	status: number;
	campaignId: unknown;
	recipients: unknown;
	cost: unknown;
}

/**
 * Holds one call of the webhook against the simulator: exactly one voice message, to that number, at that cost.
 *
 * @returns one sentence for each difference; none if the two agree
 */
export function voiceDropDisagreements(
	phoneNumber: string,
	answer: VoiceDropAnswer,
	{ before, after, requests }: Witness,
): string[] {
	const dropped = after.voice.campaigns.slice(before.voice.campaigns.length);
	const cost = dropped.reduce((sum, campaign) => sum + campaign.cost, 0);
	return [
		...difference('The webhook', answer, {
			status: 200,
			campaignId: dropped[0]?.id,
			recipients: 1,
			cost: euros(cost),
		}),
		...difference(
			'The recipients',
			[[international(phoneNumber)]],
			dropped.map(({ recipients }) => recipients.map(international)),
		),
		...movement('The voice account', before.voice.balance, after.voice.balance, -cost),
		...difference('The requests', requests.map(describeRequest), [
			'POST voice/campaign/send: carried out',
		]),
	];
}

/** A number as it is written abroad: the same recipient may be written in two ways. */
function international(phoneNumber: string): string {
	return parsePhoneNumberFromString(phoneNumber, 'FR')?.number ?? phoneNumber;
}

function describeRequest({ product, method, path, template, carriedOut }: LoggedRequest): string {
	const address = `${method} ${product ?? ''}${template ?? path}`;
	return `${address}: ${carriedOut ? 'carried out' : 'not carried out'}`;
}

function subaccountBalance({ sms }: Accounts, token: string): number {
	return sms.subaccounts.find((subaccount) => subaccount.token === token)?.balance ?? Number.NaN;
}

/** Sums of euros are exact to the tenth of a cent that the API prints, and no further. */
function euros(amount: number): number {
	return Math.round(amount * 1000) / 1000;
}

function movement(purse: string, before: number, after: number, expected: number): string[] {
	const moved = euros(after - before);
	if (moved === euros(expected)) return [];
	return [`${purse}: ${euros(expected)} EUR should have moved, but it was ${moved} EUR.`];
}

function difference(subject: string, said: unknown, fact: unknown): string[] {
	if (isDeepStrictEqual(said, fact)) return [];
	const print = (value: unknown) => inspect(value, { breakLength: Infinity, depth: 4 });
	return [`${subject}: n8n says ${print(said)}, the simulator says ${print(fact)}.`];
}
