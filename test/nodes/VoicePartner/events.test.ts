import { newReference, rememberSent } from '../../../engine/work/references';
import { events } from '../../../nodes/VoicePartner/events';
import { Trigger } from '../../engine/inbound/trigger';

/* The calls are those of docs/api/voice-partner.md 2.7. */

const ended = {
	campaign_token: 'D572M',
	campaign_id: 'NDA_20230111_00811',
	delivered_quantity: '9',
	total_quantity: '10',
};
const status = {
	campaignId: 'Ff1tbu0lax',
	status: 'delivered',
	additionnal_status: 'VOICE_ANSWERED',
	phoneNumber: '0033612345678',
	sendAt: '2026-01-13 11:35:00',
	doneAt: '2026-01-13 11:35:12',
	duration: 6,
	audioFileComplementaire: { status: 'Deposit' },
};

describe('a campaign that has ended', () => {
	const item = {
		event: 'campaignEnded',
		campaignToken: 'D572M',
		campaignId: 'NDA_20230111_00811',
		delivered: 9,
		total: 10,
		receivedAt: expect.any(String),
	};

	it('comes with both of its IDs', async () => {
		const { items } = await new Trigger(events).call({ method: 'GET', query: ended });
		expect(items).toEqual([item]);
	});

	it('comes with the ID that its send returned, where our reference is in the address', async () => {
		const reference = newReference();
		const query = { ...ended, ref: reference };
		const call = async () => (await new Trigger(events).call({ method: 'GET', query })).items;
		expect(await call()).toEqual([{ ...item, reference }]);
		rememberSent(reference, 'D572M');
		expect(await call()).toEqual([{ ...item, reference, sentCampaignId: 'D572M' }]);
	});
});

describe('the status of a voice SMS', () => {
	it('comes in our one spelling', async () => {
		expect((await new Trigger(events).call({ body: status })).items).toEqual([
			{
				event: 'voiceSmsStatus',
				campaignId: 'Ff1tbu0lax',
				phoneNumber: '+33612345678',
				status: 'delivered',
				additionalStatus: 'VOICE_ANSWERED',
				isAnswered: true,
				sentAt: '2026-01-13T11:35:00.000+01:00',
				doneAt: '2026-01-13T11:35:12.000+01:00',
				durationSeconds: 6,
				audioFileStatus: 'Deposit',
				receivedAt: expect.any(String),
			},
		]);
	});

	it.each([
		['pending', 'waiting'],
		['undelivered', 'notDelivered'],
	])('calls %s %s', async (theirs, ours) => {
		const { items } = await new Trigger(events).call({ body: { ...status, status: theirs } });
		expect(items).toMatchObject([{ status: ours }]);
	});

	it.each([
		['00612345678', '+33612345678'],
		['0032470123456', '+32470123456'],
		['0061412345678', '+61412345678'],
		['0612345678', '+33612345678'],
	])('knows %s as %s', async (phoneNumber, international) => {
		const { items } = await new Trigger(events).call({ body: { ...status, phoneNumber } });
		expect(items).toMatchObject([{ phoneNumber: international }]);
	});
});

it.each([
	{ method: 'GET' as const, query: { other: '1' } },
	{ method: 'GET' as const, query: {} },
	{ body: { campaignId: 'a' } },
])('%j is no event', async (sent) => {
	const { answered, items } = await new Trigger(events).call(sent);
	expect([answered, items]).toEqual([[[422, expect.any(String)]], undefined]);
});
