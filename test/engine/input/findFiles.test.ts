import type { IBinaryData, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { findFiles } from '../../../engine/input/findFiles';
import type { FileRule } from '../../../engine/operation/file';
import { operation } from '../../../engine/operation/operation';
import type { Task } from '../../../engine/work/task';
import { standIn } from '../standIn';

const rule: FileRule = {
	maxFiles: 2,
	maxBytes: 1000,
	names: ({ options }) => (Array.isArray(options['files']) ? options['files'] : []),
	attach: (call) => call,
};

const send = operation({
	value: 'send',
	name: 'Send',
	action: 'Send',
	description: 'Send',
	fields: {},
	repeat: 'never',
	lookAt: 'the list',
	request: {
		kind: 'batch',
		maxEntries: 10,
		entryNoun: 'messages',
		combined: true,
		entries: () => [],
		settings: () => ({}),
		call: () => ({ method: 'POST', path: '/send' }),
		files: rule,
	},
	example: {},
	answer: () => ({}),
});

/** What n8n would hold: files of these sizes under these ids. */
function contextOf(items: INodeExecutionData[], sizes: Record<string, number> = {}) {
	const loaded: string[] = [];
	const helpers = {
		assertBinaryData(index: number, field: string): IBinaryData {
			const file = items[index]?.binary?.[field];
			if (!file) throw new Error('n8n says: no such field');
			return file;
		},
		getBinaryMetadata(id: string) {
			const fileSize = sizes[id];
			return fileSize === undefined
				? Promise.reject(new Error('ENOENT /secret/path'))
				: Promise.resolve({ fileSize });
		},
		getBinaryDataBuffer(index: number, field: string) {
			const { id = '', data } = helpers.assertBinaryData(index, field);
			loaded.push(id);
			if (id !== '' && !(id in sizes)) return Promise.reject(new Error('ENOENT /secret/path'));
			return Promise.resolve(Buffer.from(data, 'base64'));
		},
	};
	const context = standIn<IExecuteFunctions>({
		helpers: standIn<IExecuteFunctions['helpers']>(helpers),
	});
	return { context, loaded, sizes };
}

function task(index: number, ...files: string[]): Task {
	const params = { options: { files } };
	const input = { params, simplify: true, limit: 50, combines: true };
	return { index, input, parts: [] };
}

const inStore = (id: string): INodeExecutionData => ({
	json: {},
	binary: { data: { id, data: 'filesystem-v2', mimeType: 'text/plain', fileName: 'a.tar.gz' } },
});

describe('The files of items', () => {
	it('are looked at, and not loaded', async () => {
		const { context, loaded } = contextOf([inStore('s:1')], { 's:1': 1000 });
		const { tasks, failed } = await findFiles(context, send, [task(0, 'data')]);
		expect(tasks[0]?.input.files).toMatchObject([{ name: 'a.tar', type: 'text/plain' }]);
		expect(failed.size).toBe(0);
		expect(loaded).toEqual([]);
	});

	it("are measured by what n8n's store says", async () => {
		const { context } = contextOf([inStore('s:1'), inStore('s:2')], { 's:1': 1001, 's:2': 1 });
		const found = await findFiles(context, send, [task(0, 'data'), task(1, 'data')]);
		expect(found.tasks.map(({ index }) => index)).toEqual([1]);
		expect(found.failed.get(0)?.what).toMatch(/"data" .* exceeds the API limit/);
	});

	it('that are gone fail their item, without the words of the file system', async () => {
		const { context } = contextOf([inStore('s:1')]);
		const { failed } = await findFiles(context, send, [task(0, 'data')]);
		expect(failed.get(0)).toMatchObject({
			what: 'The file in the binary field "data" could not be read',
			fate: 'not done',
		});
	});

	it('may have a number as their name', async () => {
		const named: unknown = { ...inStore('s:1').binary?.data, fileName: 2026 };
		const item = { json: {}, binary: { data: named as IBinaryData } };
		const { tasks } = await findFiles(contextOf([item], { 's:1': 1 }).context, send, [
			task(0, 'data'),
		]);
		expect(tasks[0]?.input.files).toMatchObject([{ name: '2026' }]);
	});

	it('that hold nothing fail their item, and nothing was sent', async () => {
		const empty: unknown = { mimeType: 'text/plain' };
		const item = { json: {}, binary: { data: empty as IBinaryData } };
		const { failed } = await findFiles(contextOf([item]).context, send, [task(0, 'data')]);
		expect(failed.get(0)).toMatchObject({
			what: 'The file in the binary field "data" could not be read',
			fate: 'not done',
		});
	});

	it('that go away before their request leaves were not sent', async () => {
		const { context, sizes } = contextOf([inStore('s:1')], { 's:1': 4 });
		const { tasks } = await findFiles(context, send, [task(0, 'data')]);
		delete sizes['s:1'];
		await expect(tasks[0]?.input.files?.[0]?.load()).rejects.toMatchObject({
			reason: { fate: 'not done' },
		});
	});

	it('are the same if their store or their content says so', async () => {
		const inMemory = (text: string): INodeExecutionData => ({
			json: {},
			binary: { data: { data: btoa(text), mimeType: 'text/plain' } },
		});
		const items = ['s:1', 's:1', 's:2'].map(inStore).concat(['x', 'x', 'y'].map(inMemory));
		const { context } = contextOf(items, { 's:1': 1, 's:2': 1 });
		const tasks = items.map((_, index) => task(index, 'data'));
		const found = await findFiles(context, send, tasks);
		const [a, b, c, d, e, f] = found.tasks.map(({ input }) => input.files?.[0]?.content);
		expect([b, e]).toEqual([a, d]);
		expect(new Set([a, c, d, f]).size).toBe(4);
	});

	it('are not looked for where none are named', async () => {
		const { context } = contextOf([]);
		const tasks = [task(0)];
		const found = await findFiles(context, send, tasks);
		expect(found.tasks[0]).toBe(tasks[0]);
	});
});
