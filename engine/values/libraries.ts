/**
 * The bundled third-party libraries, loaded when the first of them is needed: most runs need none,
 * and n8n loads every package at its start.
 */
let loaded: typeof import('./bundle') | undefined;

/** All bundled libraries. In the shipped package `bundle.js` is one file with their code in it. */
export function libraries(): typeof import('./bundle') {
	// eslint-disable-next-line @typescript-eslint/no-require-imports -- an import could not wait
	loaded ??= require('./bundle') as typeof import('./bundle');
	return loaded;
}
