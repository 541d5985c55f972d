import { demoSubaccounts } from '../../simulator';
import { lines } from './core/core';
import { addCredit, byId, removeCredit } from './nodes';
import { setStage } from './stage';

const asXml = { options: { _format: 'xml' } };

describe.each(lines)("A subaccount's credit, in line %s", (line) => {
	const stage = setStage(line);

	describe('sends', () => {
		it('POST /subaccount/credit/add with the key in the body alone', async () => {
			await stage.run(addCredit());
			expect(stage.requests).toMatchObject([
				{ product: 'sms', method: 'POST', path: '/subaccount/credit/add', query: {} },
			]);
			expect(stage.requests[0]?.body).toMatchObject({ apiKey: stage.keys.sms });
		});

		it('POST /subaccount/credit/remove with the key in the body alone', async () => {
			await stage.run(removeCredit());
			expect(stage.requests).toMatchObject([
				{ product: 'sms', method: 'POST', path: '/subaccount/credit/remove', query: {} },
			]);
			expect(stage.requests[0]?.body).toMatchObject({ apiKey: stage.keys.sms });
		});

		it.each([
			['a number', 12.5, '12.5'],
			['a whole number', 25, '25'],
			['a text of an expression', '={{ "12.50" }}', '12.5'],
			['a hundredth', 0.01, '0.01'],
		])('the credit as text: %s', async (_, credit, text) => {
			await stage.run(addCredit({ credit }));
			expect(stage.bodies).toEqual([{ credit: text, tokenSubaccount: demoSubaccounts.shop }]);
		});

		it('a body that is declared as JSON', async () => {
			stage.simulator.switches.requestContentType = 'jsonOnly';
			const run = await stage.run(addCredit());
			expect(run.json('Partner')).toMatchObject([{ subaccountCredit: 5.8 }]);
		});
	});

	describe('gives', () => {
		const added = {
			credit: 10220.119,
			subaccountCredit: 5.8,
			currency: 'EUR',
			tokenSubaccount: demoSubaccounts.shop,
		};

		it('what is left on both sides after adding', async () => {
			const run = await stage.run(addCredit());
			expect(run.json('Partner')).toEqual([added]);
			expect(stage.simulator.state.sms.balance.euros).toBe(10220.119);
		});

		it('what is left on both sides after removing', async () => {
			const run = await stage.run(removeCredit());
			expect(run.json('Partner')).toEqual([
				{
					credit: 10230.119,
					subaccountCredit: 56.8,
					currency: 'EUR',
					tokenSubaccount: demoSubaccounts.agency,
				},
			]);
		});

		it.each([{}, asXml])("the API's own answer without Simplify (%o)", async (parameters) => {
			const run = await stage.run(addCredit({ ...parameters, simplify: false }));
			expect(run.json('Partner')).toEqual([
				{ success: true, code: 200, credit: 10220.119, subaccountCredit: 5.8, currency: 'EUR' },
			]);
		});

		it.each(['anywhere', 'query', 'body'] as const)(
			'the same for XML when the API reads _format: %s',
			async (formatPlace) => {
				stage.simulator.switches.formatPlace = formatPlace;
				const run = await stage.run(addCredit(asXml));
				expect(run.json('Partner')).toEqual([added]);
			},
		);

		it.each([{}, asXml])(
			'the same when the answer calls itself a web page (%o)',
			async (parameters) => {
				stage.simulator.switches.answerContentType = 'text/html';
				const run = await stage.run(addCredit(parameters));
				expect(run.json('Partner')).toEqual([added]);
			},
		);

		it('each item its own, paired output, in order', async () => {
			const run = await stage.run(addCredit({ credit: '={{ $json.euros }}' }), {
				rows: [{ euros: 1 }, { euros: 2 }, { euros: 3 }],
			});
			const outputs = run.items('Partner')[0] ?? [];
			expect(outputs.map(({ json, pairedItem }) => [json['subaccountCredit'], pairedItem])).toEqual(
				[
					[1.8, { item: 0 }],
					[3.8, { item: 1 }],
					[6.8, { item: 2 }],
				],
			);
			expect(stage.countBy('credit')).toEqual({ 1: 1, 2: 1, 3: 1 });
		});

		it('three outputs for three items that want the same: each moves credit', async () => {
			const run = await stage.run(addCredit(), { rows: [{}, {}, {}] });
			expect(run.json('Partner').map((json) => json['subaccountCredit'])).toEqual([
				5.8, 10.8, 15.8,
			]);
		});

		it('a subaccount that an expression names', async () => {
			await stage.run(addCredit({ tokenSubaccount: byId('={{ $json.token }}') }), {
				rows: [{ token: demoSubaccounts.agency }],
			});
			expect(stage.bodies).toEqual([{ credit: '5', tokenSubaccount: demoSubaccounts.agency }]);
		});
	});
});
