import { evaluate } from './plainNode';

describe('the installation', () => {
	const wanted = {
		'': {},
		'node_modules/a': { version: '1.0.0' },
		'node_modules/for-another-platform': { version: '1.0.0', optional: true },
	};

	it.each([
		['is there', { 'node_modules/a': { version: '1.0.0' } }, true],
		['is missing', {}, false],
		['is another version', { 'node_modules/a': { version: '1.0.1' } }, false],
	])('is done again unless what the lockfile names %s', async (_case, present, installed) => {
		const answer = `isInstalled(${lockfile(wanted)}, ${lockfile(present)})`;
		expect(await evaluate('steps/install.mjs', answer)).toBe(installed);
	});

	function lockfile(packages: object): string {
		return JSON.stringify({ packages });
	}
});
