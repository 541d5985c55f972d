import type { EntryProblem } from '../../messages/entries';
import { namedMessage, told } from '../../messages/entries';
import type { Refusal } from '../../operation';
import type { Switches } from '../../switches';
import type { SettingProblem } from './settings';

/** Codes of a whole send (docs/api/sms-partner.md 9.1); the French texts are not documented. */
export const phoneNumbersRequired: Refusal = {
	code: 2,
	message: 'Le numéro de téléphone est requis',
	status: 400,
};
export const tooManyNumbers: Refusal = { code: 50, message: '500 numéros maximum', status: 400 };
export const noNumbers: Refusal = { code: 55, message: 'Aucun numéro à envoyer', status: 400 };
export const notEnoughCredit: Refusal = { code: 11, message: 'Crédit insuffisant', status: 402 };

/** At most 500 numbers per request, in every operation with several (docs/api/sms-partner.md 1). */
export const maxNumbers = 500;

/** Code 9, with the list of constraints. */
function constraints(elements: NonNullable<Refusal['elements']>): Refusal {
	// Duplicates (a text missing for all) are listed once.
	const once = new Map(elements.map((element) => [JSON.stringify(element), element]));
	return {
		code: 9,
		message: 'Contraintes non respectées',
		status: 400,
		elements: [...once.values()],
	};
}

/**
 * The refusal of a send for its settings and entries; undefined if they are valid. Errors are listed in code 9 if
 * possible, unless the switch `sendErrors` asks for the codes of the global table.
 */
export function refusalFor(
	settings: readonly SettingProblem[],
	entries: readonly EntryProblem[],
	switches: Switches,
): Refusal | undefined {
	const problems: EntryProblem[] = [
		...settings.map((one) => ({ ...one, treatment: 'badEntry' as const })),
		...told(entries, switches),
	];
	const [first] = problems;
	if (first === undefined) return undefined;
	const listed = problems.filter(({ code }) => switches.sendErrors === 'constraints' || code === 9);
	const elements = listed.flatMap((problem) =>
		problem.elementId === undefined
			? []
			: [{ elementId: problem.elementId, message: namedMessage(problem) }],
	);
	const single = switches.sendErrors === 'codes' && first.code !== 9;
	if (elements.length > 0 && !single) return constraints(elements);
	return { code: first.code, message: messageFor(first, problems), status: 400 };
}

/** The text of a single code, with all its entries (code 13: "for the following numbers"). */
function messageFor(first: EntryProblem, problems: readonly EntryProblem[]): string {
	const names = problems.flatMap(({ code, name }) =>
		code === first.code && name !== undefined ? [name] : [],
	);
	return names.length === 0 ? first.message : namedMessage({ ...first, name: names.join(', ') });
}
