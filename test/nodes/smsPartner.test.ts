import { getCredits } from '../../nodes/SmsPartner/resources/account/getCredits';
import { addCredit } from '../../nodes/SmsPartner/resources/subaccount/addCredit';
import { removeCredit } from '../../nodes/SmsPartner/resources/subaccount/removeCredit';
import { callOf, outputOf } from './reading';

/* The answers are those of docs/api/sms-partner.md 2.1 and 10.4. */

describe('account.getCredits', () => {
	const credits = {
		creditSms: 269082,
		creditSmsECO: 444570,
		creditHlr: 2045023,
		toSend: 0,
		solde: '10225.119',
		currency: 'EUR',
		balance: '10225.119',
	};
	const user = { username: 'exemple@email.com', firstname: 'John', lastname: 'Doe' };
	const itemOf = (reply: Record<string, unknown>) => outputOf(getCredits, reply, {});

	it('is a GET of /me', () => {
		expect(callOf(getCredits, {})).toEqual({ method: 'GET', path: '/me' });
	});

	it('gives numbers and one spelling', () => {
		expect(itemOf({ success: true, code: 200, user, credits })).toStrictEqual({
			product: 'sms',
			balance: 10225.119,
			currency: 'EUR',
			creditSms: 269082,
			creditSmsEco: 444570,
			creditHlr: 2045023,
			toSend: 0,
			username: 'exemple@email.com',
		});
	});

	it('takes the balance from "solde" where only that is there', () => {
		const { balance, ...older } = credits;
		expect(itemOf({ user, credits: older })).toHaveProperty('balance', Number(balance));
	});

	it('takes numbers that came as text', () => {
		expect(itemOf({ credits: { ...credits, creditSms: '5' } })).toHaveProperty('creditSms', 5);
	});

	it('leaves out what did not come', () => {
		expect(itemOf({ credits: { balance: '0' } })).toStrictEqual({ product: 'sms', balance: 0 });
	});

	it.each([{}, { credits: null }, { credits: {} }, { credits: { balance: 'much' } }])(
		'does not take a missing balance for a low one: %p',
		(reply) => {
			expect(() => itemOf(reply)).toThrow('no balance');
		},
	);
});

describe.each([
	['addCredit', addCredit, '/subaccount/credit/add'],
	['removeCredit', removeCredit, '/subaccount/credit/remove'],
])('subaccount.%s', (_, moveCredit, path) => {
	const params = { tokenSubaccount: 'token1', credit: 12.5 };
	const reply = {
		success: true,
		code: 200,
		credit: 2869.2,
		subaccountCredit: 61.8,
		currency: 'EUR',
	};

	it('is a POST with the credit as text, as in all samples', () => {
		expect(callOf(moveCredit, params)).toEqual({
			method: 'POST',
			path,
			body: { credit: '12.5', tokenSubaccount: 'token1' },
		});
	});

	it('says where to look when it is unknown whether it took effect', () => {
		expect(moveCredit).toHaveProperty('lookAt', expect.stringContaining('subaccount'));
	});

	it('gives what both accounts have now, and whose', () => {
		expect(outputOf(moveCredit, reply, params)).toStrictEqual({
			credit: 2869.2,
			subaccountCredit: 61.8,
			currency: 'EUR',
			tokenSubaccount: 'token1',
		});
	});

	it('takes numbers that came as text', () => {
		expect(outputOf(moveCredit, { ...reply, credit: '2869.200' }, params)).toHaveProperty(
			'credit',
			2869.2,
		);
	});

	it('leaves out what did not come', () => {
		expect(outputOf(moveCredit, { success: true }, params)).toStrictEqual({
			tokenSubaccount: 'token1',
		});
	});
});
