import type { CountryCode } from 'libphonenumber-js/min';
import { libraries } from './libraries';

/** A French number: most numbers, known without the library. A spreadsheet takes the + or the 0 off. */
const FRENCH = /^(\+?33|0?)([1-9]\d{8})$/;
const INTERNATIONAL_PREFIX = /^00(?=[1-9])/;
/** Spaces, dots, all kinds of dashes, brackets, and signs that nobody sees: phones put them around numbers. */
const SEPARATORS = /[\s\p{Cf}\p{Pd}.()/]/gu;
/** What spreadsheets and links put around a number: `'0612…`, `="0612…"`, `tel:0612…`. */
const WRAPPING = /^(?:'|=?"|tel:)|"$/gi;

/**
 * What the French numbering plan has overseas, by the calling codes from everywhere else: so says the
 * metadata of libphonenumber, which takes 263 and 269 for both. 06 39 98 is kept for films (ARCEP).
 */
const OVERSEAS: ReadonlyArray<readonly [code: string, prefix: RegExp]> = [
	['262', /^(?:26[239]|639(?!98)|69[23]|709(?:2|3[5-9]))/], // La Réunion, Mayotte
	['590', /^(?:590|69[01]|7090)/], // Guadeloupe, Saint-Barthélemy, Saint-Martin
	['594', /^(?:594|694|7093[0-4])/], // Guyane
	['596', /^(?:596|69[67]|7091)/], // Martinique
	['508', /^708[45]/], // Saint-Pierre-et-Miquelon
];

/** A number that is dialled in France, from its national part: 612345678. */
function dialledInFrance(national: string): string {
	const [code] = OVERSEAS.find(([, prefix]) => prefix.test(national)) ?? ['33'];
	return `+${code}${national}`;
}

/** Without all that is around and between its digits; a leading 00 is a +. */
export function bareNumber(text: string): string {
	const bare = text.replace(SEPARATORS, '').replace(WRAPPING, '');
	return bare.replace(INTERNATIONAL_PREFIX, '+');
}

/** A phone number in its international form; undefined if there can be no such number. */
export function possibleNumber(text: string, country: string): string | undefined {
	const bare = bareNumber(text);
	const isFrench = country === 'FR' || bare.startsWith('+33');
	const [, prefix, national] = (isFrench && FRENCH.exec(bare)) || [];
	if (national !== undefined) {
		return prefix?.endsWith('33') ? `+33${national}` : dialledInFrance(national);
	}
	// The library knows digits of other scripts and extensions; it is not to pick numbers out of texts.
	const { parsePhoneNumberFromString } = libraries();
	const number = parsePhoneNumberFromString(bare, {
		defaultCountry: country as CountryCode,
		extract: false,
	});
	if (!number?.isPossible()) return undefined;
	const isNational = number.country === 'FR' && country === 'FR' && !/^[+＋]/.test(bare);
	return isNational ? dialledInFrance(number.nationalNumber) : number.number;
}
