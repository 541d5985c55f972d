/** Characters in one SMS, and in each part of a longer one (docs/api/sms-partner.md 1); 67 is the rule of GSM 03.40, which the documents leave out. */
const gsm = { alone: 160, part: 153 };
const unicode = { alone: 70, part: 67 };

/** "More than 10 concatenated SMS" is code 52 (docs/api/sms-partner.md 9.1). */
export const maxSegments = 10;

/**
 * How many characters a text has for the counting of segments: `:br:` counts 2, `:euro:` is € (docs/api/sms-partner.md 1).
 * Without Unicode, œ becomes oe and some characters are removed (docs/api/sms-partner.md 8); all other replacements keep the
 * length. € takes two places there, as in GSM 03.38.
 */
export function charactersOf(text: string, isUnicode: boolean): number {
	const plain = text.replaceAll(':br:', '\r\n').replaceAll(':euro:', '€');
	if (isUnicode) return plain.length;
	return plain.replaceAll(/[\^~|\\¨§]/g, '').replaceAll(/[œ€]/g, 'oe').length;
}

/** How many SMS a text takes. */
export function segmentsOf(text: string, isUnicode: boolean): number {
	const { alone, part } = isUnicode ? unicode : gsm;
	const characters = charactersOf(text, isUnicode);
	return characters <= alone ? 1 : Math.ceil(characters / part);
}
