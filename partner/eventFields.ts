import { possibleNumber } from '../engine/values/phoneNumber';
import { toText } from '../engine/values/convert';
import { country } from './products';

/** A phone number of a callback in international format; unchanged if it is not a possible number. */
export function calledNumber(value: unknown): string | undefined {
	const text = toText(value);
	return text === undefined ? undefined : (possibleNumber(text, country) ?? text);
}

/** A phone number in international format without the +: `336…`, `324…`. */
export function numberWithoutPlus(value: unknown): string | undefined {
	const text = toText(value);
	return calledNumber(text !== undefined && /^[1-9]\d+$/.test(text) ? `+${text}` : text);
}
