import { segmentsOf } from '../../simulator/sms/sms/segments';

describe('the segments of a GSM text', () => {
	it.each([
		[1, 160],
		[2, 161],
		[2, 306],
		[3, 307],
		[10, 1530],
		[11, 1531],
	])('are %i for %i characters', (segments, characters) => {
		expect(segmentsOf('a'.repeat(characters), false)).toBe(segments);
	});

	it.each([
		['a line break, written :br:, as two', ':br:', 2],
		['the euro sign as two', '€', 2],
		['the euro sign, written :euro:, as two', ':euro:', 2],
		['œ, which becomes oe, as two', 'œ', 2],
		['[, which becomes (, as one', '[', 1],
		['^, which is removed, as none', '^', 0],
	])('count %s', (_, text, places) => {
		const counts = [160 - places, 161 - places].map((rest) =>
			segmentsOf(text + 'a'.repeat(rest), false),
		);
		expect(counts).toEqual([1, 2]);
	});
});

describe('the segments of a Unicode text', () => {
	it.each([
		[1, 70],
		[2, 71],
		[2, 134],
		[3, 135],
	])('are %i for %i characters', (segments, characters) => {
		expect(segmentsOf('я'.repeat(characters), true)).toBe(segments);
	});

	it('count an emoji as two characters', () => {
		expect(segmentsOf('😀'.repeat(36), true)).toBe(2);
	});
});
