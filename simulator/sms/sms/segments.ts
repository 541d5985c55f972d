/** Characters in one SMS, and in each part of a longer one (docs/api/sms-partner.md 1); 67 is from GSM 03.40 and not documented. */
const gsm = { alone: 160, part: 153 };
const unicode = { alone: 70, part: 67 };

/** "More than 10 concatenated SMS" is code 52 (docs/api/sms-partner.md 9.1). */
export const maxSegments = 10;

/**
 * The number of characters for counting segments: `:br:` counts as 2, `:euro:` is € (docs/api/sms-partner.md 1).
 * Without Unicode, œ becomes oe and some characters are removed (docs/api/sms-partner.md 8); all other replacements keep the
 * length. € counts as 2, as in GSM 03.38.
 */
export function charactersOf(text: string, isUnicode: boolean): number {
	const plain = text.replaceAll(':br:', '\r\n').replaceAll(':euro:', '€');
	if (isUnicode) return plain.length;
	return plain.replaceAll(/[\^~|\\¨§]/g, '').replaceAll(/[œ€]/g, 'oe').length;
}

/** The number of SMS of a text. */
export function segmentsOf(text: string, isUnicode: boolean): number {
	const { alone, part } = isUnicode ? unicode : gsm;
	const characters = charactersOf(text, isUnicode);
	return characters <= alone ? 1 : Math.ceil(characters / part);
}
