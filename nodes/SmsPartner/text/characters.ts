/**
 * What the API makes of characters when a text goes without Unicode (docs/api/sms-partner.md 8). Where
 * the page shows curly quotes as the result, they stand for the straight ones: no others are in GSM-7.
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

/** By character; what is removed has an empty text. */
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

/** The letters beyond ASCII that are in GSM-7 and stay as they are; others that are in it are replaced all the same. */
const KEPT = '€¡£¤¥¿ÅÆÇÉØßàåæèéìòøùΓΔΘΛΞΠΣΦΨΩ';
const beyondAscii = replaced.filter((character) => character > '~').join('');

/** A character of GSM-7. */
export const GSM = new RegExp(`^[\\n\\f\\r -_a-~${KEPT}§ÄÑÖÜäñöü]$`);

/** A character that GSM-7 lacks and the API does not replace: of ASCII, control characters alone. */
export const NEEDS_UNICODE = new RegExp(`[^\\n\\f\\r -~${KEPT}${beyondAscii}]`);
