import type { IDataObject } from 'n8n-workflow';
import {
	isTriggerAddress,
	registerTrigger,
	triggerAddress,
	unregisterTrigger,
	withReference,
} from '../../partner/callbackAddress';
import { idOf, isReference, newReference, rememberSent } from '../../engine/work/references';

const url = 'https://n8n.example.com/webhook/0f1e/sms-partner-trigger';

describe('the address of a trigger', () => {
	it.each([
		[url, true],
		[`${url}?secret=a`, true],
		['http://localhost:5678/webhook-test/0f1e/voice-partner-trigger', true],
		['https://example.com/sms-partner-trigger/other', false],
		['https://example.com/?to=/sms-partner-trigger', false],
		['https://example.com/my-sms-partner-trigger', false],
		['sms-partner-trigger', false],
	])('is known by its end: %s is one: %s', (address, isOne) => {
		expect(isTriggerAddress(address)).toBe(isOne);
	});

	it('gets the reference of a request, and its recipient where it has one', () => {
		expect(withReference(url, 'n8nabc', ['+33612345678'])).toBe(
			`${url}?ref=n8nabc&to=%2B33612345678`,
		);
		expect(withReference(`${url}?secret=a`, 'n8nabc', ['+1', '+2'])).toBe(
			`${url}?secret=a&ref=n8nabc`,
		);
		expect(withReference(url, 'n8nabc', [], 'deliveryReport')).toBe(
			`${url}?ref=n8nabc&event=deliveryReport`,
		);
	});

	it('is the only one that does: any other stays letter by letter', () => {
		const other = 'https://Example.com:443/hook?a=b c';
		expect(withReference(other, 'n8nabc', ['+1'])).toBe(other);
	});
});

describe('the trigger of a workflow', () => {
	const type = 'smsPartnerTrigger';

	it('is found by its sends, until it is taken back', () => {
		const staticData: IDataObject = {};
		registerTrigger(staticData, 'Replies', { type, url });
		registerTrigger(staticData, 'Calls', { type: 'voicePartnerTrigger', url: 'https://other' });
		expect(triggerAddress(staticData, type)).toBe(url);
		unregisterTrigger(staticData, 'Replies');
		expect(() => triggerAddress(staticData, type)).toThrow(/Add "SMS Partner Trigger"/);
		expect(triggerAddress(staticData, 'voicePartnerTrigger')).toBe('https://other');
	});

	it('must be the only one of its type: the others are named', () => {
		const staticData: IDataObject = {};
		registerTrigger(staticData, 'Replies', { type, url });
		registerTrigger(staticData, 'STOPs', { type, url: `${url}?2` });
		expect(() => triggerAddress(staticData, type)).toThrow(/"Replies", "STOPs"/);
	});

	it('may have been renamed', () => {
		const staticData: IDataObject = {};
		registerTrigger(staticData, 'Replies', { type, url });
		registerTrigger(staticData, 'Answers', { type, url });
		expect(triggerAddress(staticData, type)).toBe(url);
	});
});

describe('a reference', () => {
	it('is new each time, and a tag that the API takes: 20 characters, lower case', () => {
		const references = Array.from({ length: 100 }, newReference);
		expect(new Set(references).size).toBe(100);
		expect(references.filter((one) => !/^n8n[a-z0-9]{16}$/.test(one) || !isReference(one))).toEqual(
			[],
		);
	});

	it('leads to the ID of its request, among the newest ten thousand', () => {
		const references = Array.from({ length: 10_001 }, newReference);
		for (const [id, reference] of references.entries()) rememberSent(reference, id);
		expect(references.slice(0, 2).map(idOf)).toEqual([undefined, 1]);
		expect(idOf(references.at(-1) ?? '')).toBe(10_000);
	});
});
