import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { exampleItem } from '../../engine/inbound/eventItem';
import { outputOf } from '../../tools/schemas';
import { anchor } from '../../tools/docs/markdown';
import { outputMeanings, meaningKey } from '../../tools/docs/outputMeanings';
import { onTheWeb, pages } from '../../tools/docs/pages';
import { PartnerApi } from '../../credentials/PartnerApi.credentials';
import { nodeTypes } from '../nodes/nodeTypes';
import { operations } from '../nodes/operations';
import { triggers } from '../nodes/triggers';

/* What the documents say of the operations, held against the operations; and what they lead to. */

const root = path.resolve(__dirname, '../..');
const read = (name: string): string => readFileSync(path.join(root, name), 'utf8');

const paths = operations.map(({ node, resource, operation }) => {
	return `${node}.${resource.value}.${operation.value}`;
});

/** The lines of each operation's section of docs/operations.md, by the operation's path. */
const sections = new Map(
	read('docs/operations.md')
		.split(/^<!-- operation: /m)
		.slice(1)
		.map((section) => {
			const [text = ''] = section.split(/^##+ /m);
			const [first = '', ...lines] = text.split('\n');
			return [first.replace(' -->', ''), lines] as const;
		}),
);

/** The cells of the tables in a text, without their heads. */
function cellsOf(lines: readonly string[]): string[][] {
	return lines
		.filter((line) => line.startsWith('|') && !/^\| (part|---)/.test(line))
		.map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim()))
		.map((cells) => cells.slice(1, -1));
}

describe('what is written about the operations', () => {
	it('is up to date: if not, run npm run docs', () => {
		const outdated = pages().filter(({ found, wanted }) => found !== wanted);
		expect(outdated.map(({ name }) => name)).toEqual([]);
	});

	it('has every operation, each once', () => {
		const marks = [...read('docs/operations.md').matchAll(/<!-- operation: (.+?) -->/g)];
		expect(marks.map(([, operation]) => operation).sort()).toEqual([...paths].sort());
	});

	it('has every trigger, each once', () => {
		const marks = [...read('docs/operations.md').matchAll(/<!-- trigger: (.+?) -->/g)];
		expect(marks.map(([, trigger]) => trigger)).toEqual(
			triggers.map(({ node }) => node.description.name),
		);
	});

	it('leads from the README to every operation and trigger, by one link', () => {
		const links = [...read('README.md').matchAll(/docs\/operations\.md#(.+?)\)/g)];
		const wanted = [
			...operations.map(({ product, resource, operation }) =>
				anchor(`${product.name} > ${resource.name} > ${operation.name}`),
			),
			...triggers.map(({ node }) => anchor(node.description.displayName)),
			'partner-balance-trigger',
		];
		expect(links.map(([, link]) => link).sort()).toEqual(wanted.sort());
	});
});

describe.each(paths)('the table of %s', (operation) => {
	const lines = sections.get(operation) ?? [];
	const cells = cellsOf(lines);

	it('is one', () => {
		expect(lines.filter((line) => line.startsWith('| part '))).toHaveLength(1);
	});

	it('says of each row what it is, what it is called and what it means', () => {
		const isBare = (row: string[]) => [row[0], row[1], row[4]].some((cell) => !cell);
		expect(cells.filter((row) => row.length !== 5 || isBare(row))).toEqual([]);
	});

	it('has the type of each field, option and output', () => {
		const typed = cells.filter(([part = '']) => ['field', 'option', 'output'].includes(part));
		expect(typed.filter(([, , type]) => !type)).toEqual([]);
	});

	it('has nothing that only a program understands', () => {
		expect(lines.join('\n')).not.toMatch(/\bundefined\b|\[object |\bNaN\b|=> /);
	});

	it('names each thing once', () => {
		const names = cells.map(([part, name]) => `${part} ${name}`);
		expect(names).toEqual([...new Set(names)]);
	});
});

it.each([...operations])(
	'the output of $title has its fields in one order by day and by night',
	({ operation }) => {
		const fieldsAt = (moment: string): string[] => {
			const now = jest.spyOn(Date, 'now').mockReturnValue(Date.parse(moment));
			const fields = Object.keys(outputOf(operation));
			now.mockRestore();
			return fields;
		};
		expect(fieldsAt('2030-06-03T23:00:00+02:00')).toEqual(fieldsAt('2030-06-03T12:00:00+02:00'));
	},
);

describe('the meanings of output fields', () => {
	const ofOperations = paths.flatMap((operation) =>
		cellsOf(sections.get(operation) ?? [])
			.filter(([part]) => part === 'output')
			.map(([, name = '']) => `${operation}.${name.replaceAll('`', '')}`),
	);
	const ofTriggers = triggers.flatMap(({ node, events }) =>
		events.flatMap((event) =>
			Object.keys(exampleItem(event)).map(
				(name) => `${node.description.name}.trigger.${event.value}.${name}`,
			),
		),
	);
	const fields = [...ofOperations, ...ofTriggers];

	it('are all those of a field that there is', () => {
		const used = new Set(fields.map(meaningKey));
		expect(Object.keys(outputMeanings).filter((key) => !used.has(key))).toEqual([]);
	});
});

/** All documents of the repository, and what n8n takes links to them from. */
const kinds = ['*.md', '*.node.ts', '*.node.json', '*.credentials.ts'];
const documents = execFileSync('git', ['ls-files', '-co', '--exclude-standard', ...kinds], {
	cwd: root,
	encoding: 'utf8',
})
	.split('\n')
	.filter((name) => name !== '' && existsSync(path.join(root, name)));

/** The addresses that a document links to, wherever in a text or at its end they stand. */
function linksIn(text: string): string[] {
	const found = text.matchAll(/\]\(([^)\s]+)\)|^\[[^\]]+\]: (\S+)$|['"](https:[^'"\s]+)['"]/gm);
	return [...found].map(([, inText, atEnd, quoted]) => inText ?? atEnd ?? quoted ?? '');
}

describe.each(documents)('the links of %s', (name) => {
	const links = linksIn(read(name))
		.map((link) => link.replace(onTheWeb(''), `${path.relative(path.dirname(name), '')}/`))
		.filter((link) => !/^https?:/.test(link))
		.map((link) => {
			const [file = '', hash] = link.split('#');
			return { link, file: file ? path.join(path.dirname(name), file) : name, hash };
		});
	const headingsOf = (file: string): string[] =>
		[...read(file).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchor(heading));

	it('lead to files that are there', () => {
		const lost = links.filter(({ file }) => !existsSync(path.join(root, file)));
		expect(lost.map(({ link }) => link)).toEqual([]);
	});

	it('lead to headings of which there is one', () => {
		const lost = links.filter(
			({ file, hash }) => hash && headingsOf(file).filter((one) => one === hash).length !== 1,
		);
		expect(lost.map(({ link }) => link)).toEqual([]);
	});
});

/** Where the "Docs" link of a node leads, and what its codex names first. */
const DOCS: Readonly<Record<string, string>> = {
	smsPartner: 'docs/operations.md#sms-partner',
	smsPartnerTrigger: 'docs/guide/triggers.md',
	voicePartner: 'docs/operations.md#voice-partner',
	voicePartnerTrigger: 'docs/guide/triggers.md',
	mailPartner: 'docs/operations.md#mail-partner',
	partnerBalanceTrigger: 'docs/guide/triggers.md#balances',
};
const CREDENTIAL = onTheWeb('docs/guide/credential.md');

describe("n8n's links to the guide", () => {
	it.each([...nodeTypes])('lead from $description.name to what it does', (nodeType) => {
		const { description, codex } = nodeType;
		const docs = onTheWeb(DOCS[description.name] ?? '');
		expect(description.documentationUrl).toBe(docs);
		// n8n adds parameters to the end of this one: it has no place for a heading.
		expect(codex.resources.primaryDocumentation[0]?.url).toBe(docs.replace(/#.*/, ''));
		expect(codex.resources.credentialDocumentation).toEqual([{ url: CREDENTIAL }]);
	});

	it('lead from the credential to where its fields are explained', () => {
		const { documentationUrl, properties } = new PartnerApi();
		expect(documentationUrl).toBe(CREDENTIAL);
		const fields = properties.filter(({ type }) => type !== 'notice');
		for (const { displayName } of fields)
			expect(read('docs/guide/credential.md')).toContain(displayName);
	});
});

/** What npm shows of a package. */
interface Manifest {
	readonly homepage: string;
	readonly repository: { readonly url: string };
	readonly bugs: { readonly url: string };
}

it('package.json has one address, from which all links to the repository are made', () => {
	const { homepage, bugs, repository }: Manifest = JSON.parse(read('package.json'));
	const address = onTheWeb('').replace('/blob/main/', '');
	expect([repository.url, homepage, bugs.url]).toEqual([
		`git+${address}.git`,
		`${address}#readme`,
		`${address}/issues`,
	]);
});

describe.each(['CONTRIBUTING.md', 'docs/architecture.md'])('%s', (name) => {
	const codes = [...read(name).matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);

	it('names files and folders that are there', () => {
		const named = codes.filter((code) => /^[\w.-]+\/[\w./-]*(?:\/|\w\.\w+)$/.test(code));
		expect(named.filter((one) => !existsSync(path.join(root, one)))).toEqual([]);
	});

	it('names constants that are there', () => {
		const constants = codes.filter((code) => /^[A-Z]+(?:_[A-Z]+)+$/.test(code));
		const folders = ['engine', 'partner', 'nodes'];
		const lost = constants.filter(
			(one) => spawnSync('git', ['grep', '-qw', one, '--', ...folders], { cwd: root }).status !== 0,
		);
		expect(lost).toEqual([]);
	});
});

it('CONTRIBUTING.md says of each dependency why it is there', () => {
	const { devDependencies } = JSON.parse(read('package.json')) as { devDependencies: object };
	const text = read('CONTRIBUTING.md');
	const unsaid = Object.keys(devDependencies).filter((name) => !text.includes(`\`${name}\``));
	expect(unsaid).toEqual([]);
});

describe('the package', () => {
	// npm takes pictures with a relative link from the repository.
	it('ships the files that the README links to, or the link leads to the repository', () => {
		const { files } = JSON.parse(read('package.json')) as { files: string[] };
		const shipped = [...files, 'LICENSE', 'README.md', 'package.json'];
		const linked = linksIn(read('README.md')).filter(
			(link) => !/^(?:https?:|#)|\.(?:png|svg)$/.test(link),
		);
		const missing = linked.filter(
			(file) => !shipped.some((one) => file === one || file.startsWith(`${one}/`)),
		);
		expect(missing).toEqual([]);
	});
});
