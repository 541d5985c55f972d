const { spawn } = require('node:child_process');
const { rm } = require('node:fs/promises');
const path = require('node:path');
const esbuild = require('esbuild');
const { dest, parallel, series, src } = require('gulp');
const { writeSchemas } = require('./tools/schemas');

const dist = path.resolve('dist');
/** What is shipped as it is. */
const assets = ['nodes/**/*.{svg,node.json}', 'credentials/*.svg'];

const clean = () => rm(dist, { recursive: true, force: true });

/** TypeScript to dist/, file for file, so that the shipped code can be read. */
const compile = () =>
	spawn(process.execPath, [require.resolve('typescript/bin/tsc'), '-p', 'tsconfig.build.json'], {
		stdio: 'inherit',
	});

/** The third-party code, in one file: a verified n8n package has no dependencies. Minified: nobody reads it here. */
const bundle = () =>
	esbuild.build({
		entryPoints: ['engine/values/bundle.ts'],
		outfile: 'dist/engine/values/bundle.js',
		bundle: true,
		platform: 'node',
		target: 'node20',
		format: 'cjs',
		minify: true,
		legalComments: 'inline',
		allowOverwrite: true,
	});

const copy = () => src(assets, { base: '.', encoding: false }).pipe(dest('dist'));

/** What each operation gives out, made of its documented example. */
const schemas = () => {
	// `npm run dev` comes here again, after the code in dist/ has changed.
	const loaded = Object.keys(require.cache).filter((file) => file.startsWith(dist + path.sep));
	for (const file of loaded) delete require.cache[file];
	return writeSchemas(dist);
};

/** What is made after the compilation. */
const finish = series(parallel(bundle, copy), schemas);

exports.assets = assets;
exports.finish = finish;
exports.build = series(clean, compile, finish);
