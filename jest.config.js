/** @type {import('jest').Config} */
module.exports = {
	// Node's, with the engines of n8n that a worker keeps for all of its files.
	testEnvironment: '<rootDir>/test/n8n/core/environment.ts',
	testSequencer: '<rootDir>/test/longestFirst.js',
	// More than there may be cores: many tests only wait, for a process or for a limit.
	maxWorkers: 4,
	// A busy machine takes its time: what hangs is told by this, and no test is timed.
	testTimeout: 30_000,
	testMatch: ['<rootDir>/test/**/*.test.ts'],
	modulePathIgnorePatterns: [
		'<rootDir>/dist/',
		'<rootDir>/demo/',
		'<rootDir>/.stryker/',
		'<rootDir>/test/n8n/core/.*/node_modules/',
	],
	transform: { '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2022' } }] },
};
