import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/* The facts of the APIs, docs/api: every reference to a section leads to a heading. */

const root = path.resolve(__dirname, '../..');
const folder = path.join(root, 'docs/api');

/** The numbers of the headings of each document, by its name. */
const headings = new Map(
	readdirSync(folder).map((name) => {
		const text = readFileSync(path.join(folder, name), 'utf8');
		return [name, [...text.matchAll(/^#+ (\d+(?:\.\d+)*) /gm)].map(([, number = '']) => number)];
	}),
);

const listed = execFileSync(
	'git',
	['ls-files', '-co', '--exclude-standard', '*.ts', '*.mjs', '*.md'],
	{ cwd: root, encoding: 'utf8' },
);

/** Every file that may refer to them, in one line each: a reference may go over the end of a comment's line. */
const texts = listed
	.split('\n')
	.filter((file) => file !== '' && existsSync(path.join(root, file)))
	.map((file) => {
		const text = readFileSync(path.join(root, file), 'utf8');
		return [file, text.replace(/\s*\n\s*(?:\*(?!\/)|\/\/)?\s*/g, ' ')] as const;
	});

/** "sms-partner.md 3.1, 9.1", "sms-partner.md 1 and 8"; docs/api itself leaves out the folder. */
const REFERENCE =
	/\b((?:sms|voice|mail)-partner\.md) (\d+(?:\.\d+)*(?:(?:,| and| to) \d+(?:\.\d+)*)*)/g;

const references = texts.flatMap(([file, text]) =>
	[...text.matchAll(REFERENCE)].flatMap(([, name = '', numbers = '']) =>
		(numbers.match(/\d+(?:\.\d+)*/g) ?? []).map((number) => ({ file, name, number })),
	),
);

describe('the references to the facts of the APIs', () => {
	it('are found', () => {
		expect(references.length).toBeGreaterThan(300);
	});

	it('lead to headings that are there', () => {
		const lost = references.filter(({ name, number }) => !headings.get(name)?.includes(number));
		expect(lost).toEqual([]);
	});

	it('are none to the notes that were outside the repository', () => {
		const old = /(?<!docs\/)\bapi\/(?:pages\b|[\w-]+-partner\.md)/g;
		const left = texts.flatMap(([file, text]) =>
			(text.match(old) ?? []).map((reference) => `${file}: ${reference}`),
		);
		expect(left).toEqual([]);
	});
});

it.each([...headings])('%s gives each number to one heading', (_, numbers) => {
	expect(numbers).toEqual([...new Set(numbers)]);
});
