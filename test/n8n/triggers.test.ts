import { lines } from './core/core';
import { mobile, sendSms } from './smsNodes';
import { setStage } from './stage';

const sms = 'n8n-nodes-smspartner.smsPartnerTrigger';
const voice = 'n8n-nodes-smspartner.voicePartnerTrigger';
/** As another process might have made it. */
const REFERENCE = 'n8nabcdefghij012345';
const reply = {
	type: 'response',
	phone_number: '+33612345678',
	text: '=Yes {{ 1 + 1 }}',
	message_id: 1111111,
};
const ended = { campaign_token: 'D572M', campaign_id: 'NDA_1', total_quantity: '10' };

describe.each(lines)('The triggers, in line %s', (line) => {
	const stage = setStage(line, { deliveryTime: 1 });

	it('start the workflow with an item, once for the same call', async () => {
		const { outcomes } = await stage.core.hear({
			type: sms,
			parameters: { events: ['reply'] },
			calls: [{ body: reply }, { body: reply }, { body: { ...reply, type: 'stop' } }],
		});
		expect(outcomes).toEqual([
			{
				status: 200,
				items: [
					{
						event: 'reply',
						phoneNumber: '+33612345678',
						text: '=Yes {{ 1 + 1 }}',
						messageId: 1111111,
						receivedAt: expect.any(String),
					},
				],
			},
			{ status: 200 },
			{ status: 200 },
		]);
	});

	it('refuse what has no secret, and what is no event', async () => {
		const { outcomes, active } = await stage.core.hear({
			type: sms,
			parameters: { events: ['reply'], simplify: false, options: { secret: 'sesame' } },
			calls: [
				{ body: reply, query: { secret: 'other' } },
				{ body: { other: true }, query: { secret: 'sesame' } },
				{ body: { ...reply, text: 'No' }, query: { secret: 'sesame' } },
			],
		});
		expect(outcomes).toEqual([
			{ status: 403 },
			{ status: 422 },
			{ status: 200, items: [{ ...reply, text: 'No' }] },
		]);
		expect(JSON.stringify(active)).toContain('/sms-partner-trigger?secret=sesame');
	});

	it.each([
		['by its message', undefined, 'GET /bulk-status', 99999998],
		['by its tag, if another process sent it', REFERENCE, 'GET /bulk-status-by-tag', 99999999],
	])('ask the API about a report: %s', async (_, tag, asked, forged) => {
		const urlDlr = 'http://127.0.0.1:9/webhook/0f1e2d/sms-partner-trigger';
		const phoneNumbers = mobile(1);
		const run = await stage.run(
			sendSms({ phoneNumbers, message: 'Hello', options: { ...(tag && { tag }), urlDlr } }),
		);
		const [sent] = run.json('Partner');
		const ref = tag ?? sent?.reference;
		await new Promise((resolve) => setTimeout(resolve, 10));
		const { outcomes } = await stage.core.hear({
			type: sms,
			parameters: { events: ['deliveryReport'] },
			credentials: { partnerApi: stage.credential },
			calls: [
				{ body: { status: 'ko' }, query: { ref, to: phoneNumbers } },
				{ body: { messageId: forged, status: 'delivered' } },
				{ body: { status: 'delivered' } },
			],
		});
		expect(outcomes).toMatchObject([
			{
				status: 200,
				items: [{ phoneNumber: phoneNumbers, status: 'delivered', reference: ref }],
			},
			{ status: 200 },
			{ status: 422 },
		]);
		expect(outcomes[1]).not.toHaveProperty('items');
		expect(stage.wire).toEqual(['POST /send', asked, 'GET /bulk-status']);
	});

	it('hear a campaign by GET and a voice SMS by POST, at one address', async () => {
		const body = { campaignId: 'a', phoneNumber: '0612345678', status: 'delivered' };
		const { outcomes } = await stage.core.hear({
			type: voice,
			parameters: { events: ['campaignEnded', 'voiceSmsStatus'] },
			calls: [{ method: 'GET', query: ended }, { body }],
		});
		expect(outcomes).toMatchObject([
			{ items: [{ event: 'campaignEnded', campaignToken: 'D572M', total: 10 }] },
			{ items: [{ event: 'voiceSmsStatus', phoneNumber: '+33612345678' }] },
		]);
	});

	it.each([
		[sms, 'sms-partner-trigger', 'smsPartnerTrigger'],
		[voice, 'voice-partner-trigger', 'voicePartnerTrigger'],
	])(
		'%s leaves its address to the sends of its workflow while it is active',
		async (type, path, name) => {
			const { active, inactive } = await stage.core.hear({ type, calls: [] });
			const url = `http://127.0.0.1:5678/webhook/0f1e2d/${path}`;
			expect([active, inactive]).toEqual([
				{ partnerTriggers: { 'Temp-Node': { type: name, url } } },
				{ partnerTriggers: {} },
			]);
		},
	);
});
