import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { routes } from '../../simulator/products';
import { likelyReadings } from '../../simulator/switches';
import { ask } from './ask';
import { at, setSimulator, simulator } from './running';
import { samples } from './samples';
import type { Refused, Sample } from './samples/sample';

/* Every documented answer to one request, and every refusal of one. What several do together is in the other files. */

const wrongKey = 'Clé API incorrecte';
const noon = Date.parse('2030-06-03T12:00:00+02:00');

setSimulator({ now: noon, switches: { rateLimits: false } });

/** A value as XML: entries without names in the order of the fields, texts in CDATA (docs/api/sms-partner.md 1.5). */
function entry(value: unknown): string {
	if (typeof value === 'string') return `<entry><![CDATA[${value}]]></entry>`;
	if (typeof value !== 'object' || value === null) return `<entry>${String(value)}</entry>`;
	return `<entry>${entries(value)}</entry>`;
}
const entries = (fields: object) => Object.values(fields).map(entry).join('');
const document = (inside: string) =>
	`<?xml version="1.0" encoding="UTF-8"?><result>${inside}</result>`;
const packed = (text: string) => text.replaceAll(/\s/g, '');
const printed = (fields: unknown) => JSON.stringify(fields, undefined, '\t');
const short = (change: object) =>
	JSON.stringify(change, (_, value: unknown) => value ?? 'left out').slice(0, 80);

/** All refusals of a request: those of its key, those with a text, and those of code 9 that name a parameter. */
function refusalsOf(request: string, { keyless, refused = [], named = [] }: Sample) {
	const some: string = expect.any(String);
	const text = ([code, change, message = some]: Refused) => ({
		code,
		change,
		said: ['message', message],
	});
	const noKey = keyless ?? (request.startsWith('voice') ? 10 : 1);
	const said = noKey === 10 ? wrongKey : 'La Clé API est requise';
	return [
		text([noKey, { apiKey: undefined }, said]),
		text([noKey, { apiKey: '' }, said]),
		text([10, { apiKey: 'wrong' }, wrongKey]),
		...refused.map(text),
		...named.map(([parameter, change, message = some]) => ({
			code: 9,
			change,
			said: ['error', [{ elementId: `children[${parameter}].data`, message }]],
		})),
	];
}

async function prepare({ given, before = [] }: Sample): Promise<void> {
	given?.(simulator.state);
	for (const [request, change, then = 0] of before) {
		await ask(request, change);
		at(Date.now() + then);
	}
}

describe.each(Object.entries(samples))('%s', (request, sample) => {
	const { source, answer, xml, accepted = [] } = sample;
	beforeEach(() => prepare(sample));

	it('is under the heading that it names', () => {
		const [file = '', number = ''] = source.split(' ');
		const text = readFileSync(join(__dirname, '../..', file), 'utf8');
		const heading = text.split('\n').find((line) => /^#+ (\S+)/.exec(line)?.[1] === number);
		expect(heading).toContain(request.split(' ')[2]);
	});

	if (answer !== undefined) {
		it('gets the answer of the documents', async () => {
			const { status, text } = await ask(request);
			expect(status).toBe(200);
			expect(printed(JSON.parse(text))).toBe(printed(answer));
		});

		it(
			xml === undefined ? 'gets JSON though it asks for XML' : 'gets XML by position',
			async () => {
				const { headers, text } = await ask(request, { _format: 'xml' });
				const expected = typeof xml === 'string' ? xml : entries(answer);
				expect(headers['content-type']).toBe(`application/${xml === undefined ? 'json' : 'xml'}`);
				expect(packed(text)).toBe(
					packed(xml === undefined ? JSON.stringify(answer) : document(expected)),
				);
			},
		);
	}

	for (const [change, part] of accepted) {
		it(`is accepted with ${short(change)}`, async () => {
			const { json } = await ask(request, change);
			expect(json).toMatchObject(
				answer?.success === true ? { success: true, ...part } : { ...part },
			);
		});
	}

	for (const { code, change, said } of refusalsOf(request, sample)) {
		it(`is refused with code ${code} for ${short(change)}, and changes nothing`, async () => {
			const before = JSON.stringify(simulator.state);
			const { json } = await ask(request, change);
			expect(Object.entries(json ?? {})).toEqual([['success', false], ['code', code], said]);
			const { headers, text } = await ask(request, { ...change, _format: 'xml' });
			if (xml !== undefined) expect(packed(text)).toBe(packed(document(entries(json ?? {}))));
			else expect(headers['content-type']).toBe('application/json');
			expect(JSON.stringify(simulator.state)).toBe(before);
		});
	}
});

it('have every operation', () => {
	const served = routes.filter((route) => route.served(likelyReadings()));
	const names = served.map(({ product, method, template }) => `${product} ${method} ${template}`);
	expect(Object.keys(samples).sort()).toEqual(names.sort());
});
