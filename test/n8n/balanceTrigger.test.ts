import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { Money } from '../../simulator/money';
import { lines } from './core/core';
import { setStage } from './stage';

const type = 'n8n-nodes-smspartner.partnerBalanceTrigger';

describe.each(lines)('The balance trigger, in line %s', (line) => {
	const stage = setStage(line);

	/** A poll of SMS, with what the one before it has kept. */
	async function pollAt(euros: number, staticData: IDataObject, more: INodeParameters = {}) {
		stage.simulator.state.sms.balance = Money.euros(euros);
		const parameters = { products: ['sms'], thresholdSms: 5, ...more };
		return await stage.poll({ type, parameters, staticData });
	}

	it('starts the workflow once for each time that the balance falls below', async () => {
		const starts: boolean[] = [];
		let kept: IDataObject = {};
		for (const euros of [10, 4, 3, 12, 4]) {
			const { items, staticData } = await pollAt(euros, kept);
			starts.push(items !== null);
			// As n8n's database keeps it, so that each poll is one after a restart.
			kept = staticData;
		}
		expect(starts).toEqual([false, true, false, false, true]);
	});

	it('takes its threshold from an expression', async () => {
		const { items } = await pollAt(4, {}, { thresholdSms: '={{ 2 + 1 }}' });
		expect(items).toBeNull();
	});

	it('gives out the balances of all products for a test, and keeps nothing', async () => {
		const parameters = { products: ['sms', 'voice', 'mail'] };
		const { items, staticData } = await stage.poll({ type, parameters, mode: 'manual' });
		expect(items).toMatchObject([
			{ product: 'sms', balance: 10225.119, currency: 'EUR', threshold: 10 },
			{ product: 'voice', balance: 19, currency: 'EUR', threshold: 10 },
			{ product: 'mail', balance: 10225.119, currency: 'EUR', threshold: 10 },
		]);
		expect(staticData).toEqual({});
	});

	it('goes on without a product that does not answer', async () => {
		stage.simulator.state.voice.key = 'another-key-12345';
		const { items } = await pollAt(4, {}, { products: ['sms', 'voice'] });
		expect(items).toMatchObject([
			{
				product: 'sms',
				errors: [{ product: 'voice', error: expect.stringContaining('The API key is incorrect') }],
			},
		]);
	});

	it('fails where no product answers', async () => {
		stage.simulator.state.sms.key = 'another-key-12345';
		await expect(pollAt(4, {})).rejects.toThrow(
			'SMS Partner, Get Credits: The API key is incorrect',
		);
	});
});
