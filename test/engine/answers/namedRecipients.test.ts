import { isAboutSome, namedIn } from '../../../engine/answers/namedRecipients';
import type { RequestPart } from '../../../engine/work/task';

const A = '+33612345678';
const B = '+41791234567';
const MAIL = 'Marie@x.fr';
const parts = [A, B, MAIL, '12@x.fr'].map((to): RequestPart => ({
	entry: { to, text: '' },
	tasks: [],
}));

describe('The recipients that a refusal names', () => {
	it.each<[string, string[]]>([
		[`Ce numero n'est pas valide (${A})`, [A]],
		['Numéro invalide : 0612345678.', [A]],
		['612345678;0041791234567', [A, B]],
		[`<li>${B}</li>\n<li>"33612345678"</li>`, [A, B]],
		['Adresse invalide: marie@x.fr.', [MAIL]],
		["'12@x.fr', 'MARIE@X.FR'..", [MAIL, '12@x.fr']],
		['Ligne 12 : erreur 400', []],
		['La référence 336123456780 est inconnue', []],
		['La référence 1336123456789012 est inconnue', []],
		['Adresse invalide: anne-marie@x.fr', []],
		['', []],
	])('are found in its words: %j', (said, named) => {
		expect(namedIn(said, parts, 'FR').map(({ entry: { to } }) => to)).toEqual(named);
	});

	it('are looked for in its first 50,000 characters', () => {
		const said = `${A.padStart(49_990)} ${B.padStart(100)}`;
		expect(namedIn(said, parts, 'FR')).toEqual([parts[0]]);
	});
});

describe('Whether some entries of a request are to blame', () => {
	const texts = (...all: string[]) =>
		all.map((text): RequestPart => ({ entry: { to: A, text }, tasks: [] }));

	it.each([
		['entries', ['A', 'A'], true],
		['entries', ['A'], false],
		['texts', ['A', 'A', 'B'], true],
		['texts', ['A', 'A'], false],
		['texts', ['A'], false],
		['account', ['A', 'B'], false],
		[undefined, ['A', 'B'], false],
	] as const)('where the refusal is about %s, of texts %j: %p', (scope, all, isSome) => {
		const reason = { what: '', next: '', fate: 'not done', scope } as const;
		expect(isAboutSome(texts(...all), reason)).toBe(isSome);
	});
});
