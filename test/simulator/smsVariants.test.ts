import { demoKeys, demoSurvey, demoVirtualNumbers, Money } from '../../simulator';
import { get, post } from './client';
import { setSimulator, simulator } from './running';

setSimulator();

const apiKey = demoKeys.sms;
const schedule = { scheduledDeliveryDate: '25/09/2099', time: 12, minute: 0 };
const list = (count: number) =>
	Array.from({ length: count }, (_, index) => `+3363998${String(index).padStart(4, '0')}`);
const deliveries = () =>
	[...simulator.state.sms.outbox.values()].flatMap((message) => message.deliveries);
const constraint = (name: string) => ({
	code: 9,
	error: [{ elementId: `children[${name}].data` }],
});

describe('POST /vn/send', () => {
	const send = (change: object = {}) =>
		post(`${simulator.urls.sms}/vn/send`, {
			apiKey,
			to: '0639980010',
			from: demoVirtualNumbers.open,
			message: 'Bonjour',
			...change,
		});

	it('answers as the sample of the documents', async () => {
		const { json } = await send();
		expect(json).toEqual({
			success: true,
			code: 200,
			message_id: 307,
			nb_sms: 1,
			cost: 0.038,
			currency: 'EUR',
		});
	});

	it('charges the account and keeps what was sent', async () => {
		await send({ message: 'x'.repeat(161) });
		expect(simulator.state.sms.balance.euros).toBe(10225.043);
		expect(deliveries()).toMatchObject([{ recipient: '+33639980010', nbSms: 2 }]);
	});

	it('charges nothing for a test', async () => {
		await send({ sandbox: 1 });
		expect(simulator.state.sms.balance.euros).toBe(10225.119);
	});

	it('answers XML by position', async () => {
		const { text } = await send({ _format: 'xml' });
		expect(text.replaceAll(/\s/g, '')).toContain('<entry>307</entry><entry>1</entry>');
	});

	it('has a report by its tag', async () => {
		await send({ tag: 'demo' });
		const { json } = await get(
			`${simulator.urls.sms}/bulk-status-by-tag?apiKey=${apiKey}&tag=demo`,
		);
		expect(json).toMatchObject({ StatutResponse_List: [{ phoneNumber: '+33639980010' }] });
	});

	it.each([
		[1, { apiKey: undefined }],
		[2, { to: undefined }],
		[10, { apiKey: 'wrong' }],
		[992, { from: '33639980099' }],
		[992, { from: demoVirtualNumbers.disabled }],
	])('answers code %i to %j', async (code, change) => {
		const { json } = await send(change);
		expect(json).toMatchObject({ success: false, code });
	});

	it.each([
		['from', { from: '' }],
		['message', { message: '' }],
		['to', { to: '922264' }],
		['tag', { tag: 'Not a tag' }],
	])('names %s for %j', async (name, change) => {
		const { json } = await send(change);
		expect(json).toMatchObject(constraint(name));
	});

	it('sends nothing to a number in the STOP list', async () => {
		simulator.state.sms.stopList.add('+33639980010');
		const { json } = await send();
		expect(json).toMatchObject({ code: 14 });
	});

	it('takes one number unless switched', async () => {
		const { json } = await send({ to: '0639980010,0639980011' });
		expect(json).toMatchObject(constraint('to'));
	});

	it('can take several', async () => {
		simulator.switches.virtualNumberTo = 'list';
		const { json } = await send({ to: '0639980010,0639980011' });
		expect(json).toMatchObject({ success: true, nb_sms: 2 });
	});
});

describe('POST /sondage/to/send', () => {
	const send = (change: object = {}) =>
		post(`${simulator.urls.sms}/sondage/to/send`, {
			apiKey,
			phoneNumbers: '0639980010',
			sondageIdent: demoSurvey,
			...change,
		});

	it('answers as the sample of the documents', async () => {
		const { json } = await send();
		expect(json).toEqual({
			success: true,
			code: 200,
			message_id: 307,
			nb_sms: 1,
			cost: 0.038,
			currency: 'EUR',
		});
	});

	it("sends the survey's text", async () => {
		await send({ phoneNumbers: '0639980010,0639980011' });
		expect(deliveries()).toMatchObject([
			{ recipient: '+33639980010', text: simulator.state.sms.surveys[0]?.text },
			{ recipient: '+33639980011' },
		]);
	});

	it('can be scheduled', async () => {
		const { json } = await send(schedule);
		expect(json).toMatchObject({ scheduledDeliveryDate: '2099-09-25 12:00:00' });
	});

	it('answers XML by position', async () => {
		const { headers } = await send({ _format: 'xml' });
		expect(headers['content-type']).toBe('application/xml');
	});

	it('takes no account of what it does not document', async () => {
		const { json } = await send({ sandbox: 1, gamme: 2, sender: 'x' });
		expect(json).toMatchObject({ success: true, cost: 0.038 });
	});

	it.each([
		[1, { apiKey: undefined }],
		[2, { phoneNumbers: '' }],
		[10, { apiKey: 'wrong' }],
		[50, { phoneNumbers: list(501).join(',') }],
	])('answers code %i', async (code, change) => {
		const { json } = await send(change);
		expect(json).toMatchObject({ success: false, code });
	});

	it('answers code 11 without enough credit', async () => {
		simulator.state.sms.balance = Money.zero;
		const { json } = await send();
		expect(json).toMatchObject({ code: 11 });
	});

	it.each([
		['sondageIdent', { sondageIdent: undefined }],
		['sondageIdent', { sondageIdent: 'nothing' }],
		['phoneNumbers', { phoneNumbers: '922264' }],
		['minute', { ...schedule, minute: undefined }],
	])('names %s for %j', async (name, change) => {
		const { json } = await send(change);
		expect(json).toMatchObject(constraint(name));
	});
});
