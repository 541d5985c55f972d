import fc from 'fast-check';
import { Money } from '../../simulator';

const amounts = fc.integer({ min: 0, max: 10_000_000 }).map((thousandths) => thousandths / 1000);

describe('money', () => {
	it('is the same after any number of payments back and forth', () => {
		fc.assert(
			fc.property(amounts, fc.array(amounts), (start, payments) => {
				const paid = payments.reduce((sum, one) => sum.plus(Money.euros(one)), Money.euros(start));
				const back = payments.reduce((sum, one) => sum.minus(Money.euros(one)), paid);
				expect(back.euros).toBe(start);
			}),
		);
	});

	it('reads a number and its text alike', () => {
		fc.assert(
			fc.property(amounts, (amount) => {
				expect(Money.parse(String(amount))).toEqual(Money.parse(amount));
			}),
		);
	});

	it.each(['', '1,5', '1e3', ' 1', 'ten', null, true, [1]])('does not read %j', (value) => {
		expect(Money.parse(value)).toBeUndefined();
	});

	it('prints three decimals as the documents do', () => {
		expect(Money.euros(0.8).threeDecimals).toBe('0.800');
	});

	it('prints no more decimals than it needs', () => {
		expect([Money.euros(19).shortest, Money.euros(18.85).shortest]).toEqual(['19', '18.85']);
	});
});
