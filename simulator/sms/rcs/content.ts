import type { Parameters } from '../../parameters';
import { isGiven, isRecord, text } from '../../parameters';
import type { SettingProblem } from '../sms/settings';
import { senderProblems } from '../sms/settings';

/** Limits of the tables (docs/api/sms-partner.md 3.6). */
const maxSuggestions = 4;
const longestTitle = 200;
const longestDescription = 500;

/**
 * The errors in a rich message: a text, a file or a card, with up to 4 suggestions. Its codes are not documented, so each
 * error is a constraint of code 9; nor are its French texts. The documents show only a part of the card, so its other
 * fields are not checked.
 */
export function richContentProblems(richContent: unknown): SettingProblem[] {
	const conversation = isRecord(richContent) ? richContent.conversation : undefined;
	if (!isRecord(conversation)) return problem('Le contenu est requis');
	const kinds = ['text', 'file', 'richCard'].filter((kind) => isGiven(conversation, kind));
	if (kinds.length !== 1) return problem('Le contenu doit être un texte, un fichier ou une carte');
	const { suggestions, file, richCard } = conversation;
	return [
		...suggestionProblems(suggestions),
		...(file === undefined ? [] : fileProblems(file)),
		...(richCard === undefined ? [] : cardProblems(richCard)),
	];
}

/** The errors in the fallback SMS for phones without RCS: `sender`, `message`, `isStopSms`, `isUnicode`. */
export function failoverProblems(failover: unknown): SettingProblem[] {
	if (failover === undefined || failover === null) return [];
	const elementId = 'children[failover].data';
	if (!isRecord(failover) || text(failover, 'message') === undefined) {
		return [{ code: 9, elementId, message: 'Le message est requis' }];
	}
	return senderProblems(failover).map((one) => ({ ...one, elementId }));
}

/** Each suggestion is an object; replies are the only known kind. */
function suggestionProblems(suggestions: unknown): SettingProblem[] {
	if (suggestions === undefined || suggestions === null) return [];
	if (!Array.isArray(suggestions)) return problem('Les suggestions doivent être une liste');
	if (suggestions.length > maxSuggestions) return problem('4 suggestions maximum');
	return suggestions.every(isRightSuggestion) ? [] : problem("Une suggestion n'est pas valide");
}

function isRightSuggestion(suggestion: unknown): boolean {
	if (!isRecord(suggestion)) return false;
	const { reply } = suggestion;
	return reply === undefined || (isRecord(reply) && text(reply, 'text') !== undefined);
}

function fileProblems(file: unknown): SettingProblem[] {
	const media = isRecord(file) ? file.media : undefined;
	const url = isRecord(media) ? (text(media, 'fileUrl') ?? '') : '';
	const right = /^https?:\/\//.test(url) && URL.canParse(url);
	return right ? [] : problem("L'url du fichier n'est pas valide");
}

function cardProblems(card: unknown): SettingProblem[] {
	if (!isRecord(card)) return problem("La carte n'est pas valide");
	return [
		...layoutProblems(card),
		...lengthProblems(card, 'title', longestTitle),
		...lengthProblems(card, 'description', longestDescription),
	];
}

/** `thumbnailImageAlignment` is for HORIZONTAL cards only; its other value, RIGHT, is a guess. */
function layoutProblems({ orientation, thumbnailImageAlignment }: Parameters): SettingProblem[] {
	if (orientation !== 'VERTICAL' && orientation !== 'HORIZONTAL') {
		return problem("L'orientation de la carte n'est pas valide");
	}
	if (thumbnailImageAlignment === undefined) return [];
	const known = thumbnailImageAlignment === 'LEFT' || thumbnailImageAlignment === 'RIGHT';
	const right = orientation === 'HORIZONTAL' && known;
	return right ? [] : problem("L'alignement de l'image n'est pas valide");
}

function lengthProblems(card: Parameters, name: string, maxLength: number): SettingProblem[] {
	const length = text(card, name)?.length ?? 0;
	return length > maxLength ? problem(`${name} : ${maxLength} caractères maximum`) : [];
}

function problem(message: string): SettingProblem[] {
	return [{ code: 9, elementId: 'children[richContent].data', message }];
}
