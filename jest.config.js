/** @type {import('jest').Config} */
module.exports = {
	// Node's, with the engines of n8n that a worker keeps for all of its files.
	testEnvironment: '<rootDir>/test/n8n/core/environment.ts',
	// Most of the tests wait for processes of their own; one of them for two minutes.
	maxWorkers: 2,
	testMatch: ['<rootDir>/test/**/*.test.ts'],
	modulePathIgnorePatterns: [
		'<rootDir>/dist/',
		'<rootDir>/demo/',
		'<rootDir>/test/n8n/core/.*/node_modules/',
	],
	transform: { '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2022' } }] },
};
