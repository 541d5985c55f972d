import js from '@eslint/js';
import { config as n8nConfig } from '@n8n/node-cli/eslint';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** What never runs inside n8n: it may use files, processes and timers. */
const outsideN8n = ['bench', 'demo', 'simulator', 'test', 'tools'].map(
	(folder) => `${folder}/**/*.ts`,
);

/** A part that only ignores would, with more to ignore, ignore it everywhere. */
const hasRules = (part) => Object.keys(part).some((key) => key !== 'ignores' && key !== 'name');

export default defineConfig(
	globalIgnores(['dist', '**/node_modules', '**/.n8n', 'coverage', 'reports', '.stryker']),
	// n8n's own rules, for all that is shipped.
	n8nConfig
		.filter(hasRules)
		.map((part) => ({ ...part, ignores: [...(part.ignores ?? []), ...outsideN8n] })),
	{
		files: outsideN8n,
		extends: [js.configs.recommended, tseslint.configs.strict],
	},
	{
		files: ['**/*.{js,mjs,cjs}'],
		extends: [js.configs.recommended],
		languageOptions: { globals: globals.node },
	},
	{
		files: ['**/*.ts'],
		rules: {
			'@typescript-eslint/no-explicit-any': 'error',
			complexity: ['error', 12],
			'max-lines': ['error', { max: 300 }],
			'max-lines-per-function': ['error', { max: 40, skipComments: true }],
		},
	},
	// A describe() holds many tests: its length says nothing.
	{ files: ['test/**/*.ts'], rules: { 'max-lines-per-function': 'off' } },
);
