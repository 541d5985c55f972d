/**
 * The bundled third-party libraries, loaded on first use: most runs need none, and n8n loads every
 * package on startup.
 */
let loaded: typeof import('./bundle') | undefined;

/** All bundled libraries. In the published package, `bundle.js` contains their code. */
export function libraries(): typeof import('./bundle') {
	// eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would load it immediately
	loaded ??= require('./bundle') as typeof import('./bundle');
	return loaded;
}
