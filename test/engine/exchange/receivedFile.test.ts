import { choiceField, textField } from '../../../engine/fields/fields';
import { get } from '../../../engine/operation/call';
import { operation } from '../../../engine/operation/operation';
import { pay } from '../products';
import { WireRun, type Came, type Wired } from '../wireRun';

/* An answer that is a file: its lines that begin with a digit become items. */

const download = operation({
	value: 'download',
	name: 'Download',
	action: 'Download a file',
	description: 'Get a file',
	fields: {
		token: textField({ displayName: 'Token', type: 'string', default: '' }),
		output: choiceField({ displayName: 'Output', type: 'options', default: 'items' }, [
			'items',
			'file',
		]),
	},
	options: { into: textField({ displayName: 'Into', type: 'string', default: '' }) },
	repeat: 'never',
	lookAt: 'the downloads',
	request: {
		kind: 'single',
		isShared: true,
		call: ({ token }) => get('/file', { token }),
	},
	file: {
		field: ({ options }) => options.into ?? 'data',
		name: ({ token }) => `${token}.csv`,
		items: (text, { output }) =>
			output === 'file'
				? []
				: text
						.split('\n')
						.filter((line) => /^\d/.test(line))
						.map((line) => ({ line })),
	},
	example: {},
	answer: ({ fileName, mimeType, bytes }, { token }) => ({
		token,
		fileName: String(fileName),
		mimeType: String(mimeType),
		bytes: Number(bytes),
	}),
	...(pay.codes && { codes: pay.codes }),
});

const asItems = { token: 't1', output: 'items' };
const asFile = { token: 't1', output: 'file' };

function run(came: Came, wired: Partial<Wired> = {}): WireRun {
	return new WireRun(download, { rows: [asItems], ...wired, answer: () => came });
}

const csv: Came = { headers: { 'content-type': 'text/csv; charset=utf-8' }, body: '1;a\n2;b\n' };

describe('A file', () => {
	it('is asked for as bytes, in whatever form it comes', async () => {
		const one = run(csv);
		await one.try();
		expect(one.requests).toMatchObject([{ encoding: 'arraybuffer', headers: { Accept: '*/*' } }]);
	});

	it('becomes items', async () => {
		expect(await run({ ...csv, body: Buffer.from('1;a\n2;b\n') }).try()).toEqual([
			{ json: { line: '1;a' }, pairedItem: { item: 0 } },
			{ json: { line: '2;b' }, pairedItem: { item: 0 } },
		]);
	});

	it('becomes binary data of one item, byte for byte', async () => {
		const body = Buffer.from([0x50, 0x4b, 0x03, 0x04, 0xff, 0x00, 0xe9]);
		const headers = { 'content-type': 'application/zip' };
		const options = { into: 'contacts' };
		const rows = [{ ...asFile, options }];
		expect(await run({ headers, body }, { rows }).try()).toEqual([
			{
				json: { token: 't1', fileName: 't1.csv', mimeType: 'application/zip', bytes: 7 },
				binary: {
					contacts: {
						data: body.toString('base64'),
						fileName: 't1.csv',
						mimeType: 'application/zip',
					},
				},
				pairedItem: { item: 0 },
			},
		]);
	});

	it('is not lost if it is not understood: it becomes binary data', async () => {
		const [item] = await run({ ...csv, body: 'nothing that begins with a digit' }).try();
		expect(item?.json).toMatchObject({ fileName: 't1.csv' });
		expect(item?.binary).toHaveProperty('data.mimeType', 'text/csv');
	});

	it('is given out by "Simplify" off as it is by on', async () => {
		const items = await run(csv, { rows: [{ ...asItems, simplify: false }] }).try();
		expect(items.map(({ json }) => json)).toEqual([{ line: '1;a' }, { line: '2;b' }]);
	});

	it('is received once for all items that want it', async () => {
		const one = run(csv, { rows: [asItems, asItems, { ...asItems, token: 't2' }] });
		const items = await one.try();
		expect(one.requests.map(({ qs }) => qs)).toEqual([{ token: 't1' }, { token: 't2' }]);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([
			...[{ item: 0 }, { item: 0 }],
			...[{ item: 1 }, { item: 1 }],
			...[{ item: 2 }, { item: 2 }],
		]);
		expect(items[0]?.json).not.toBe(items[2]?.json);
	});

	it('is received in each form in which it is wanted', async () => {
		const items = await run(csv, { rows: [asItems, asFile] }).try();
		expect(items.map(({ binary }) => binary !== undefined)).toEqual([false, false, true]);
	});

	it('that came is not asked for again by a second try', async () => {
		const answer: Wired['answer'] = ({ qs }, number) =>
			qs?.token === 't2' && number < 3 ? { body: { success: false, code: 11 } } : csv;
		const one = new WireRun(download, { answer, rows: [asItems, { ...asItems, token: 't2' }] });
		await expect(one.try()).rejects.toThrow(/not enough credit/);
		expect(await one.try()).toHaveLength(4);
		expect(one.requests.map(({ qs }) => qs?.token)).toEqual(['t1', 't2', 't2']);
	});
});

describe('The name and the type of a file', () => {
	const nameOf = async (headers: Record<string, string>): Promise<unknown> => {
		const [item] = await run({ headers, body: 'x' }, { rows: [asFile] }).try();
		return [item?.json.fileName, item?.json.mimeType];
	};

	it.each<[string, Record<string, string>, unknown]>([
		['nothing', {}, ['t1.csv', 'looked up']],
		[
			'the API, in quotes',
			{ 'content-disposition': 'attachment; filename="Mes contacts.xlsx"' },
			['Mes contacts.xlsx', 'looked up'],
		],
		[
			'the API, without quotes',
			{ 'content-disposition': 'attachment; filename=a.txt; size=2' },
			['a.txt', 'looked up'],
		],
		[
			'the API, with a folder',
			{ 'content-disposition': 'attachment; filename="../../etc/a.csv"' },
			['a.csv', 'looked up'],
		],
		[
			'the API, without a name',
			{ 'content-disposition': 'attachment; filename="../"' },
			['t1.csv', 'looked up'],
		],
		['a type', { 'content-type': 'Text/CSV; charset=utf-8' }, ['t1.csv', 'text/csv']],
		[
			'the type of a web page, which it is not',
			{ 'content-type': 'text/html' },
			['t1.csv', 'looked up'],
		],
		[
			'the type of any file',
			{ 'content-type': 'application/octet-stream' },
			['t1.csv', 'looked up'],
		],
	])('are said by %s', async (_, headers, said) => {
		expect(await nameOf(headers)).toEqual(said);
	});
});

describe('What is no file', () => {
	it.each<[string, Came, RegExp]>([
		['a refusal', { body: { success: false, code: 11, message: 'Non' } }, /not enough credit/],
		[
			'a refusal with a status',
			{ status: 400, body: Buffer.from('{"success":false,"code":11}') },
			/not enough credit/,
		],
		['a documented code alone', { body: { code: 11 } }, /not enough credit/],
		[
			'a refusal in XML',
			{ body: '<result><entry>false</entry><entry>11</entry><entry>Non</entry></result>' },
			/not enough credit/,
		],
		['a web page', { body: '<!DOCTYPE html><html></html>' }, /unknown.*web page/],
		['nothing', { body: '' }, /unknown.*empty response/],
		['half of it', { body: '[{"phone":"06' }, /unknown.*incomplete/],
		['a page that is not found', { status: 404, body: '<html></html>' }, /404 with a web page/],
		['a text with a status', { status: 400, body: '1;a' }, /400 with plain text/],
		['a server that is down', { status: 500, body: '1;a' }, /unknown.*500/],
		['a redirect', { status: 302, body: '1;a' }, /redirect/],
	])('is %s', async (_, came, what) => {
		const [item] = await run(came, { continues: true }).try();
		expect(item?.json.error).toMatch(what);
		expect(item?.binary).toBeUndefined();
	});

	it.each(['[]', '[1,2]', '{"success":true,"data":[]}', '33612345678', '1,2'])(
		'is not %s',
		async (body) => {
			const [item] = await run({ body }, { rows: [asFile] }).try();
			expect(item?.json).toMatchObject({ bytes: body.length });
		},
	);
});

describe('A key in a file', () => {
	const { key } = run(csv);

	it('comes into no item', async () => {
		const items = await run({ body: `1;${key}` }).try();
		expect(items[0]?.json).toEqual({ line: '1;[key removed]' });
	});

	it('comes into no binary data', async () => {
		const [item] = await run({ body: `é ${key}` }, { rows: [asFile] }).try();
		expect(Buffer.from(item?.binary?.data?.data ?? '', 'base64').toString()).toBe(
			'é [key removed]',
		);
	});

	it('is taken out of bytes that are no text, and nothing else is', async () => {
		const around = Buffer.from([0xff, 0xfe, 0x00, 0xe9]);
		const body = Buffer.concat([around, Buffer.from(key), around]);
		const [item] = await run({ body }, { rows: [asFile] }).try();
		expect(Buffer.from(item?.binary?.data?.data ?? '', 'base64')).toEqual(
			Buffer.concat([around, Buffer.from('[key removed]'), around]),
		);
	});

	it('comes into neither its name nor its type', async () => {
		const headers = {
			'content-type': `text/${key}`,
			'content-disposition': `attachment; filename="${key}.csv"`,
		};
		const items = await run({ headers, body: 'x' }, { rows: [asFile] }).try();
		expect(JSON.stringify(items)).not.toContain(key);
	});
});
