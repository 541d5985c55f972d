import { NodeHelpers, type IDataObject } from 'n8n-workflow';
import { failover } from '../../../nodes/SmsPartner/resources/rcs/failover';
import { send } from '../../../nodes/SmsPartner/resources/rcs/send';
import { callOf, outputOf, previewOf } from '../reading';

const phoneNumbers = '06 12 34 56 78, +33687654321';
const text = { phoneNumbers, contentType: 'text', text: 'Hello\nMarie 😀' };
const card = {
	phoneNumbers,
	contentType: 'richCard',
	orientation: 'VERTICAL',
	title: 'Ready',
	description: 'Come and get it.',
};

const contentOf = (raw: IDataObject, options: IDataObject = {}): unknown =>
	callOf(send, raw, options).body?.['richContent'];

describe('Sending RCS', () => {
	it('posts the numbers as a list, in Unicode', () => {
		expect(callOf(send, text)).toEqual({
			method: 'POST',
			path: '/rcs/send',
			body: {
				phoneNumbers: ['+33612345678', '+33687654321'],
				isUnicode: 1,
				richContent: { conversation: { text: 'Hello\nMarie 😀' } },
			},
		});
	});

	it('posts a file by its address', () => {
		const fileUrl = 'https://example.com/catalogue.pdf';
		expect(contentOf({ phoneNumbers, contentType: 'file', fileUrl })).toEqual({
			conversation: { file: { media: { fileUrl } } },
		});
	});

	it('posts a rich card', () => {
		expect(contentOf(card)).toEqual({
			conversation: {
				richCard: {
					orientation: 'VERTICAL',
					title: 'Ready',
					description: 'Come and get it.',
				},
			},
		});
	});

	it('posts an alignment with a horizontal card only', () => {
		expect(contentOf({ ...card, orientation: 'HORIZONTAL' })).toMatchObject({
			conversation: { richCard: { orientation: 'HORIZONTAL', thumbnailImageAlignment: 'LEFT' } },
		});
	});

	it.each([
		['text', '{"conversation": {"carousel": [1, 2]}}'],
		['an object', { conversation: { carousel: [1, 2] } }],
	])('posts a custom content as it is, given as %s', (_, richContent) => {
		expect(contentOf({ phoneNumbers, contentType: 'custom', richContent })).toEqual({
			conversation: { carousel: [1, 2] },
		});
	});

	it.each(['{"conversation": ', '[1]', '7', 'null', 7])(
		'refuses %p as a custom content',
		(richContent) => {
			const raw = { phoneNumbers, contentType: 'custom', richContent };
			expect(() => contentOf(raw)).toThrow('is not a JSON object');
		},
	);

	it.each(['', '{}', {}])('refuses an empty custom content: %p', (richContent) => {
		const raw = { phoneNumbers, contentType: 'custom', richContent };
		expect(() => contentOf(raw)).toThrow('is empty');
	});

	it.each([
		['title', 200],
		['description', 500],
	])('takes a %s of %i characters, and none longer', (name, most) => {
		expect(() => contentOf({ ...card, [name]: '😀'.repeat(most) })).not.toThrow();
		expect(() => contentOf({ ...card, [name]: 'a'.repeat(most + 1) })).toThrow(
			`must have at most ${most} characters, but has ${most + 1}`,
		);
	});

	it('is scheduled like an SMS', () => {
		const options = { scheduledDate: '2030-07-01T09:31:00' };
		expect(callOf(send, text, options).body).toMatchObject({
			scheduledDeliveryDate: '01/07/2030',
			time: 9,
			minute: 35,
		});
	});

	it('has neither sandbox, tag nor addresses: no document has them', () => {
		expect(Object.keys(send.options ?? {})).toEqual(
			expect.not.arrayContaining(['sandbox', 'tag', 'urlDlr', 'urlResponse']),
		);
		expect(send.xml).toBeUndefined();
	});

	it('goes to 500 in a request', () => {
		expect(send.request).toMatchObject({ kind: 'batch', maxEntries: 500, combined: true });
	});

	it('counts RCS messages', () => {
		expect(outputOf(send, send.example, text)).toEqual({
			messageId: 1,
			recipients: 1,
			status: 'sent',
			nbRcs: 1,
			cost: 0.12,
			currency: 'EUR',
			request: { recipients: 1, nbRcs: 1, cost: 0.12 },
		});
	});

	it.each([11, 13, 14, 22, 23, 40, 44, 45, 49, 50, 55, 992])('knows code %i', (code) => {
		expect(send.codes).toHaveProperty(String(code));
	});
});

describe('Suggested replies', () => {
	const reply = [{ text: 'Yes', postbackData: 'delivery-yes' }, { text: 'No' }];
	const written = [
		{ reply: { text: 'Yes', postbackData: 'delivery-yes' } },
		{ reply: { text: 'No', postbackData: 'No' } },
	];

	it('stand below a text; what comes back is their text unless something else is wanted', () => {
		expect(contentOf(text, { suggestions: { reply } })).toEqual({
			conversation: { text: 'Hello\nMarie 😀', suggestions: written },
		});
	});

	it('stand below a file', () => {
		const raw = { phoneNumbers, contentType: 'file', fileUrl: 'https://example.com/a.png' };
		expect(contentOf(raw, { suggestions: { reply } })).toHaveProperty(
			'conversation.suggestions',
			written,
		);
	});

	it('are not written where there are none', () => {
		expect(contentOf(text, { suggestions: {} })).toEqual(contentOf(text));
	});

	it('are there for texts and files only: no document shows them in a card', () => {
		expect(send.options?.suggestions.onlyIf).toEqual({ contentType: ['text', 'file'] });
	});

	it.each([
		[4, false],
		[5, true],
	])('may be 4 at most: %i', (count, isTooMany) => {
		const suggestions = { reply: new Array(count).fill({ text: 'Yes' }) };
		const made = () => contentOf(text, { suggestions });
		if (isTooMany) expect(made).toThrow('has more than 4 replies');
		else expect(made).not.toThrow();
	});

	it('need a text', () => {
		const suggestions = { reply: [{ text: 'Yes' }, { text: ' ' }] };
		expect(() => contentOf(text, { suggestions })).toThrow('has no text for reply 2');
	});
});

describe('The SMS for those who get no RCS', () => {
	const failoverOf = (failover: IDataObject): unknown =>
		callOf(send, text, { failover }).body?.['failover'];

	it('has a text and what an SMS may have', () => {
		const sms = { message: 'Hello\nMarie', sender: 'MyShop', isStopSms: true, isUnicode: true };
		expect(failoverOf({ sms })).toEqual({
			message: 'Hello:br:Marie',
			sender: 'MyShop',
			isStopSms: 1,
			isUnicode: 1,
		});
	});

	it('may be a text alone', () => {
		const sms = { message: 'Hello', sender: '', isStopSms: false };
		expect(failoverOf({ sms })).toEqual({ message: 'Hello' });
	});

	it.each([{}, { sms: {} }, { sms: { message: '' } }])('is none where it is empty: %p', (none) => {
		expect(callOf(send, text, { failover: none }).body).not.toHaveProperty('failover');
	});

	it('stays in the options when another one is added before it is filled in', () => {
		const shown = { ...failover.shown, name: 'failover' };
		const added = { failover: shown.default };
		const kept = NodeHelpers.getNodeParameters([shown], added, false, false, null, null);
		expect(kept).toEqual({ failover: { sms: {} } });
	});

	it('needs a text', () => {
		expect(() => failoverOf({ sms: { sender: 'MyShop' } })).toThrow('needs a "Message"');
	});

	it('needs a sender that an SMS can have', () => {
		expect(() => failoverOf({ sms: { message: 'Hello', sender: 'My' } })).toThrow(
			'needs another "Sender": it must have 3 to 11 characters',
		);
	});

	it('is counted beforehand', () => {
		const sms = { message: 'a'.repeat(161) };
		expect(previewOf(send, text, { failover: { sms } })).toMatchObject({
			contentType: 'text',
			content: 'Hello\nMarie 😀',
			fallbackSegments: 2,
		});
	});
});
