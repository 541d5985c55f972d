import type { Reason } from '../errors/failure';
import { recipientKey } from '../values/recipientKey';
import type { RequestPart } from '../work/task';

/** How much of a message is searched: 500 recipients take less than half of it. */
const MAX_LENGTH = 50_000;

/** The parts whose recipients the API names in its message: "Ce numero … n'est pas valide (922264)". */
export function namedIn(
	said: string,
	parts: readonly RequestPart[],
	country: string,
): RequestPart[] {
	const words = said.slice(0, MAX_LENGTH).split(/[\s<>()"',;:]+/);
	const names = new Set(
		words.flatMap((word) => {
			if (word.includes('@')) return recipientKey(word.replace(/\.+$/, ''), country);
			return (word.match(/(?<!\d)\d{4,15}(?!\d)/g) ?? []).flatMap((digits) => [
				digits,
				recipientKey(digits, country),
			]);
		}),
	);
	return parts.filter(({ entry: { to } }) => names.has(recipientKey(to, country)));
}

/** Whether only some of the entries were rejected, so that the others can be sent without them. */
export function isAboutSome(parts: readonly RequestPart[], { scope }: Reason): boolean {
	const [first, ...others] = parts;
	if (scope === 'entries') return others.length > 0;
	return scope === 'texts' && others.some(({ entry }) => entry.text !== first?.entry.text);
}
