import {
	demoKeys,
	demoMailSubaccountKey,
	demoMailSubaccounts,
	demoSubaccount,
	demoSubaccountKey,
	demoSubaccounts,
	Money,
} from '../../../simulator';
import type { Sample, Samples } from './sample';

const advanced = {
	email: 'aaaa@bbb.ccc',
	creditToAttribute: 10,
	isBuyer: 0,
	firstname: 'prenom',
	lastname: 'nom',
};
const change = (parameter: Partial<Record<keyof typeof advanced, unknown>>) => ({
	parameters: { ...advanced, ...parameter },
});
const simple = { type: 'simple', parameters: {} };

/** What the pages of both products say. */
type Page = Omit<Sample, 'source'>;
type Parent = 'sms' | 'mail';
const parents = {
	sms: { tokens: demoSubaccounts, key: demoSubaccountKey, created: 'demo-subaccount-1001' },
	mail: {
		tokens: demoMailSubaccounts,
		key: demoMailSubaccountKey,
		created: 'demo-mail-subaccount-1001',
	},
};

const create = (product: Parent): Page => ({
	parameters: { type: 'advanced', parameters: advanced },
	given: (state) => {
		const third = demoSubaccount(3, 'third', Money.zero);
		state[product].subaccounts.push({ ...third, email: 'email1@example.com' });
	},
	answer: {
		success: true,
		code: 200,
		subaccount: { email: 'aaaa@bbb.ccc', token: parents[product].created },
		sendConfirmMailTo: 'aaaa@bbb.ccc',
		parent_email: 'exemple@email.com',
	},
	xml: true,
	accepted: [[simple, { subaccount: { email: `9876587@${product}partner.fr` } }]],
	refused: [
		[3, change({ isBuyer: undefined })],
		[4, { type: undefined }],
		[5, { type: 'normal' }],
		[6, change({ email: undefined })],
		[6, change({ email: 'nobody' })],
		[7, change({ email: 'email1@example.com' })],
		[8, change({ creditToAttribute: '0' })],
		[11, change({ creditToAttribute: 20000 })],
		...(product === 'sms' ? [[2, { apiKey: demoKeys.smsRestricted }] as const] : []),
	],
});

const list = (product: Parent): Page => {
	const { tokens, key } = parents[product];
	const row = (id: number, token: string, balance: string) => ({
		id,
		email: `email${id}`,
		type: 'simple',
		token,
		apiKey: `${key}${id}`,
		createdAt: '2016-03-04 11:23:14',
		credits: { balance, currency: 'EUR' },
	});
	return {
		answer: {
			success: true,
			code: 200,
			total: 2,
			nb_per_page: 20,
			page: 1,
			data: [row(1, tokens.shop, '0.800'), row(2, tokens.agency, '61.800')],
		},
		xml: true,
		accepted: [[{ page: '2' }, { total: 2, data: [] }]],
	};
};

const tooLittle = 'Le crédit à attribuer doit être supérieur à 0';

const move = (product: Parent, balances: { credit: number; subaccountCredit: number }): Page => ({
	parameters: { credit: '10', tokenSubaccount: parents[product].tokens.agency },
	answer: { success: true, code: 200, ...balances, currency: 'EUR' },
	xml: true,
	accepted: [[{ credit: 10 }, balances]],
	refused: [
		[1, { apiKey: 12345 }, 'La Clé API est requise'],
		[2, { credit: undefined }, 'Le crédit est requis'],
		[2, { credit: '' }, 'Le crédit est requis'],
		[3, { tokenSubaccount: undefined }, "L'identifiant du sous-compte est requis"],
		[5, { credit: 0 }, tooLittle],
		[5, { credit: '-5' }, tooLittle],
		[5, { credit: '10,5' }, tooLittle],
		[5, { credit: [10] }, tooLittle],
		[7, { tokenSubaccount: 'nobody' }, "Le sous-compte n'existe pas"],
		[8, { credit: 20000 }, 'Crédit insufisant'],
		...(product === 'sms'
			? [[4, { apiKey: demoKeys.smsRestricted }, "Vous n'avez pas l'autorisation"] as const]
			: [[7, { tokenSubaccount: demoSubaccounts.agency }] as const]),
	],
});

const added = { credit: 10215.119, subaccountCredit: 71.8 };
const removed = { credit: 10235.119, subaccountCredit: 51.8 };

export const subaccountSamples: Samples = {
	'sms POST /subaccount/create': { source: 'docs/api/sms-partner.md 10.1', ...create('sms') },
	'mail POST /subaccount/create': { source: 'docs/api/mail-partner.md 3.9', ...create('mail') },
	'sms DELETE /subaccount/remove': {
		source: 'docs/api/sms-partner.md 10.2',
		parameters: { token: demoSubaccounts.shop },
		answer: { success: true, code: 200 },
		keyless: 10,
		refused: [
			[1, { token: undefined }],
			[404, { token: 'nobody' }],
		],
	},
	'sms GET /subaccount/list': { source: 'docs/api/sms-partner.md 10.3', ...list('sms') },
	'mail GET /subaccount/list': { source: 'docs/api/mail-partner.md 3.10', ...list('mail') },
	'sms POST /subaccount/credit/add': {
		source: 'docs/api/sms-partner.md 10.4',
		...move('sms', added),
	},
	'mail POST /subaccount/credit/add': {
		source: 'docs/api/mail-partner.md 3.11',
		...move('mail', added),
	},
	'sms POST /subaccount/credit/remove': {
		source: 'docs/api/sms-partner.md 10.4',
		...move('sms', removed),
	},
	'mail POST /subaccount/credit/remove': {
		source: 'docs/api/mail-partner.md 3.12',
		...move('mail', removed),
	},
};
