import type { AnswerFields } from '../../answers/fields';
import type { Operation } from '../../operation';
import { accept, refuse } from '../../operation';
import { fromInternational, isFrench, isFrenchMobile } from '../../phoneNumbers';
import type { SmsAccount } from '../../state';
import { readNumbers, verificationLimit } from './numbers';

/** POST /lookup: whether numbers are valid, by their format; free (docs/api/sms-partner.md 12.2). */
export const lookup: Operation<SmsAccount> = {
	method: 'POST',
	path: '/lookup',
	place: 'body',
	format: true,
	limit: verificationLimit,
	answer({ account, parameters, switches }) {
		const read = readNumbers(parameters, switches);
		if ('refusal' in read) return refuse(read.refusal);
		return accept({
			success: true,
			code: 200,
			lookup: read.numbers.map((request) => {
				const number = fromInternational(request);
				return number === undefined || account.poisoned.has(number)
					? invalid(request)
					: valid(request, number);
			}),
		});
	},
};

/** As in a real response, for a number with a leading space (docs/api/sms-partner.md 12.2). */
function invalid(request: string): AnswerFields {
	return {
		request,
		success: false,
		message: "Le numéro de téléphone est vide ou n'est pas valide.",
	};
}

/**
 * The fields of the sample, which has a French mobile number. The response for other countries and types is not
 * documented: here, their names are empty, their prefix is 0, and their formats have no spaces.
 */
function valid(request: string, e164: string): AnswerFields {
	const french = isFrench(e164);
	return {
		request,
		success: true,
		countryCode: french ? 'France' : '',
		prefixCode: french ? 33 : 0,
		phoneNumber: e164,
		type: isFrenchMobile(e164) ? 'Mobile' : '',
		network: '',
		format: french ? frenchForms(e164) : otherForms(e164),
	};
}

function frenchForms(e164: string): AnswerFields {
	const groups = [e164.slice(3, 4), ...(e164.slice(4).match(/../g) ?? [])];
	return {
		e164,
		international: `+33 ${groups.join(' ')}`,
		national: `0${groups.join(' ')}`,
		rfc3966: `tel:+33-${groups.join('-')}`,
	};
}

function otherForms(e164: string): AnswerFields {
	return { e164, international: e164, national: e164, rfc3966: `tel:${e164}` };
}
