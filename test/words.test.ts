import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { rewritten, unidiomatic } from './words';

const root = path.resolve(__dirname, '..');

/** The sources and documents at a place: a file, or all in a folder. */
function filesAt(place: string): string[] {
	if (!statSync(path.join(root, place)).isDirectory()) return [place];
	const names = readdirSync(path.join(root, place), { recursive: true, encoding: 'utf8' });
	return names
		.filter((name) => /\.(?:ts|mjs|md)$/.test(name))
		.map((name) => path.join(place, name));
}

describe('the words that people read', () => {
	it.each([
		['Get what became of a message', 'Get the delivery status of a message'],
		['Not tried, since the run stopped', 'Skipped because an earlier request failed:'],
		['Too many requests for now', 'Rate limit reached'],
		['The most recipients that a run may have', 'Maximum recipients per run'],
		['the list of those\n\t * who get mails', 'the unsubscribe list'],
		['what it gives\n\t// out', 'what it returns'],
	])('are not "%s" but "%s"', (before, now) => {
		expect(unidiomatic(before)).toHaveLength(1);
		expect(unidiomatic(now)).toEqual([]);
	});

	it.each(rewritten)('are those of the table in %s', (place) => {
		const phrases = filesAt(place).flatMap((file) =>
			unidiomatic(readFileSync(path.join(root, file), 'utf8')).map((one) => `${file}: ${one}`),
		);
		expect(phrases).toEqual([]);
	});
});
