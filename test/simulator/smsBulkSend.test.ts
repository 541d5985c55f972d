import { demoKeys, Money } from '../../simulator';
import { post } from './client';
import { setSimulator, simulator } from './running';

setSimulator();

const one = { phoneNumber: '+33639980011', message: 'Bonjour Anne' };
const other = { phoneNumber: '+33639980012', message: 'Bonjour Luc' };
const wrong = { phoneNumber: '922264', message: 'Bonjour' };
const bulk = (SMSList: unknown, change: object = {}) =>
	post(`${simulator.urls.sms}/bulk-send`, { apiKey: demoKeys.sms, SMSList, ...change });
const list = (count: number) =>
	Array.from({ length: count }, (_, index) => ({
		phoneNumber: `06399${10000 + index}`,
		message: `Bonjour ${index}`,
	}));
const deliveries = () =>
	[...simulator.state.sms.outbox.values()].flatMap((message) => message.deliveries);

describe('POST /bulk-send', () => {
	it('answers the sample of the documents', async () => {
		const { json } = await bulk([one, other]);
		expect(json).toEqual({
			success: true,
			code: 200,
			message_id: 307,
			currency: 'EUR',
			cost: 0.076,
			nbSMS: 2,
			SMSResponse_List: [
				{ success: true, code: 200, nbSms: 1, cost: 0.038, phoneNumber: '+33639980011' },
				{ success: true, code: 200, nbSms: 1, cost: 0.038, phoneNumber: '+33639980012' },
			],
		});
	});

	it('answers XML by position', async () => {
		const { text } = await bulk([one], { _format: 'xml' });
		expect(text.replaceAll(/\s/g, '')).toContain(
			'<entry>1</entry><entry><entry><entry>true</entry><entry>200</entry><entry>1</entry>' +
				'<entry>0.038</entry><entry><![CDATA[+33639980011]]></entry></entry></entry></result>',
		);
	});

	it('charges each entry by its own segments', async () => {
		await bulk([one, { ...other, message: 'a'.repeat(161) }]);
		expect(simulator.state.sms.balance.euros).toBe(10225.005);
	});

	it('records a text for each recipient', async () => {
		await bulk([one, other]);
		expect(deliveries()).toMatchObject([
			{ recipient: '+33639980011', text: 'Bonjour Anne' },
			{ recipient: '+33639980012', text: 'Bonjour Luc' },
		]);
	});

	it('takes 500 entries', async () => {
		const { json } = await bulk(list(500));
		expect(json).toMatchObject({ success: true, nbSMS: 500 });
	});

	it('answers the international form of a national number', async () => {
		const { json } = await bulk([{ ...one, phoneNumber: '0639980011' }]);
		expect(json).toMatchObject({ SMSResponse_List: [{ phoneNumber: '+33639980011' }] });
	});

	it('can answer the number as it was sent', async () => {
		simulator.switches.answeredNumber = 'sent';
		const { json } = await bulk([{ ...one, phoneNumber: '0639980011' }]);
		expect(json).toMatchObject({ SMSResponse_List: [{ phoneNumber: '0639980011' }] });
	});

	it.each([
		[2, undefined],
		[2, 'text'],
		[9, [wrong]],
		[9, [{ ...one, message: '' }]],
		[9, [null]],
		[50, list(501)],
		[52, [{ ...one, message: 'a'.repeat(1531) }]],
		[55, []],
	])('answers code %i to %j', async (code, SMSList) => {
		const { json } = await bulk(SMSList);
		expect(json).toMatchObject({ success: false, code });
	});

	it('answers code 11 if the credit is not enough for all', async () => {
		simulator.state.sms.balance = Money.euros(0.075);
		const { json } = await bulk([one, other]);
		expect(json).toMatchObject({ code: 11 });
	});
});

describe('a bad entry', () => {
	it('refuses the whole batch unless switched', async () => {
		await bulk([one, wrong]);
		expect(deliveries()).toEqual([]);
	});

	it('is named', async () => {
		const { json } = await bulk([one, wrong]);
		expect(json).toEqual({
			success: false,
			code: 9,
			error: [
				{
					elementId: 'children[phoneNumber].data',
					message: "Ce numero de telephone n'est pas valide (922264)",
				},
			],
		});
	});

	it('can stay unnamed', async () => {
		simulator.switches.entryNamed = 'none';
		const { text } = await bulk([one, wrong]);
		expect(text).not.toContain('922264');
	});

	it('can be the only one that is named', async () => {
		simulator.switches.entryNamed = 'first';
		const { json } = await bulk([one, wrong, { ...wrong, phoneNumber: '922265' }]);
		expect(json).toMatchObject({ error: [{ message: expect.stringContaining('922264') }] });
	});

	it('can fail alone', async () => {
		simulator.switches.badEntry = 'entry';
		const { json } = await bulk([wrong, one]);
		expect(json).toMatchObject({
			success: true,
			nbSMS: 1,
			SMSResponse_List: [
				{ success: false, code: 9, phoneNumber: '922264' },
				{ success: true, phoneNumber: '+33639980011' },
			],
		});
	});

	it('costs nothing if it fails alone', async () => {
		simulator.switches.badEntry = 'entry';
		await bulk([wrong, one]);
		expect(simulator.state.sms.balance.euros).toBe(10225.081);
	});

	it('refuses a batch that has no other', async () => {
		simulator.switches.badEntry = 'entry';
		const { json } = await bulk([wrong]);
		expect(json).toMatchObject({ success: false, code: 9 });
	});

	it('can be a number that looks right', async () => {
		simulator.state.sms.poisoned.add('+33639980012');
		const { json } = await bulk([one, other]);
		expect(json).toMatchObject({
			code: 9,
			error: [{ message: "Ce numero de telephone n'est pas valide (+33639980012)" }],
		});
	});

	it('can be a number without a price: code 13', async () => {
		simulator.state.sms.unpriced.add('+33639980012');
		const { json } = await bulk([one, other]);
		expect(json).toMatchObject({ code: 13, message: expect.stringContaining('+33639980012') });
	});
});

describe('a number in the STOP list', () => {
	beforeEach(() => simulator.state.sms.stopList.add('+33639980012'));

	it('fails alone unless switched', async () => {
		const { json } = await bulk([one, other]);
		expect(json).toMatchObject({
			success: true,
			SMSResponse_List: [
				{ success: true },
				{ success: false, code: 14, phoneNumber: '+33639980012' },
			],
		});
	});

	it('can refuse the whole batch', async () => {
		simulator.switches.stoppedEntry = 'batch';
		const { json } = await bulk([one, other]);
		expect(json).toMatchObject({ success: false, code: 14 });
	});

	it('is left out of a send to several', async () => {
		const phoneNumbers = '0639980011,0639980012';
		await post(`${simulator.urls.sms}/send`, { apiKey: demoKeys.sms, phoneNumbers, message: 'a' });
		expect(deliveries()).toMatchObject([{ recipient: '+33639980011' }]);
	});

	it('refuses a send to it alone', async () => {
		const phoneNumbers = '0639980012';
		const { json } = await post(`${simulator.urls.sms}/send`, {
			apiKey: demoKeys.sms,
			phoneNumbers,
			message: 'a',
		});
		expect(json).toMatchObject({ success: false, code: 14 });
	});
});

describe('a recipient who comes twice', () => {
	const twice = [one, { ...one, message: 'Encore' }];

	it('gets both texts unless switched', async () => {
		await bulk(twice);
		expect(deliveries()).toHaveLength(2);
	});

	it('can fail the second time with code 15', async () => {
		simulator.switches.repeatedEntry = 'entry';
		const { json } = await bulk(twice);
		expect(json).toMatchObject({ SMSResponse_List: [{ code: 200 }, { code: 15 }] });
	});

	it('can refuse the whole batch', async () => {
		simulator.switches.repeatedEntry = 'batch';
		const { json } = await bulk(twice);
		expect(json).toMatchObject({ success: false, code: 15 });
	});
});
