/*
 * Which folder may import which: `npm run lint` holds it. Of the rooms of engine/, the vocabulary comes
 * first (values to panel), then the flow (input to run; exchange drives http and answers). Each may
 * import those that its line names, besides itself.
 */
const ROOMS = {
	values: [],
	operation: ['values'],
	secrets: [],
	errors: ['values', 'operation', 'secrets'],
	fields: ['values', 'operation'],
	panel: ['values', 'operation', 'fields'],
	input: ['values', 'operation', 'errors', 'panel'],
	work: ['operation', 'errors', 'input'],
	batch: ['values', 'operation', 'input', 'work'],
	http: ['values', 'operation', 'secrets', 'errors'],
	answers: ['values', 'operation', 'errors', 'work', 'http'],
	exchange: [
		'values',
		'operation',
		'secrets',
		'errors',
		'panel',
		'input',
		'work',
		'http',
		'answers',
	],
	once: ['http'],
	lists: ['values', 'operation', 'http', 'exchange'],
	inbound: ['values', 'operation', 'fields', 'panel', 'work', 'http'],
	waiting: ['values', 'operation', 'errors', 'work', 'http', 'inbound', 'input'],
	// prettier-ignore
	run: ['values', 'operation', 'secrets', 'errors', 'panel', 'input', 'work', 'batch', 'http', 'answers', 'exchange', 'waiting', 'once'],
};

/** Which of the other folders each may import, besides itself. */
const FOLDERS = {
	engine: [],
	partner: ['engine'],
	nodes: ['partner', 'engine'],
	credentials: ['partner', 'engine'],
	simulator: [],
	bench: ['simulator', 'nodes', 'partner', 'engine'],
	tools: ['nodes', 'partner', 'engine', 'bench'],
};

/** What the files of operations may know of the engine: how to declare, never how it is carried out. */
const DECLARING = ['fields', 'operation', 'values'];

const any = (names) => `(${names.join('|')})`;

const rule = (name, within, from, allowed) => ({
	name,
	severity: 'error',
	from: { path: `^${within}${from}/` },
	to: {
		path: `^${within}${any(Object.keys(within === '' ? FOLDERS : ROOMS))}/`,
		pathNot: `^${within}${any([from, ...allowed])}/`,
	},
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
	forbidden: [
		{ name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
		...Object.entries(FOLDERS).map(([from, allowed]) => rule(from, '', from, allowed)),
		...Object.entries(ROOMS).map(([from, allowed]) =>
			rule(`engine-${from}`, 'engine/', from, allowed),
		),
		{
			name: 'no-file-without-room',
			severity: 'error',
			from: {},
			to: { path: '^engine/', pathNot: `^engine/${any(Object.keys(ROOMS))}/` },
		},
		{
			name: 'operations-only-declare',
			severity: 'error',
			from: { path: '^nodes/[^/]+/(resources|sending|text|campaign)/' },
			to: { path: '^engine/', pathNot: `^engine/${any(DECLARING)}/` },
		},
		{
			name: 'products-apart',
			severity: 'error',
			from: { path: '^nodes/([^/]+)/', pathNot: '^nodes/PartnerBalance/' },
			to: { path: '^nodes/', pathNot: '^nodes/$1/' },
		},
		{
			// It watches all three, and asks for their balances as they do themselves.
			name: 'balance-only-asks',
			severity: 'error',
			from: { path: '^nodes/PartnerBalance/' },
			to: {
				path: '^nodes/',
				pathNot: '^nodes/(PartnerBalance/|[^/]+/resources/account/getCredits[.]ts$)',
			},
		},
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		tsPreCompilationDeps: true, // imports of types count, too
		tsConfig: { fileName: 'tsconfig.json' },
	},
};
