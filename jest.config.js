/** @type {import('jest').Config} */
module.exports = {
	testEnvironment: 'node',
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
