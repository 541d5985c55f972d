import { demoKeys } from '../../simulator';
import { get, post } from './client';
import { at, setSimulator, simulator } from './running';

const sentAt = Date.parse('2030-06-03T12:00:00+02:00');

setSimulator();
beforeEach(async () => {
	at(sentAt);
	await post(`${simulator.urls.sms}/send`, {
		apiKey: demoKeys.sms,
		phoneNumbers: '0639980010,0639980011',
		message: 'Bonjour',
	});
	at(sentAt + 3_000);
});

const reportedAt = String((sentAt + 3_000) / 1000);
const one = (query = '&messageId=307&phoneNumber=0639980010') =>
	get(`${simulator.urls.sms}/message-status?apiKey=${demoKeys.sms}${query}`);
const many = (SMSStatut_List: unknown) =>
	post(`${simulator.urls.sms}/multi-status`, { apiKey: demoKeys.sms, SMSStatut_List });
const all = (query = '&messageId=307') =>
	get(`${simulator.urls.sms}/bulk-status?apiKey=${demoKeys.sms}${query}`);
const asked = { phoneNumber: '+33639980010', messageId: 307 };

describe('GET /message-status', () => {
	it('answers as the sample of the documents', async () => {
		const { json } = await one();
		expect(json).toEqual({
			success: true,
			code: 200,
			number: '0639980010',
			messageId: '307',
			stopSms: false,
			date: '2030-06-03 12:00:03',
			statut: 'Delivered',
			cost: 0.038,
			countryCode: 'FR',
			currency: 'EUR',
		});
	});

	it('can give the date as a timestamp', async () => {
		simulator.switches.statusDate = 'timestamp';
		const { json } = await one();
		expect(json).toMatchObject({ date: reportedAt });
	});

	it('answers XML by position', async () => {
		const { text } = await one('&messageId=307&phoneNumber=0639980010&_format=xml');
		expect(text).toContain('<![CDATA[Delivered]]>');
	});

	it.each([
		[2, '&messageId=307'],
		[3, '&phoneNumber=0639980010'],
		[4, '&messageId=1&phoneNumber=0639980010'],
		[4, '&messageId=307&phoneNumber=0639980099'],
	])('answers code %i to %s', async (code, query) => {
		const { json } = await one(query);
		expect(json).toMatchObject({ success: false, code });
	});
});

describe('a status', () => {
	it('is Waiting until the report comes', async () => {
		at(sentAt + 2_999);
		const { json } = await one();
		expect(json).toMatchObject({ statut: 'Waiting', date: '2030-06-03 12:00:00' });
	});

	it('can be reported later', async () => {
		simulator.switches.deliveryTime = 10_000;
		const { json } = await one();
		expect(json).toMatchObject({ statut: 'Waiting' });
	});

	it('is Not delivered for a number that is set so', async () => {
		simulator.state.sms.undeliverable.add('+33639980010');
		const { json } = await one();
		expect(json).toMatchObject({ statut: 'Not delivered' });
	});

	it('says that its number is in the STOP list by now', async () => {
		simulator.state.sms.stopList.add('+33639980010');
		const { json } = await one();
		expect(json).toMatchObject({ stopSms: true });
	});
});

describe('POST /multi-status', () => {
	it('answers the sample of the documents', async () => {
		const { json } = await many([asked, { phoneNumber: '+33639980012', messageId: 1000 }]);
		expect(json).toEqual({
			success: true,
			code: 200,
			StatutResponse_List: [
				{
					success: true,
					code: 200,
					...asked,
					status: 'Delivered',
					date: reportedAt,
					stopSms: '0',
					isSpam: '0',
				},
				{
					success: false,
					code: 4,
					phoneNumber: '+33639980012',
					messageId: 1000,
					status: 'Numéro introuvable',
				},
			],
		});
	});

	it('takes the message id as a text', async () => {
		const { json } = await many([{ ...asked, messageId: '307' }]);
		expect(json).toMatchObject({ StatutResponse_List: [{ success: true, messageId: 307 }] });
	});

	it('wants the international form', async () => {
		const { json } = await many([{ ...asked, phoneNumber: '0639980010' }]);
		expect(json).toMatchObject({ StatutResponse_List: [{ success: false, code: 4 }] });
	});

	it.each([
		[5, undefined],
		[5, []],
		[50, Array.from({ length: 501 }, () => asked)],
	])('answers code %i to %j', async (code, list) => {
		const { json } = await many(list);
		expect(json).toMatchObject({ success: false, code });
	});
});

describe('GET /bulk-status', () => {
	it('answers as the sample of the documents', async () => {
		const { json } = await all();
		const row = { status: 'Delivered', stopSMS: false, date: reportedAt };
		expect(json).toEqual({
			success: true,
			code: 200,
			message_id: '307',
			StatutResponse_List: [
				{ phoneNumber: '+33639980010', ...row },
				{ phoneNumber: '+33639980011', ...row },
			],
		});
	});

	it.each([
		[3, ''],
		[4, '&messageId=1'],
	])('answers code %i to "%s"', async (code, query) => {
		const { json } = await all(query);
		expect(json).toMatchObject({ success: false, code });
	});

	it('does not find what was cancelled', async () => {
		await post(`${simulator.urls.sms}/send`, {
			apiKey: demoKeys.sms,
			phoneNumbers: '0639980010',
			message: 'Bonjour',
			scheduledDeliveryDate: '03/06/2031',
			time: 12,
			minute: 0,
		});
		await get(`${simulator.urls.sms}/message-cancel?apiKey=${demoKeys.sms}&messageId=308`);
		const { json } = await all('&messageId=308');
		expect(json).toMatchObject({ code: 4 });
	});
});
