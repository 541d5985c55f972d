import { optionsOf } from '../../engine/panel/engineOptions';
import { searchTriggers as searchSmsTriggers } from '../../nodes/SmsPartner/listSearch/searchTriggers';
import { searchTriggers as searchVoiceTriggers } from '../../nodes/VoicePartner/listSearch/searchTriggers';
import { filledIn, operations, type Placed } from './operations';
import { REFERENCE } from './reading';

/* Every option that takes the address of a trigger, found by the list that it offers. */

interface Taking extends Placed {
	readonly name: string;
	readonly label: string;
	readonly isSms: boolean;
}

const taking = operations.flatMap((placed): Taking[] =>
	Object.entries(optionsOf(placed.operation)).flatMap(([name, { shown }]) =>
		JSON.stringify(shown).includes('searchTriggers')
			? [{ ...placed, name, label: shown.displayName, isSms: placed.node === 'smsPartner' }]
			: [],
	),
);
const titles = taking.map(({ title, label, name }) => `${title}: ${label} (${name})`);

/** The request of an operation with such an address, for so many recipients. */
function callWith(
	{ operation, name }: Taking,
	url: string,
	recipients = 1,
	options: Record<string, unknown> = {},
) {
	const { request } = operation;
	if (request.kind !== 'batch') throw new Error('It sends nothing');
	const params = { ...filledIn(operation), options: { ...options, [name]: url } };
	const entries = Array.from({ length: recipients }, (_, place) => ({
		to: `+3361234567${place}`,
		text: 'Hello',
	}));
	return request.call(entries, request.settings(params), REFERENCE);
}

test('The sends that report to a trigger', () => {
	expect(titles).toEqual([
		'smsPartner sms.send: Report To (urlDlr)',
		'smsPartner sms.send: Replies To (urlResponse)',
		'smsPartner sms.sendFromVirtualNumber: Report To (urlDlr)',
		'smsPartner sms.sendFromVirtualNumber: Replies To (urlResponse)',
		'smsPartner phoneNumber.verify: Report To (notifyUrl)',
		'voicePartner voiceMessage.send: Report To (notifyUrl)',
		'voicePartner voiceSms.send: Report To (notifyUrl)',
	]);
});

describe.each(taking)('$label of $title', (one) => {
	const { operation, name, isSms } = one;
	const field = optionsOf(operation)[name];
	const own = isSms ? 'smsPartnerTrigger' : 'voicePartnerTrigger';
	const path = isSms ? 'sms-partner-trigger' : 'voice-partner-trigger';
	const url = `https://n8n.example/webhook/0b9f/${path}?secret=a%26b`;
	const event = name === 'urlDlr' ? '&event=deliveryReport' : '';
	const isTagged = one.title.startsWith('smsPartner sms.');

	const read = (raw: unknown, triggers: Record<string, { type: string; url: string }> = {}) =>
		field?.read(raw, {
			timezone: 'Europe/Paris',
			country: 'FR',
			now: 0,
			workflowData: () => ({ partnerTriggers: triggers }),
		});
	const trigger = { __rl: true, mode: 'list', value: 'trigger' };

	it.each([
		['a text', 'https://example.com/hook'],
		['a URL', { __rl: true, mode: 'url', value: 'https://example.com/hook' }],
	])('takes %s', (_, raw) => {
		expect(read(raw)).toBe('https://example.com/hook');
	});

	it('takes the one trigger of the workflow', () => {
		const other = isSms ? 'voicePartnerTrigger' : 'smsPartnerTrigger';
		const triggers = { A: { type: own, url }, B: { type: other, url: 'https://b.example' } };
		expect([read(trigger, triggers), read('trigger', triggers)]).toEqual([url, url]);
	});

	it.each([
		['none', {}, /no active trigger was found. Add ".+ Trigger" to the workflow and publish/],
		[
			'two',
			{ A: { type: own, url }, B: { type: own, url: `${url}&other` } },
			/there are several: "A", "B"\. Choose "By URL"/,
		],
	])('says what to do where there are %s', (_, triggers, sentence) => {
		expect(() => read(trigger, triggers)).toThrow(sentence);
	});

	it('sends any other address as it is, and nothing besides', () => {
		const plain = 'https://example.com/hook?x=1&y=%20a#z';
		const call = callWith(one, plain);
		expect(call.body).toHaveProperty(name, plain);
		expect(call.body).not.toHaveProperty('tag');
		expect(JSON.stringify(call)).not.toContain(REFERENCE);
	});

	it('adds reference and recipient to the address of a trigger', () => {
		const call = callWith(one, url);
		expect(call.body).toHaveProperty(name, `${url}&ref=${REFERENCE}&to=%2B33612345670${event}`);
		expect(call.reference).toBe(REFERENCE);
		expect(call.body?.tag).toBe(isTagged ? REFERENCE : undefined);
	});

	it('names no recipient where a request has several', () => {
		expect(callWith(one, url, 2).body?.[name]).toBe(`${url}&ref=${REFERENCE}${event}`);
	});

	it('leaves a tag as it was given', () => {
		const call = callWith(one, url, 1, { tag: 'spring' });
		expect(call.body?.tag).toBe('tag' in optionsOf(operation) ? 'spring' : undefined);
	});

	it('has one choice in its list, without a request', async () => {
		const search = isSms ? searchSmsTriggers : searchVoiceTriggers;
		expect((await search()).results).toEqual([
			{ name: 'Trigger in This Workflow', value: 'trigger' },
		]);
	});
});
