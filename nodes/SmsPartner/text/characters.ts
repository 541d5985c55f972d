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
