import type { IDataObject } from 'n8n-workflow';
import { events } from '../../../nodes/SmsPartner/events';
import { Trigger, type Sent } from '../../engine/inbound/trigger';

/* The bodies are those of docs/api/sms-partner.md 7. */

/** The same as a form: all values are texts. */
function asForm(body: Record<string, unknown>): Sent {
	const texts = Object.fromEntries(
		Object.entries(body).map(([name, value]) => [name, String(value)]),
	);
	return { body: texts, rawBody: Buffer.from(new URLSearchParams(texts).toString()) };
}

const response = {
	type: 'response',
	phone_number: '+33612345678',
	text: 'Yes, please',
	message_id: 1111111,
};
const verified = {
	phone: '+33612345678',
	messageId: '8d3ac6ce-b5b9-4ee1-8e0a-7a3f6b3b8d3f',
	mccMnc: '20815',
	ported: 1,
	errorGrpId: 0,
	errorName: 'NO_ERROR ',
	errorDesc: 'No Error',
	date: '2018-03-05T10:34:52.355+0000',
};
const virtual = {
	msisdn: '33612345678',
	to: '33644630001',
	messageId: '02000000DA7C52E7',
	text: 'Yes',
	type: 'text',
	keyword: 'YES',
	'message-timestamp': '2016-03-10 09:51:46',
};

const documented: ReadonlyArray<[string, Record<string, unknown>, IDataObject]> = [
	[
		'a reply',
		response,
		{ event: 'reply', phoneNumber: '+33612345678', text: 'Yes, please', messageId: 1111111 },
	],
	[
		'a reply without a text',
		{ ...response, text: '' },
		{ event: 'reply', phoneNumber: '+33612345678', text: '', messageId: 1111111 },
	],
	[
		'a STOP',
		{ ...response, type: 'stop', text: 'Stop' },
		{ event: 'stop', phoneNumber: '+33612345678', text: 'Stop', messageId: 1111111 },
	],
	[
		'a reply to a virtual number',
		virtual,
		{
			event: 'virtualNumberReply',
			phoneNumber: '+33612345678',
			virtualNumber: '+33644630001',
			messageId: '02000000DA7C52E7',
			keyword: 'YES',
			sentAt: '2016-03-10T09:51:46.000+01:00',
			text: 'Yes',
			isComplete: true,
		},
	],
	[
		'a verified number',
		verified,
		{
			event: 'numberVerified',
			phoneNumber: '+33612345678',
			messageId: '8d3ac6ce-b5b9-4ee1-8e0a-7a3f6b3b8d3f',
			isPorted: true,
			mccMnc: '20815',
			errorGroupId: 0,
			errorName: 'NO_ERROR',
			errorDescription: 'No Error',
			date: '2018-03-05T11:34:52.355+01:00',
		},
	],
];

it.each(documented)('%s comes out as its item, as JSON and as a form', async (_, body, item) => {
	for (const sent of [{ body }, asForm(body)]) {
		const { items } = await new Trigger(events).call(sent);
		expect(items).toEqual([{ ...item, receivedAt: expect.any(String) }]);
	}
});

it.each([
	['a national number', { ...response, phone_number: '0612345678' }, '+33612345678'],
	['a number without +', { ...virtual, msisdn: '32470123456' }, '+32470123456'],
	['what is no number', { ...response, phone_number: '36180' }, '36180'],
])('gives %s its international form where there is one', async (_, body, phoneNumber) => {
	expect((await new Trigger(events).call({ body })).items).toMatchObject([{ phoneNumber }]);
});

it.each([
	[{ type: 'response' }],
	[{ type: 'other', phone_number: '+33612345678' }],
	[{ msisdn: '33612345678' }],
	[{ phone: '+33612345678' }],
	[{ status: 'Delivered' }],
	[{}],
])('%j is none of them, and is refused', async (body) => {
	const { answered, items } = await new Trigger(events).call({ body });
	expect([answered, items]).toEqual([[[422, expect.any(String)]], undefined]);
});

describe('a long reply to a virtual number', () => {
	const part = (number: number, text: string, more = {}): Sent => ({
		body: {
			...virtual,
			messageId: `02000000DA7C52E${number}`,
			text,
			concat: 'true',
			'concat-ref': '08B5',
			'concat-total': '3',
			'concat-part': String(number),
			...more,
		},
	});
	const texts = ['A long ', 'reply in ', 'three parts'];
	const orders = [
		[1, 2, 3],
		[1, 3, 2],
		[2, 1, 3],
		[2, 3, 1],
		[3, 1, 2],
		[3, 2, 1],
	];

	it.each(orders)('is one item if its parts come as %i, %i, %i', async (...order) => {
		const trigger = new Trigger(events);
		const [first, ...others] = order.map((number) => part(number, texts[number - 1] ?? ''));
		const { outcome } = await trigger.begin(first ?? {});
		for (const other of others) await trigger.call(other);
		expect((await outcome).items).toMatchObject([
			{ text: texts.join(''), isComplete: true, messageId: '02000000DA7C52E1' },
		]);
	});

	it('is no other that came from somebody else, with the same reference', async () => {
		const trigger = new Trigger(events);
		const one = await trigger.begin(part(1, 'one'));
		const other = await trigger.begin(part(2, 'other', { msisdn: '33687654321' }));
		await trigger.clock.pass(60_000);
		expect([(await one.outcome).items, (await other.outcome).items]).toMatchObject([
			[{ text: 'one', isComplete: false }],
			[{ text: 'other', isComplete: false }],
		]);
	});

	it.each([
		{ 'concat-part': '4' },
		{ 'concat-total': '0' },
		{ 'concat-total': '100000' },
		{ 'concat-ref': '' },
		{ concat: 'false' },
	])('is an ordinary one with %j', async (broken) => {
		const { items } = await new Trigger(events).call(part(1, 'Hello', broken));
		expect(items).toMatchObject([{ text: 'Hello', isComplete: true }]);
	});
});
