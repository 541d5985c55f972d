import { possibleNumber } from '../engine/values/phoneNumber';
import { toText } from '../engine/values/convert';
import { country } from './products';

/** A phone number of a callback in its international form; as it came, if there can be no such number. */
export function calledNumber(value: unknown): string | undefined {
	const text = toText(value);
	return text === undefined ? undefined : (possibleNumber(text, country) ?? text);
}

/** A phone number that is written in its international form without the +: `336…`, `324…`. */
export function numberWithoutPlus(value: unknown): string | undefined {
	const text = toText(value);
	return calledNumber(text !== undefined && /^[1-9]\d+$/.test(text) ? `+${text}` : text);
}
