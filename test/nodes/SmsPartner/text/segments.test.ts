import fc from 'fast-check';
import { SegmentedMessage } from 'sms-segments-calculator';
import { NEEDS_UNICODE, replacements } from '../../../../nodes/SmsPartner/text/characters';
import { estimateOf, smsText } from '../../../../nodes/SmsPartner/text/segments';

describe('A text of an SMS', () => {
	it('has the mark of the API for its line breaks', () => {
		expect(smsText('a\nb\r\nc\rd:br:e')).toBe('a:br:b:br:c:br:d:br:e');
	});

	it.each([
		['160 characters', 'x'.repeat(160), 1, 160],
		['161 characters', 'x'.repeat(161), 2, 161],
		['two parts of 153', 'x'.repeat(306), 2, 306],
		['one more', 'x'.repeat(307), 3, 307],
		['ten parts', 'x'.repeat(1530), 10, 1530],
		['a line break, which counts 2', 'a:br:b', 1, 4],
		['a line break of its own', 'a\nb', 1, 4],
		['a line break at the end of an SMS', `${'x'.repeat(159)}:br:`, 2, 161],
		['the mark for €, which takes two', ':euro:', 1, 2],
		['80 €', '€'.repeat(80), 1, 160],
		['81 €', '€'.repeat(81), 2, 162],
		['œ, which becomes two', 'œ', 1, 2],
		['removed characters', 'a^~|\\¨§b', 1, 2],
		['brackets, which are replaced by one sign', '[]{}', 1, 4],
	])('without Unicode: %s', (_, text, segments, characters) => {
		expect(estimateOf(text, false)).toMatchObject({ encoding: 'GSM-7', segments, characters });
	});

	it.each([
		['70 characters', 'ж'.repeat(70), 1, 70],
		['71 characters', 'ж'.repeat(71), 2, 71],
		['two parts of 67', 'ж'.repeat(134), 2, 134],
		['one more', 'ж'.repeat(135), 3, 135],
		['an emoji, which takes two', '😀', 1, 2],
		['plain letters too', 'x'.repeat(71), 2, 71],
		['a line break', 'a:br:b', 1, 4],
		['a letter longer than a segment, which is cut', `z${'\u0301'.repeat(300)}`, 5, 301],
		['the same after others', `aa${'\u0301'.repeat(134)}a`, 4, 137],
	])('with Unicode: %s', (_, text, segments, characters) => {
		expect(estimateOf(text, true)).toMatchObject({ encoding: 'Unicode', segments, characters });
	});

	it('is counted as the library counts', () => {
		const letters = ['a', '\n', '€', 'é', 'ê', '[', 'œ', '^', 'ж', '🎉', '👩‍👩‍👧', '\f'];
		const lengths = fc.array(fc.constantFrom(...letters), { maxLength: 400 });
		const ofGsm = '\n !"#$%&\'()*+,-./09:;<=>?@AZ_azàÇèÉéìòù';
		const gsm = fc.string({ unit: fc.constantFrom(...ofGsm), minLength: 1, maxLength: 480 });
		const plain = fc.string({ maxLength: 400 });
		fc.assert(
			fc.property(
				fc.oneof(
					lengths.map((all) => all.join('')),
					gsm,
					plain,
				),
				fc.boolean(),
				(text, is) => {
					const { message, encoding, characters, segments } = estimateOf(text, is);
					const counted = message.replaceAll('\n', '\n\n');
					const sms = new SegmentedMessage(counted, encoding === 'Unicode' ? 'UCS-2' : 'GSM-7');
					const units = sms.encodedChars.reduce(
						(sum, { codeUnits = [] }) => sum + codeUnits.length,
						0,
					);
					expect([characters, segments]).toEqual([units, sms.segmentsCount]);
				},
			),
		);
	});

	it('is too long with more than 10 segments', () => {
		expect(estimateOf('x'.repeat(1530), false).tooLong).toBe(false);
		expect(estimateOf('x'.repeat(1531), false).tooLong).toBe(true);
		expect(estimateOf('x'.repeat(671), true).tooLong).toBe(true);
	});

	it('lists what is replaced, each once, and shows what arrives', () => {
		expect(estimateOf('Crêpe, être; ça^', false)).toMatchObject({
			message: 'Crepe, etre; Ça',
			replacedCharacters: [
				{ character: 'ê', replacement: 'e' },
				{ character: 'ç', replacement: 'Ç' },
				{ character: '^', replacement: '' },
			],
		});
	});

	it('keeps the letters of GSM-7', () => {
		const text = 'é è à ù ì ò É Æ æ ß Å å Ø ø £ $ ¥ ¤ @ Δ Ω';
		expect(estimateOf(text, false)).toMatchObject({ message: text, replacedCharacters: [] });
	});

	it('replaces nothing with Unicode', () => {
		expect(estimateOf('Crêpe [1] 😀', true)).toMatchObject({
			message: 'Crêpe [1] 😀',
			replacedCharacters: [],
			unicodeCharacters: ['ê', '[', ']', '😀'].filter((one) => one === 'ê' || one === '😀'),
		});
	});

	it('lists characters that need Unicode, and counts with them', () => {
		const estimate = estimateOf('Привет', false);
		expect(estimate).toMatchObject({ encoding: 'Unicode', characters: 6, segments: 1 });
		expect(estimate.unicodeCharacters).toEqual(['П', 'р', 'и', 'в', 'е', 'т']);
	});
});

test('characters that need Unicode are those that GSM-7 lacks and the API does not replace', () => {
	const all = Array.from({ length: 0x2fff }, (_, code) => String.fromCharCode(code));
	const lacking = all.filter((one) => new SegmentedMessage(one).getEncodingName() === 'UCS-2');
	const needed = lacking.filter((one) => !replacements.has(one));
	expect(all.filter((one) => NEEDS_UNICODE.test(one))).toEqual(needed);
});

test('the table of replaced characters has a row for each character of the document once', () => {
	const all = 'ą’ÿçûüïôöóîëê[]{}`µÄÀÁÂÃÈÊËÎÜÙÚÛÝäáâãÖÔœ°‘“ñÑ«»^~|\\¨§';
	expect([...replacements.keys()].sort()).toEqual([...all].sort());
});
