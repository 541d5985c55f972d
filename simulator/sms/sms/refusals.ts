import type { EntryProblem } from '../../messages/entries';
import { namedMessage, told } from '../../messages/entries';
import type { Refusal } from '../../operation';
import type { Switches } from '../../switches';
import type { SettingProblem } from './settings';

/** Codes of a whole send (docs/api/sms-partner.md 9.1); the French texts are ours. */
export const phoneNumbersRequired: Refusal = {
	code: 2,
	message: 'Le numéro de téléphone est requis',
	status: 400,
};
export const tooManyNumbers: Refusal = { code: 50, message: '500 numéros maximum', status: 400 };
export const noNumbers: Refusal = { code: 55, message: 'Aucun numéro à envoyer', status: 400 };
export const notEnoughCredit: Refusal = { code: 11, message: 'Crédit insuffisant', status: 402 };

/** At most 500 numbers a request, in every operation that takes several (docs/api/sms-partner.md 1). */
export const maxNumbers = 500;

/** Code 9, with the list of what is not met. */
function constraints(elements: NonNullable<Refusal['elements']>): Refusal {
	// The same said twice (a text that is missing for all) is said once.
	const once = new Map(elements.map((element) => [JSON.stringify(element), element]));
	return {
		code: 9,
		message: 'Contraintes non respectées',
		status: 400,
		elements: [...once.values()],
	};
}

/**
 * The refusal of a send for its settings and its entries; undefined if nothing is wrong. What can stand in a list of
 * code 9 does, unless the switch `sendErrors` says that a code of the global table comes in its place.
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

/** The text of a code of its own, with the names of all entries that it stands for (code 13: "for the following numbers"). */
function messageFor(first: EntryProblem, problems: readonly EntryProblem[]): string {
	const names = problems.flatMap(({ code, name }) =>
		code === first.code && name !== undefined ? [name] : [],
	);
	return names.length === 0 ? first.message : namedMessage({ ...first, name: names.join(', ') });
}
