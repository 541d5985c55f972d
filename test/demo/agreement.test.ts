import type { Accounts, BalancesRun, LoggedRequest, Witness } from '../../demo/agreement';
import { balancesDisagreements, voiceDropDisagreements } from '../../demo/agreement';

describe('a run of "Watch the balances"', () => {
	const plan = { threshold: 20, credit: 10, tokenSubaccount: 'shop' };
	const sms = { product: 'sms', balance: 100, currency: 'EUR' } as const;
	const voice = { product: 'voice', balance: 19, currency: 'EUR' } as const;
	const mail = { product: 'mail', balance: 50, currency: 'EUR' } as const;
	const topUp = { credit: 90, subaccountCredit: 10.8, currency: 'EUR', tokenSubaccount: 'shop' };
	const run: BalancesRun = { balances: [sms, voice, mail], low: ['voice'], topUps: [topUp] };
	const reads = [
		request('sms', 'GET', '/me'),
		request('voice', 'GET', '/me/{apiKey}'),
		request('mail', 'GET', '/me'),
	];
	const add = request('sms', 'POST', '/subaccount/credit/add');
	const seen: Witness = {
		before: accounts({ sms: 100, shop: 0.8 }),
		after: accounts({ sms: 90, shop: 10.8 }),
		requests: [...reads, add],
	};

	it('agrees when balances, money and requests do', () => {
		expect(balancesDisagreements(plan, run, seen)).toEqual([]);
	});

	it('agrees when nothing is low and nothing was moved', () => {
		const account = accounts({ sms: 100, shop: 0.8, voice: 25 });
		const balances = [sms, { ...voice, balance: 25 }, mail];
		const quiet = { before: account, after: account, requests: reads };
		expect(balancesDisagreements(plan, { balances, low: [], topUps: [] }, quiet)).toEqual([]);
	});

	it.each<[string, Partial<BalancesRun>, RegExp]>([
		['a balance is wrong', { balances: [{ ...sms, balance: 99 }, voice, mail] }, /balance of sms/],
		['the currency is a sign', { balances: [sms, { ...voice, currency: '€' }, mail] }, /of voice/],
		['a product is missing', { balances: [voice, mail] }, /balance of sms/],
		['a product is there twice', { balances: [sms, voice, mail, mail] }, /balance of mail/],
		['a low balance was overlooked', { low: [] }, /low balances/],
		['the credit is another', { topUps: [{ ...topUp, subaccountCredit: 11 }] }, /credit added/],
		['credit was added twice', { topUps: [topUp, topUp] }, /credit added/],
	])('disagrees in one thing when %s', (_case, part, subject) => {
		expect(balancesDisagreements(plan, { ...run, ...part }, seen)).toEqual([
			expect.stringMatching(subject),
		]);
	});

	it.each<[string, Partial<Witness>, RegExp[]]>([
		['a request came twice', { requests: [...reads, add, add] }, [/requests/]],
		[
			'a request was refused',
			{ requests: [...reads, { ...add, carriedOut: false }] },
			[/requests/],
		],
		['a request is missing', { requests: [add, ...reads.slice(1)] }, [/requests/]],
		[
			'a request went astray',
			{ requests: [...seen.requests, { method: 'GET', path: '/favicon.ico', carriedOut: false }] },
			[/requests/],
		],
		[
			'the money did not move',
			{ after: seen.before },
			[
				/credit added/,
				/main account: -10 EUR should have moved, but it was 0 EUR/,
				/subaccount shop/,
			],
		],
		[
			'the shop did not get it all',
			{ after: accounts({ sms: 90, shop: 9.8 }) },
			[/credit added/, /subaccount shop/],
		],
	])('disagrees when the simulator saw that %s', (_case, part, subjects) => {
		expect(balancesDisagreements(plan, run, { ...seen, ...part })).toEqual(
			subjects.map((subject) => expect.stringMatching(subject)),
		);
	});
});

describe('a call of the webhook', () => {
	const number = '0639980012';
	const campaign = { id: 'c1', recipients: [number], cost: 0.15 };
	const answer = { status: 200, campaignId: 'c1', recipients: 1, cost: 0.15 };
	const send = request('voice', 'POST', '/campaign/send');
	const seen: Witness = {
		before: accounts({ voice: 19 }),
		after: accounts({ voice: 18.85, campaigns: [campaign] }),
		requests: [send],
	};

	it('agrees when one voice message was dropped, on that number and at that cost', () => {
		expect(voiceDropDisagreements(number, answer, seen)).toEqual([]);
	});

	it.each<[string, Partial<typeof answer>, Partial<Witness>, RegExp[]]>([
		['the webhook failed', { status: 500 }, {}, [/webhook/]],
		['the answer is of another campaign', { campaignId: 'c2' }, {}, [/webhook/]],
		['it was sent twice', {}, { requests: [send, send] }, [/requests/]],
		[
			'another number got it',
			{},
			{
				after: accounts({ voice: 18.85, campaigns: [{ ...campaign, recipients: ['0639980099'] }] }),
			},
			[/recipients/],
		],
		[
			'it was paid for twice',
			{},
			{ after: accounts({ voice: 18.7, campaigns: [campaign] }) },
			[/voice account/],
		],
		[
			'nothing was dropped',
			{},
			{ after: seen.before, requests: [] },
			[/webhook/, /recipients/, /requests/],
		],
	])('disagrees when %s', (_case, part, witnessed, subjects) => {
		const sentences = voiceDropDisagreements(
			number,
			{ ...answer, ...part },
			{ ...seen, ...witnessed },
		);
		expect(sentences).toEqual(subjects.map((subject) => expect.stringMatching(subject)));
	});
});

interface Figures {
	sms?: number;
	shop?: number;
	voice?: number;
	campaigns?: Accounts['voice']['campaigns'];
}

function accounts({ sms = 100, shop = 0, voice = 19, campaigns = [] }: Figures): Accounts {
	return {
		sms: { key: 's', balance: sms, subaccounts: [{ token: 'shop', balance: shop }] },
		voice: { key: 'v', balance: voice, campaigns },
		mail: { key: 'm', balance: 50 },
	};
}

function request(
	product: 'sms' | 'voice' | 'mail',
	method: string,
	template: string,
): LoggedRequest {
	return { product, method, path: template, template, carriedOut: true };
}
