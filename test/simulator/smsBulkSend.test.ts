import { Money } from '../../simulator';
import { ask } from './ask';
import { setSimulator, simulator } from './running';

setSimulator();

const one = { phoneNumber: '+33639980011', message: 'Bonjour Anne' };
const other = { phoneNumber: '+33639980012', message: 'Bonjour Luc' };
const wrong = { phoneNumber: '922264', message: 'Bonjour' };
const bulk = (SMSList: unknown) => ask('sms POST /bulk-send', { SMSList });
const deliveries = () =>
	[...simulator.state.sms.outbox.values()].flatMap((message) => message.deliveries);

describe('POST /bulk-send', () => {
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

	it('can answer the number as it was sent', async () => {
		simulator.switches.answeredNumber = 'sent';
		const { json } = await bulk([{ ...one, phoneNumber: '0639980011' }]);
		expect(json).toMatchObject({ SMSResponse_List: [{ phoneNumber: '0639980011' }] });
	});

	it('answers code 11 if the credit is not enough for all', async () => {
		simulator.state.sms.balance = Money.euros(0.075);
		const { json } = await bulk([one, other]);
		expect(json).toMatchObject({ code: 11 });
	});
});

describe('a bad entry', () => {
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
		await ask('sms POST /send', { phoneNumbers: '0639980011,0639980012' });
		expect(deliveries()).toMatchObject([{ recipient: '+33639980011' }]);
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
