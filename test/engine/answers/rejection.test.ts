import { rejection, type Refusal } from '../../../engine/answers/rejection';

const codes = {
	10: {
		meaning: 'A value is not valid',
		next: 'Check it.',
		scope: 'entries',
		elements: ['phoneNumber', 'SMSList'],
	},
	14: { meaning: 'It is in the list', next: 'Leave it out.', scope: 'entries' },
} as const;

const refusal = (more: Partial<Refusal>): Refusal => ({ code: '10', said: 'Non', ...more });

describe('What a refusal is about', () => {
	it.each<[string, Partial<Refusal>, string | undefined]>([
		['its entries, where it names nothing', {}, 'entries'],
		['its entries, where it names one of their parameters', { about: ['SMSList[3]'] }, 'entries'],
		['its entries, where it names other ones too', { about: ['tag', 'phoneNumbers'] }, 'entries'],
		['the request, where it names other parameters', { about: ['sender', 'tag'] }, undefined],
		['what its code is about, whatever it names', { code: '14', about: ['sender'] }, 'entries'],
		['the request, where its code is unknown', { code: '99', about: ['phoneNumber'] }, undefined],
		['the account, where a key is refused', { code: '99', httpStatus: 403 }, 'account'],
		['what its code is about, also with status 401', { code: '14', httpStatus: 401 }, 'entries'],
		['all requests, where a proxy refuses them', { code: '14', httpStatus: 407 }, 'account'],
	])('is %s', (_, more, scope) => {
		expect(rejection(refusal(more), codes)).toMatchObject({ scope, fate: 'not done' });
	});

	it('is said in the words of the API where its code is unknown', () => {
		expect(rejection(refusal({ code: '99' }), codes)).toMatchObject({
			what: 'The API rejected the request',
			next: '',
			said: 'Non',
			code: '99',
		});
	});
});
