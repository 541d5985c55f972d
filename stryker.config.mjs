// Two property tests have a number of runs of their own.
process.env.PROPERTY_RUNS = '5';

/**
 * `npm run mutation` changes the engine at one place after the other: a test should notice each.
 *
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
	// bundle.ts only names what the build puts into one file.
	mutate: ['engine/**/*.ts', '!engine/values/bundle.ts'],
	plugins: ['./tools/mutation/runner.mjs'],
	testRunner: 'loaded',
	coverageAnalysis: 'perTest',
	// Constants of a module: each of these 350 mutants needs a new process and all tests.
	ignoreStatic: true,
	// Of the whole engine; a single folder may be below it.
	thresholds: { high: 90, low: 80, break: 82 },
	concurrency: 2,
	tempDirName: '.stryker',
	// What the tests of the engine do not need: each process has a copy of the rest.
	ignorePatterns: ['/bench', '/demo', '/dist', '/docs', '/reports', '/simulator', '/test/n8n'],
	reporters: ['progress-append-only', 'clear-text', 'html', 'json'],
	clearTextReporter: { reportTests: false, reportMutants: false },
};
