import type { IDataObject } from 'n8n-workflow';
import { toRecord } from '../../../engine/values/convert';
import { getSubaccounts } from '../../../partner/subaccount';
import { WireRun } from '../wireRun';

/* XML has places instead of names: what stands where is known only where all that is documented is there. */

const KEY = 'the-key-of-a-subaccount';
const documented = [
	...['1', 'shop@example.com', 'simple', 'token-1', KEY, '2016-03-04 11:23:14'],
	'<entry>0.800</entry><entry>EUR</entry>',
];
const asXml = (entry: readonly string[]): string => {
	const inner = entry.map((field) => `<entry>${field}</entry>`).join('');
	const head = [true, 200, 1, 20, 1].map((field) => `<entry>${field}</entry>`).join('');
	return `<result>${head}<entry><entry>${inner}</entry></entry></result>`;
};

async function listed(body: string, parameters: IDataObject): Promise<unknown[]> {
	const options = { _format: 'xml', ...toRecord(parameters['options']) };
	const rows = [{ ...parameters, options }];
	const run = new WireRun(getSubaccounts, { rows, continues: true, answer: () => ({ body }) });
	return (await run.try()).map(({ json }) => json);
}

describe.each([true, false])(
	'A list in XML of which keys are left out (Simplify: %p)',
	(simplify) => {
		it('is given out without them where all fields are there', async () => {
			const items = await listed(asXml(documented), { simplify });
			expect(items).toMatchObject([{ email: 'shop@example.com' }]);
			expect(JSON.stringify(items)).not.toContain(KEY);
		});

		it.each<[string, string[]]>([
			['one that is missing', documented.filter((field) => field !== 'simple')],
			['one that is new', ['new', ...documented]],
			['none', []],
		])('is not given out with %s, since the key may be called anything', async (_, entry) => {
			const items = await listed(asXml(entry), { simplify });
			expect(items).toEqual([{ error: expect.stringMatching(/"Response Format" to JSON/) }]);
		});
	},
);

it('A list in XML is given out in any case where its keys are wanted', async () => {
	const options = { includeApiKeys: true };
	const items = await listed(asXml(['new', ...documented]), { simplify: false, options });
	expect(JSON.stringify(items)).toContain(KEY);
});
