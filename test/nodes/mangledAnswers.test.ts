import fc from 'fast-check';
import { mangled, nonsenseIn } from './mangled';
import { entryOf, filledIn, operations, shareOf } from './operations';

/** What no document shows is given out as it came (docs/api/sms-partner.md 14.7). */
const UNDOCUMENTED = ['smsPartner contactRental.rent'];

describe.each([...operations])('$title', ({ title, operation }) => {
	const params = filledIn(operation);
	const itemOf = (reply: Readonly<Record<string, unknown>>) =>
		operation.answer(reply, params, shareOf(operation, reply));

	it('makes sense of its documented answer', () => {
		expect(nonsenseIn(itemOf(entryOf(operation)))).toEqual([]);
	});

	it('makes an item without nonsense of a mangled answer, or says that it cannot', () => {
		fc.assert(
			fc.property(mangled(entryOf(operation)), (reply) => {
				let item: unknown;
				try {
					item = itemOf(reply);
				} catch (error) {
					// What nobody foresaw has another class: only what the operation says itself is clear.
					expect(error).not.toBeInstanceOf(TypeError);
					expect(error).not.toBeInstanceOf(RangeError);
					return;
				}
				expect(nonsenseIn(item)).toEqual([]);
			}),
			{ numRuns: 300 },
		);
	});

	it('ignores what is not documented, unless nothing is', () => {
		const documented = itemOf(entryOf(operation));
		const somethingNew = { deep: [1] };
		const item = itemOf({ ...entryOf(operation), somethingNew });
		const isShown = UNDOCUMENTED.includes(title);
		expect(item).toEqual(isShown ? { ...documented, somethingNew } : documented);
	});

	it('leaves the answer as it came', () => {
		const reply = entryOf(operation);
		const before = JSON.stringify(reply);
		itemOf(reply);
		expect(JSON.stringify(reply)).toBe(before);
	});
});
