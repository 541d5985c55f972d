import fc from 'fast-check';
import { unitPrice } from '../../../engine/run/costEstimate';

describe('The price of a unit', () => {
	it.each([
		['SMS', 10225.119, 269082, 0.038],
		['SMS of the other sample', 10224.688, 269070, 0.038],
		['low cost SMS', 10225.119, 444570, 0.023],
		['HLR', 10225.119, 2045023, 0.005],
		['a balance without a rest', 34.2, 900, 0.038],
		['a small rest', 0.05, 1, 0.05],
		['a single SMS', 0.038, 1, 0.038],
		['a price with more decimals', 1000, 26041, 0.0384],
	])(
		'is that of the documents, or the highest with few decimals that fits: %s',
		(_, balance, count, price) => {
			expect(unitPrice(balance, count)).toBe(price);
		},
	);

	it('cannot be paid where the balance pays for none', () => {
		expect([unitPrice(0, 0), unitPrice(0.02, 0)]).toEqual([Infinity, Infinity]);
	});

	it('is covered by the balance as often as the API says, and not once more', () => {
		const price = fc.integer({ min: 1, max: 200_000 });
		const balance = fc.integer({ min: 0, max: 1e10 });
		fc.assert(
			fc.property(price, balance, (micros, amount) => {
				const count = Math.floor(amount / micros);
				fc.pre(count > 0);
				const cost = (units: number) => Math.round(units * unitPrice(amount / 1e6, count) * 1e6);
				return cost(count) <= amount && cost(count + 1) > amount;
			}),
		);
	});
});
