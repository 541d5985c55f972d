import type { IDataObject } from 'n8n-workflow';
import { lines, start } from './core/core';
import { getAudioFiles, getCredits } from './nodes';
import { setStage } from './stage';

const hundred: IDataObject[] = Array.from({ length: 100 }, (_, row) => ({ row }));
const products = ['sms', 'voice', 'mail'] as const;
const format = '={{ $json.row % 2 ? "xml" : "json" }}';

describe.each(lines)('A read that several items want, in line %s', (line) => {
	const stage = setStage(line);

	it.each(products)('is one request for 100 items: the credits of %s', async (product) => {
		const run = await stage.run(getCredits[product](), { rows: hundred });
		expect(stage.requests).toHaveLength(1);
		expect(run.items('Partner')[0]?.map(({ pairedItem }) => pairedItem)).toEqual(
			hundred.map((_, item) => ({ item })),
		);
	});

	it('is one request when an expression gives the same to all of them', async () => {
		const node = getCredits.voice({ options: { timeout: '={{ $json.row >= 0 ? 20 : 10 }}' } });
		await stage.run(node, { rows: hundred });
		expect(stage.requests).toHaveLength(1);
	});

	it('gives each item an output of its own', async () => {
		const run = await stage.run(getCredits.voice(), { rows: [{}, {}] });
		expect(run.json('Partner')).toEqual([
			expect.objectContaining({ balance: 19 }),
			expect.objectContaining({ balance: 19 }),
		]);
	});

	it('is separate from one that asks for another form', async () => {
		const run = await stage.run(getCredits.voice({ options: { _format: format } }), {
			rows: hundred,
		});
		expect(stage.requests.map(({ query }) => query).sort()).toEqual([{}, { _format: 'xml' }]);
		expect(run.json('Partner')).toHaveLength(100);
	});

	it('serves items that want more or less of a list', async () => {
		const node = getAudioFiles({ limit: '={{ $json.limit }}' });
		const run = await stage.run(node, { rows: [{ limit: 1 }, { limit: 2 }] });
		expect(stage.requests).toHaveLength(1);
		expect(run.items('Partner')[0]?.map(({ pairedItem }) => pairedItem)).toEqual([
			{ item: 0 },
			{ item: 1 },
			{ item: 1 },
		]);
	});

	it('fails for all of them with one request', async () => {
		stage.simulator.faults.add({ kind: 'refusal', code: 10, message: 'Clé API incorrecte' });
		const node = { ...getCredits.voice(), onError: 'continueRegularOutput' as const };
		const run = await stage.run(node, { rows: hundred });
		expect(run.json('Partner').filter((json) => 'error' in json)).toHaveLength(100);
		expect(stage.requests).toHaveLength(1);
	});

	it('is asked again by another node of the run', async () => {
		await stage.runWorkflow({
			nodes: [start, { ...getCredits.sms(), name: 'One' }, { ...getCredits.sms(), name: 'Two' }],
		});
		expect(stage.requests).toHaveLength(2);
	});
});
