import type { IBinaryKeyData } from 'n8n-workflow';
import { lines } from './core/core';
import { sendMail } from './nodes';
import { setStage } from './stage';

const continuing = { onError: 'continueRegularOutput' as const };
const toEach = { to: '={{ $json.to }}' };

function textFile(text: string, fileName?: string): IBinaryKeyData[string] {
	const data = Buffer.from(text).toString('base64');
	return { data, mimeType: 'text/plain', ...(fileName && { fileName }) };
}

function largeFile(bytes: number): IBinaryKeyData[string] {
	return {
		data: Buffer.alloc(bytes).toString('base64'),
		mimeType: 'application/pdf',
		fileName: 'large.pdf',
	};
}

const attachedText = (filename: string, text: string): object => ({
	base64Content: Buffer.from(text).toString('base64'),
	contentType: 'text/plain',
	filename,
});

const rows = [{ to: 'a@example.com' }, { to: 'b@example.com' }, { to: 'c@example.com' }];

describe.each(lines)('Attachments of mails, in line %s', (line) => {
	const stage = setStage(line);

	it('go with the mail, named without their extensions', async () => {
		const files = [
			{
				invoice: textFile('the bill', 'Facture n° 12.pdf'),
				data: textFile('no name'),
				unused: textFile('stays'),
			},
		];
		await stage.run(sendMail({ options: { attachments: 'invoice, data' } }), { files });
		expect(stage.bodies).toMatchObject([
			{ attachments: [attachedText('Facture n° 12', 'the bill'), attachedText('data', 'no name')] },
		]);
	});

	it('are those of each item', async () => {
		const files = rows.map(({ to }) => ({ data: textFile(to, 'a.txt') }));
		await stage.run(sendMail({ ...toEach, options: { attachments: 'data' } }), { rows, files });
		expect(stage.bodies).toMatchObject(
			rows.map(({ to }) => ({
				params: { to: [{ email: to }] },
				attachments: [attachedText('a', to)],
			})),
		);
	});

	it('may be named by an expression, and differ from item to item', async () => {
		const files = [{ data: textFile('one') }, {}, { other: textFile('two') }];
		const options = { attachments: '={{ Object.keys($binary) }}' };
		await stage.run(sendMail({ ...toEach, options }), { rows, files });
		expect(stage.bodies).toMatchObject([
			{ attachments: [attachedText('data', 'one')] },
			{ params: { to: [{ email: 'b@example.com' }] } },
			{ attachments: [attachedText('other', 'two')] },
		]);
		expect(stage.bodies[1]).not.toHaveProperty('attachments');
	});

	it('part the combined items: those with the same file share a request', async () => {
		const files = ['x', 'y', 'x'].map((text) => ({ data: textFile(text, 'a.txt') }));
		const node = sendMail({ ...toEach, options: { combineItems: true, attachments: 'data' } });
		await stage.run(node, { rows, files });
		expect(stage.bodies).toMatchObject([
			{
				params: { to: [{ email: 'a@example.com' }, { email: 'c@example.com' }] },
				attachments: [attachedText('a', 'x')],
			},
			{ params: { to: [{ email: 'b@example.com' }] }, attachments: [attachedText('a', 'y')] },
		]);
	});

	it('go again with each part of a refused request', async () => {
		stage.simulator.state.mail.poisoned.add('b@example.com');
		const files = rows.map(() => ({ data: textFile('x', 'a.txt') }));
		const node = sendMail({ ...toEach, options: { combineItems: true, attachments: 'data' } });
		const run = await stage.run({ ...node, ...continuing }, { rows, files });
		expect(run.json('Partner')).toMatchObject([
			{ recipients: 1 },
			{ error: expect.anything() },
			{},
		]);
		for (const body of stage.bodies)
			expect(body).toMatchObject({ attachments: [attachedText('a', 'x')] });
	});

	it.each([
		['missing', {}, /item 1: The item has no file in the binary field "data"/],
		['too large', { data: largeFile(5 * 1024 * 1024 + 1) }, /item 1: .*"data" \(5 MB\) exceeds/],
		[
			'too large by far',
			{ data: largeFile(6_500_000) },
			/"data" \(6\.2 MB\) exceeds the API limit of 5 MB/,
		],
	])('that are %s fail their item alone', async (_, bad, error) => {
		const good = { data: textFile('x', 'a.txt') };
		const node = sendMail({ ...toEach, options: { attachments: 'data' } });
		const run = await stage.run({ ...node, ...continuing }, { rows, files: [good, bad, good] });
		expect(run.json('Partner')).toMatchObject([
			{ messageId: 300 },
			{ error: expect.stringMatching(error) },
			{ messageId: 301 },
		]);
		expect(stage.wire).toHaveLength(2);
	});

	it('stop the workflow before anything is sent', async () => {
		const node = sendMail({ ...toEach, options: { attachments: 'data' } });
		const run = await stage.run(node, { rows, files: [{ data: textFile('x') }] });
		expect(run.error?.message).toMatch(/item 1: The item has no file/);
		expect(stage.wire).toEqual([]);
	});

	it('may be 3, not 4', async () => {
		const file = textFile('x');
		const files = [{ a: file, b: file, c: file, d: file }];
		await stage.run(sendMail({ options: { attachments: 'a,b,c' } }), { files });
		const run = await stage.run(sendMail({ options: { attachments: 'a,b,c,d' } }), { files });
		expect(run.error?.message).toMatch(/There are 4 files, but the API accepts at most 3/);
		expect(stage.wire).toHaveLength(1);
	});

	it('of 5 MB are just small enough', async () => {
		const files = [{ data: largeFile(5 * 1024 * 1024) }];
		const run = await stage.run(sendMail({ options: { attachments: 'data' } }), { files });
		expect(run.json('Partner')).toMatchObject([{ messageId: 300 }]);
	});
});
