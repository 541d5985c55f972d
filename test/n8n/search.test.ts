import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeTypes } from '../nodes/nodeTypes';

/*
 * The words that people type into n8n's node search, through its own search function, among its own nodes.
 * The editor calls it so in nodeCreator.utils.ts and useActionsGeneration.ts of n8n 2.41.
 */

const project = join(__dirname, '../..');
const packages = join(project, 'demo/node_modules');

// The first of the tests that need n8n installs it.
jest.setTimeout(30 * 60_000);

const SMS = 'SMS Partner';
const VOICE = 'Voice Partner';
const MAIL = 'Mail Partner';
const BALANCE = 'Partner Balance Trigger';

/** Each word, and the nodes whose work it names. */
const WORDS: ReadonlyArray<readonly [word: string, nodes: readonly string[]]> = [
	['sms', [SMS, VOICE, BALANCE]],
	['texto', [SMS]],
	['text message', [SMS]],
	['bulk sms', [SMS]],
	['rcs', [SMS]],
	['hlr', [SMS]],
	['number lookup', [SMS]],
	['phone number', [SMS]],
	['contacts', [SMS]],
	['stop', [SMS]],
	['opt-out', [SMS, MAIL]],
	['opt out', [SMS, MAIL]],
	['unsubscribe', [SMS, MAIL]],
	['désabonnement', [SMS, MAIL]],
	['desabonnement', [SMS, MAIL]],
	['désinscription', [SMS, MAIL]],
	['reply', [SMS]],
	['réponse', [SMS]],
	['reponse', [SMS]],
	['receive sms', [SMS]],
	['delivery report', [SMS, VOICE]],
	['accusé de réception', [SMS]],
	['campaign', [SMS, VOICE, MAIL]],
	['campagne', [SMS, VOICE, MAIL]],
	['balance', [SMS, VOICE, MAIL, BALANCE]],
	['solde', [SMS, VOICE, MAIL, BALANCE]],
	['credit', [SMS, VOICE, MAIL, BALANCE]],
	['crédit', [SMS, VOICE, MAIL, BALANCE]],
	['credits', [SMS, VOICE, MAIL, BALANCE]],
	['low credit', [BALANCE]],
	['subaccount', [SMS, MAIL]],
	['sub-account', [SMS, MAIL]],
	['sub account', [SMS, MAIL]],
	['sous-compte', [SMS, MAIL]],
	['sous compte', [SMS, MAIL]],
	['voicemail', [VOICE]],
	['voice message', [VOICE]],
	['message vocal', [VOICE]],
	['répondeur', [VOICE]],
	['repondeur', [VOICE]],
	['messagerie vocale', [VOICE]],
	['appel', [VOICE, SMS]],
	['call', [VOICE, SMS]],
	['text to speech', [VOICE]],
	['newsletter', [MAIL]],
	['emailing', [MAIL]],
	['email', [MAIL]],
	['mail', [MAIL]],
	['courriel', [MAIL]],
	['nda media', [SMS, VOICE, MAIL, BALANCE]],
];

/** How many results somebody sees without scrolling. */
const SEEN = 10;

/** As much as n8n adds to the score of the node that is used most; ours get nothing. */
const MOST_POPULAR = 100;

/** What the search looks at. */
interface Described {
	readonly name: string;
	readonly displayName: string;
	readonly group: readonly string[];
	readonly hidden?: boolean;
	readonly codex?: { readonly alias?: readonly string[] };
}

interface Listed {
	readonly key: string;
	readonly properties: Described;
}

interface Result {
	readonly score: number;
	readonly item: Listed;
}

/** n8n's functions of these names, as far as they are needed here. */
interface Search {
	sublimeSearch(words: string, items: readonly Listed[]): Result[];
	reRankSearchResults(
		results: readonly Result[],
		factors: Readonly<Record<string, Readonly<Record<string, number>>>>,
	): Result[];
}

function typesOf(name: string): Described[] {
	return JSON.parse(readFileSync(join(packages, name, 'dist/types/nodes.json'), 'utf8'));
}

/** The nodes that the search lists: a trigger that belongs to a node is found as a part of it. */
function listed(types: readonly Described[]): Described[] {
	const newest = [...new Map(types.map((type) => [type.name, type])).values()];
	const isTrigger = ({ group }: Described): boolean => group.includes('trigger');
	const names = newest.filter((type) => !isTrigger(type)).map(({ name }) => name);
	return newest
		.filter(({ hidden }) => hidden !== true)
		.filter((type) => !isTrigger(type) || !names.includes(type.name.replace('Trigger', '')));
}

describe("n8n's node search", () => {
	let find: (words: string) => string[];

	beforeAll(() => {
		const installing = `
			import { install } from './demo/steps/install.mjs';
			await install('demo', 'install-n8n', 'Installing n8n');`;
		const parameters = ['--input-type=module', '--eval', installing];
		execFileSync(process.execPath, parameters, { cwd: project, stdio: 'inherit' });
		const search = join(packages, '@n8n/utils/dist/search');
		const { sublimeSearch, reRankSearchResults }: Search = {
			...jest.requireActual<Search>(join(search, 'sublime-search.cjs')),
			...jest.requireActual<Search>(join(search, 're-rank-search-results.cjs')),
		};
		const theirs = ['n8n-nodes-base', '@n8n/n8n-nodes-langchain'].flatMap(typesOf);
		const ours = nodeTypes.map(({ description, codex }) => ({ ...description, codex }));
		const items = listed([...theirs, ...ours]).map((properties) => {
			return { key: properties.name, properties };
		});
		const popularity = Object.fromEntries(theirs.map(({ name }) => [name, MOST_POPULAR]));
		find = (words) =>
			reRankSearchResults(sublimeSearch(words, items), { popularity }).map(
				({ item }) => item.properties.displayName,
			);
	});

	it.each(WORDS)('finds by "%s", among the first: %j', (word, nodes) => {
		expect(find(word).slice(0, SEEN)).toEqual(expect.arrayContaining(nodes));
	});
});
