import fc from 'fast-check';
import { mangled, nonsenseIn } from './mangled';
import { entryOf, filledIn, operations } from './operations';

describe.each([...operations])('$title', ({ operation }) => {
	const params = filledIn(operation);

	it('makes sense of its documented answer', () => {
		expect(nonsenseIn(operation.answer(entryOf(operation), params))).toEqual([]);
	});

	it('makes an item without nonsense of a mangled answer, or says that it cannot', () => {
		fc.assert(
			fc.property(mangled(entryOf(operation)), (reply) => {
				let item: unknown;
				try {
					item = operation.answer(reply, params);
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

	it('ignores what is not documented', () => {
		const documented = operation.answer(entryOf(operation), params);
		const more = { ...entryOf(operation), somethingNew: { deep: [1] } };
		expect(operation.answer(more, params)).toEqual(documented);
	});

	it('finds entries in any answer, where it is a list', () => {
		const { entries, example } = operation;
		if (entries === undefined) return;
		fc.assert(fc.property(mangled(example), (reply) => Array.isArray(entries(reply))));
	});

	it('leaves the answer as it came', () => {
		const reply = entryOf(operation);
		const before = JSON.stringify(reply);
		operation.answer(reply, params);
		expect(JSON.stringify(reply)).toBe(before);
	});
});
