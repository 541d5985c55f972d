import { getCredits } from '../../nodes/MailPartner/resources/account/getCredits';
import { callOf, outputOf } from './reading';

describe('account.getCredits', () => {
	const itemOf = (reply: Record<string, unknown>) => outputOf(getCredits, reply, {});

	it('is a GET of /me', () => {
		expect(callOf(getCredits, {})).toEqual({ method: 'GET', path: '/me' });
	});

	it('gives numbers and one spelling (docs/api/mail-partner.md 3.1)', () => {
		const reply = {
			success: true,
			code: 200,
			user: { username: 'exemple@email.com' },
			credits: { creditMail: 269082, currency: 'EUR', balance: '10225.119' },
		};
		expect(itemOf(reply)).toStrictEqual({
			product: 'mail',
			balance: 10225.119,
			currency: 'EUR',
			creditMail: 269082,
			username: 'exemple@email.com',
		});
	});

	it.each([{}, { credits: [] }, { credits: { balance: null } }])(
		'does not take a missing balance for a low one: %p',
		(reply) => {
			expect(() => itemOf(reply)).toThrow('no balance');
		},
	);
});
