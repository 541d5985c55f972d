import type { CountryCode } from 'libphonenumber-js/min';
import { libraries } from './libraries';

/** A French number, read without the library. Spreadsheets remove the + or the 0. */
const FRENCH = /^(\+?33|0?)([1-9]\d{8})$/;
const INTERNATIONAL_PREFIX = /^00(?=[1-9])/;
/** Spaces, dots, all kinds of dashes, brackets, and invisible characters that phones add. */
const SEPARATORS = /[\s\p{Cf}\p{Pd}.()/]/gu;
/** Prefixes and quotes from spreadsheets and links: `'0612…`, `="0612…"`, `tel:0612…`. */
const WRAPPING = /^(?:'|=?"|tel:)|"$/gi;

/**
 * Overseas numbers of the French numbering plan, by calling code, from the metadata of libphonenumber,
 * which has 263 and 269 in both. 06 39 98 is reserved for fiction (ARCEP).
 */
const OVERSEAS: ReadonlyArray<readonly [code: string, prefix: RegExp]> = [
	['262', /^(?:26[239]|639(?!98)|69[23]|709(?:2|3[5-9]))/], // La Réunion, Mayotte
	['590', /^(?:590|69[01]|7090)/], // Guadeloupe, Saint-Barthélemy, Saint-Martin
	['594', /^(?:594|694|7093[0-4])/], // Guyane
	['596', /^(?:596|69[67]|7091)/], // Martinique
	['508', /^708[45]/], // Saint-Pierre-et-Miquelon
];

/** A number dialled in France, from its national part: 612345678. */
function dialledInFrance(national: string): string {
	const [code] = OVERSEAS.find(([, prefix]) => prefix.test(national)) ?? ['33'];
	return `+${code}${national}`;
}

/** A number without separators and wrapping; a leading 00 becomes +. */
export function bareNumber(text: string): string {
	const bare = text.replace(SEPARATORS, '').replace(WRAPPING, '');
	return bare.replace(INTERNATIONAL_PREFIX, '+');
}

/** A phone number in international format; undefined if it is not a possible number. */
export function possibleNumber(text: string, country: string): string | undefined {
	const bare = bareNumber(text);
	const isFrench = country === 'FR' || bare.startsWith('+33');
	const [, prefix, national] = (isFrench && FRENCH.exec(bare)) || [];
	if (national !== undefined) {
		return prefix?.endsWith('33') ? `+33${national}` : dialledInFrance(national);
	}
	// The library also reads other scripts and extensions; it must not extract numbers from texts.
	const { parsePhoneNumberFromString } = libraries();
	const number = parsePhoneNumberFromString(bare, {
		defaultCountry: country as CountryCode,
		extract: false,
	});
	if (!number?.isPossible()) return undefined;
	const isNational = number.country === 'FR' && country === 'FR' && !/^[+＋]/.test(bare);
	return isNational ? dialledInFrance(number.nationalNumber) : number.number;
}
