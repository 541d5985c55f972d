import { setTimeout as wait } from 'node:timers/promises';
import { DateTime } from 'luxon';
import { demoAudioTokens, demoKeys } from '../../../simulator';
import { get } from '../client';
import { simulator } from '../running';
import {
	bulkSend,
	drop,
	hook,
	send,
	sendFromVirtualNumber,
	setScene,
	speak,
	verify,
} from './playing';

setScene();

const settled = () => simulator.callbacks.settled();
const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
const moment = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/;

describe('a delivery report', () => {
	it('comes for each recipient when the delivery time is over', async () => {
		simulator.state.sms.undeliverable.add('+33639980011');
		await send({ urlDlr: hook.url, tag: 'spring' });
		await settled();
		const date: unknown = expect.stringMatching(moment);
		expect(hook.bodies).toEqual([
			{ messageId: 307, phoneNumber: '+33639980010', status: 'Delivered', tag: 'spring', date },
			{ messageId: 307, phoneNumber: '+33639980011', status: 'Not delivered', tag: 'spring', date },
		]);
	});

	it('does not come before that', async () => {
		simulator.switches.deliveryTime = 60_000;
		await send({ urlDlr: hook.url });
		await wait(50);
		expect(hook.calls).toEqual([]);
	});

	it.each([
		['bulk', bulkSend],
		['virtual number', sendFromVirtualNumber],
	])('comes of a send of its kind: %s', async (_kind, operation) => {
		await operation({ urlDlr: hook.url });
		await settled();
		expect(hook.bodies).toMatchObject([{ phoneNumber: '+33639980010' }]);
	});

	it('does not come of a bulk send that knows no address', async () => {
		simulator.switches.bulkSendCallbacks = 'ignored';
		await bulkSend({ urlDlr: hook.url });
		await settled();
		expect(hook.calls).toEqual([]);
	});

	it.each([
		['without an address', {}],
		['that is refused', { message: '' }],
	])('does not come of a send %s', async (_case, change) => {
		await send(change);
		await settled();
		expect(simulator.callbacks.log).toEqual([]);
	});

	it('does not come of a message that was cancelled', async () => {
		const now = DateTime.now().setZone('Europe/Paris').plus({ days: 60 });
		const scheduledDeliveryDate = now.toFormat('dd/MM/yyyy');
		await send({ urlDlr: hook.url, scheduledDeliveryDate, time: 12, minute: 0 });
		await get(`${simulator.urls.sms}/message-cancel?apiKey=${demoKeys.sms}&messageId=307`);
		const called = await simulator.callbacks.report({ messageId: 307 });
		expect(called).toEqual([]);
	});

	it('keeps the query of its address', async () => {
		await send({ phoneNumbers: '0639980010', urlDlr: `${hook.url}?ref=n8n1&to=%2B33639980010` });
		await settled();
		expect(hook.calls).toMatchObject([
			{ method: 'POST', path: '/hook?ref=n8n1&to=%2B33639980010' },
		]);
	});

	it.each([
		['message_id', { message_id: 307, phone_number: '+33639980010', status: 'Delivered' }],
		['tagOnly', { tag: 'spring', status: 'Delivered' }],
	] as const)('can say it as %s', async (reading, body) => {
		simulator.switches.reportBody = reading;
		await send({ phoneNumbers: '0639980010', urlDlr: hook.url, tag: 'spring' });
		await settled();
		expect(hook.bodies).toMatchObject([body]);
	});

	it('can say nothing', async () => {
		simulator.switches.reportBody = 'empty';
		await send({ phoneNumbers: '0639980010', urlDlr: hook.url });
		await settled();
		expect(hook.calls).toMatchObject([{ body: '' }]);
	});

	it('can be a form', async () => {
		simulator.switches.callbackBody = 'form';
		await send({ phoneNumbers: '0639980010', urlDlr: hook.url });
		await settled();
		expect(hook.calls).toMatchObject([{ form: { messageId: '307', status: 'Delivered' } }]);
	});

	it('can have the id as text', async () => {
		simulator.switches.callbackIds = 'text';
		await send({ phoneNumbers: '0639980010', urlDlr: hook.url });
		await settled();
		expect(hook.bodies).toMatchObject([{ messageId: '307' }]);
	});
});

describe('an HLR result', () => {
	it('comes for each number', async () => {
		simulator.state.sms.undeliverable.add('+33639980011');
		await verify({ notifyUrl: hook.url });
		await settled();
		expect(hook.bodies).toEqual([
			{
				phone: '+33639980010',
				messageId: expect.stringMatching(uuid),
				mccMnc: '20815',
				ported: 1,
				errorGrpId: 0,
				errorName: 'NO_ERROR ',
				errorDesc: 'No Error',
				date: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+0000$/),
			},
			expect.objectContaining({ phone: '+33639980011', errorName: 'EC_UNKNOWN_SUBSCRIBER' }),
		]);
	});
});

describe('the end of a voice campaign', () => {
	it('comes once, by GET, behind the query of its address', async () => {
		simulator.state.voice.undeliverable.add('+33639980011');
		await drop({ notifyUrl: `${hook.url}?ref=n8n1` });
		await settled();
		const fields =
			'campaign_token=demoCampaign1&campaign_id=NDA_20230111_00001&delivered_quantity=1&total_quantity=2';
		expect(hook.calls).toMatchObject([
			{ method: 'GET', path: `/hook?ref=n8n1&${fields}`, body: '' },
		]);
	});

	it('can have the id of the send as campaign_id', async () => {
		simulator.switches.campaignIdField = 'campaign_id';
		await drop({ notifyUrl: hook.url });
		await settled();
		expect(hook.calls[0]?.path).toContain('&campaign_id=demoCampaign1&');
	});
});

describe('the status of a voice SMS', () => {
	it('comes for each number', async () => {
		await speak({ notifyUrl: hook.url });
		await settled();
		expect(hook.bodies).toEqual([
			{
				campaignId: 'demoVoiceSms1',
				status: 'delivered',
				additionnal_status: 'VOICE_ANSWERED',
				phoneNumber: '00639980010',
				sendAt: expect.stringMatching(moment),
				doneAt: expect.stringMatching(moment),
				duration: 6,
			},
		]);
	});

	it('says what became of the audio file', async () => {
		await speak({ tokenAudio: demoAudioTokens.welcome, notifyUrl: hook.url });
		await settled();
		expect(hook.bodies).toMatchObject([{ audioFileComplementaire: { status: 'Deposit' } }]);
	});

	it('can be undelivered', async () => {
		simulator.state.voice.undeliverable.add('+33639980010');
		await speak({ notifyUrl: hook.url });
		await settled();
		expect(hook.bodies).toMatchObject([
			{ status: 'undelivered', additionnal_status: 'VOICE_NOT_ANSWERED', duration: 0 },
		]);
	});

	it.each([
		['00336', '0033639980010'],
		['+336', '+33639980010'],
	] as const)('can have its number as %s…', async (reading, phoneNumber) => {
		simulator.switches.voiceSmsNumber = reading;
		await speak({ notifyUrl: hook.url });
		await settled();
		expect(hook.bodies).toMatchObject([{ phoneNumber }]);
	});

	it('is JSON, whatever the form of other callbacks', async () => {
		simulator.switches.callbackBody = 'form';
		await speak({ notifyUrl: hook.url });
		await settled();
		expect(hook.bodies).toMatchObject([{ campaignId: 'demoVoiceSms1' }]);
	});
});
