/**
 * The replacements that the API makes in texts without Unicode (docs/api/sms-partner.md 8). Curly quotes
 * in the results on the page mean straight ones, the only quotes in GSM-7.
 */
const REPLACEMENTS: ReadonlyArray<readonly [characters: string, replacement: string]> = [
	['ą', 'à'],
	['’‘`“', "'"],
	['«»', '"'],
	['ÿ', 'y'],
	['ç', 'Ç'],
	['ûüµ', 'u'],
	['ïî', 'i'],
	['ôöó', 'o'],
	['ëê', 'e'],
	['[{', '('],
	[']}', ')'],
	['ÄÀÁÂÃ', 'A'],
	['ÈÊË', 'E'],
	['Î', 'I'],
	['ÜÙÚÛ', 'U'],
	['Ý', 'Y'],
	['äáâã', 'a'],
	['ÖÔ', 'O'],
	['œ', 'oe'],
	['°', '.'],
	['ñ', 'n'],
	['Ñ', 'N'],
	['^~|\\¨§', ''],
];

/** The replacement by character; empty for characters that are removed. */
export const replacements: ReadonlyMap<string, string> = new Map(
	REPLACEMENTS.flatMap(([characters, replacement]) =>
		[...characters].map((character): [string, string] => [character, replacement]),
	),
);

const replaced = [...replacements.keys()];

/** The characters that the API replaces. */
export const REPLACED = new RegExp(
	`[${replaced.map((character) => character.replace(/[\\\]^]/, '\\$&')).join('')}]`,
	'g',
);

/** The letters beyond ASCII in GSM-7 that stay unchanged; the API replaces the others, although GSM-7 has them. */
const KEPT = '€¡£¤¥¿ÅÆÇÉØßàåæèéìòøùΓΔΘΛΞΠΣΦΨΩ';
const beyondAscii = replaced.filter((character) => character > '~').join('');

/** A character of GSM-7. */
export const GSM = new RegExp(`^[\\n\\f\\r -_a-~${KEPT}§ÄÑÖÜäñöü]$`);

/** A character that GSM-7 lacks and the API does not replace: in ASCII, only control characters. */
export const NEEDS_UNICODE = new RegExp(`[^\\n\\f\\r -~${KEPT}${beyondAscii}]`);
