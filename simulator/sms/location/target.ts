import type { Refusal } from '../../operation';
import type { Parameters } from '../../parameters';
import { identifier, isGiven } from '../../parameters';
import type { Target } from '../../rental';
import type { Switches } from '../../switches';
import * as codes from './codes';

/** Reads the target of a rental, or returns the refusal; the checks follow the order of the codes (docs/api/sms-partner.md 13.1, 9.6). */
export function readTarget(
	parameters: Parameters,
	switches: Switches,
): { target: Target } | { refusal: Refusal } {
	const sexe = identifier(parameters, 'sexe');
	if (sexe === undefined) return { refusal: codes.sexeRequired };
	if (sexe !== 'm' && sexe !== 'h' && sexe !== 'f') return { refusal: codes.sexeInvalid };
	const refusal =
		ageRefusal(parameters, switches) ??
		interestRefusal(parameters) ??
		idRefusal(parameters, 'category', codes.categoryEmpty, codes.categoryNotPositive);
	if (refusal !== undefined) return { refusal };
	const text = (name: keyof Target) => identifier(parameters, name) ?? '';
	return {
		target: {
			sexe,
			minAge: Number(parameters.minAge),
			maxAge: Number(parameters.maxAge),
			interest: text('interest'),
			subInterest: text('subInterest'),
			category: text('category'),
			department: text('department'),
			zipcode: text('zipcode'),
		},
	};
}

function ageRefusal(parameters: Parameters, { rentalMinAge }: Switches): Refusal | undefined {
	const { minAge, maxAge } = parameters;
	if (!isGiven(parameters, 'minAge')) return codes.minAgeRequired;
	// The comparisons fail for anything but numbers.
	if (!(Number(minAge) >= rentalMinAge)) return codes.minAgeTooLow;
	if (!isGiven(parameters, 'maxAge')) return codes.maxAgeRequired;
	return Number(maxAge) < 99 ? undefined : codes.maxAgeTooHigh;
}

function interestRefusal(parameters: Parameters): Refusal | undefined {
	const { interest, subInterest } = parameters;
	if (interest === undefined && subInterest === undefined) return codes.interestRequired;
	return (
		idRefusal(parameters, 'interest', codes.interestEmpty, codes.interestNotPositive) ??
		idRefusal(parameters, 'subInterest', codes.subInterestEmpty, codes.subInterestNotPositive)
	);
}

/** Optional IDs that must not be empty. The valid ones are not known, so any number above 0 is. */
function idRefusal(
	parameters: Parameters,
	name: string,
	empty: Refusal,
	notPositive: Refusal,
): Refusal | undefined {
	if (parameters[name] === undefined) return undefined;
	if (!isGiven(parameters, name)) return empty;
	return Number(parameters[name]) > 0 ? undefined : notPositive;
}
