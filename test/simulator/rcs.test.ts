import { demoKeys, Money } from '../../simulator';
import { post } from './client';
import { setSimulator, simulator } from './running';

setSimulator();

const suggestion = { reply: { text: 'Réponse 2', postbackData: 'postback_data_1234' } };
const words = { text: 'Bonjour', suggestions: [suggestion] };
const file = (fileUrl: string) => ({ file: { media: { fileUrl } } });
const card = (change: object = {}) => ({
	richCard: { orientation: 'VERTICAL', title: 'Titre', description: 'Texte', ...change },
});
const send = (conversation: unknown = words, change: object = {}) =>
	post(`${simulator.urls.sms}/rcs/send`, {
		apiKey: demoKeys.sms,
		phoneNumbers: ['+33639980010'],
		isUnicode: 1,
		richContent: { conversation },
		...change,
	});
const constraint = (name: string) => ({
	code: 9,
	error: [{ elementId: `children[${name}].data` }],
});

describe('POST /rcs/send', () => {
	it('answers as the sample of the documents', async () => {
		const { json } = await send();
		expect(json).toEqual({
			success: true,
			code: 200,
			message_id: 307,
			nb_rcs: 1,
			cost: 0.12,
			currency: 'EUR',
		});
	});

	it('charges every recipient and keeps the content', async () => {
		await send(words, { phoneNumbers: '0639980010,0639980011' });
		expect(simulator.state.sms.balance.euros).toBe(10224.879);
		expect([...simulator.state.sms.outbox.values()]).toMatchObject([
			{
				path: '/rcs/send',
				deliveries: [
					{ recipient: '+33639980010', text: JSON.stringify({ conversation: words }) },
					{ recipient: '+33639980011' },
				],
			},
		]);
	});

	it('can be scheduled', async () => {
		await send(words, { scheduledDeliveryDate: '25/09/2099', time: 12, minute: 0 });
		expect([...simulator.state.sms.outbox.values()]).toMatchObject([
			{ scheduledDate: '2099-09-25 12:00:00' },
		]);
	});

	it.each([
		['a file', file('https://example.com/a.pdf')],
		['a card', card()],
		['a horizontal card', card({ orientation: 'HORIZONTAL', thumbnailImageAlignment: 'LEFT' })],
		['four suggestions', { ...words, suggestions: Array.from({ length: 4 }, () => suggestion) }],
		['an unknown kind of suggestion', { ...words, suggestions: [{ url: 'https://example.com' }] }],
	])('sends %s', async (_, conversation) => {
		const { json } = await send(conversation);
		expect(json).toMatchObject({ success: true });
	});

	it.each([
		['nothing', {}],
		['two kinds at once', { ...words, ...card() }],
		['five suggestions', { ...words, suggestions: Array.from({ length: 5 }, () => suggestion) }],
		['a suggestion without a text', { ...words, suggestions: [{ reply: {} }] }],
		['suggestions that are no list', { ...words, suggestions: 'Oui' }],
		['a file without an address', file('')],
		['a card that is none', { richCard: 'x' }],
		['a card without orientation', card({ orientation: undefined })],
		['a vertical card with an alignment', card({ thumbnailImageAlignment: 'LEFT' })],
		['a long title', card({ title: 'x'.repeat(201) })],
		['a long description', card({ description: 'x'.repeat(501) })],
	])('refuses %s', async (_, conversation) => {
		const { json } = await send(conversation);
		expect(json).toMatchObject(constraint('richContent'));
	});

	it('takes an SMS for those who have no RCS', async () => {
		const failover = { sender: 'Demo', message: 'Bonjour', isStopSms: 1, isUnicode: 1 };
		const { json } = await send(words, { failover });
		expect(json).toMatchObject({ success: true });
	});

	it.each([
		['failover', { failover: { sender: 'Demo' } }],
		['failover', { failover: { sender: 'x', message: 'Bonjour' } }],
		['richContent', { richContent: undefined }],
		['isUnicode', { isUnicode: undefined }],
		['phoneNumbers', { phoneNumbers: ['922264'] }],
		['time', { scheduledDeliveryDate: '25/09/2099', minute: 0 }],
	])('names %s for %j', async (name, change) => {
		const { json } = await send(words, change);
		expect(json).toMatchObject(constraint(name));
	});

	it.each([
		[1, { apiKey: undefined }],
		[2, { phoneNumbers: [] }],
		[2, { phoneNumbers: '' }],
		[10, { apiKey: 'wrong' }],
		[40, { apiKey: demoKeys.smsRestricted }],
	])('answers code %i to %j', async (code, change) => {
		const { json } = await send(words, change);
		expect(json).toMatchObject({ success: false, code });
	});

	it('answers code 50 to 501 numbers', async () => {
		const phoneNumbers = Array.from({ length: 501 }, () => '0639980010');
		const { json } = await send(words, { phoneNumbers });
		expect(json).toMatchObject({ code: 50 });
	});

	it('answers code 11 without enough credit', async () => {
		simulator.state.sms.balance = Money.euros(0.1);
		const { json } = await send();
		expect(json).toMatchObject({ code: 11 });
	});

	it.each([
		['both', true, true],
		['list', true, false],
		['text', false, true],
	] as const)('can want the numbers in one form (%s)', async (rcsNumbers, list, text) => {
		simulator.switches.rcsNumbers = rcsNumbers;
		const asList = await send(words, { phoneNumbers: ['0639980010'] });
		const asText = await send(words, { phoneNumbers: '0639980010' });
		expect([asList.json, asText.json]).toMatchObject([{ success: list }, { success: text }]);
	});
});
