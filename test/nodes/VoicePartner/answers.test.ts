import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';
import { answers } from '../../../nodes/VoicePartner/answers';
import { standIn } from '../../engine/standIn';

const receivedAt = '2026-01-13T10:35:14.000Z';
/** docs/api/voice-partner.md 2.7 */
const status = {
	campaignId: 'Ff1tbu0lax',
	status: 'delivered',
	additionnal_status: 'VOICE_ANSWERED',
	phoneNumber: '0033639980010',
};

async function heard(body: IDataObject, isCurrent = true) {
	const context = standIn<IWebhookFunctions>({});
	const call = { method: 'POST', query: {}, body, receivedAt } as const;
	return await answers.deliveryReport?.({ context, call, sent: {}, isCurrent });
}

describe('Send and Wait of a voice SMS', () => {
	it('goes on with the status of the call', async () => {
		expect(await heard(status)).toEqual({
			campaignId: 'Ff1tbu0lax',
			phoneNumber: '+33639980010',
			status: 'delivered',
			additionalStatus: 'VOICE_ANSWERED',
			isAnswered: true,
			receivedAt,
		});
	});

	it('goes on where nobody could be called', async () => {
		expect(await heard({ ...status, status: 'undelivered' })).toMatchObject({
			status: 'notDelivered',
		});
	});

	it.each([
		['that is not the last one', { ...status, status: 'pending' }, true],
		['without a status', { campaignId: 'Ff1tbu0lax', phoneNumber: '0033639980010' }, true],
		['of an earlier call', status, false],
		['of something else', { status: 'delivered' }, true],
	])('sleeps on with one %s', async (_, body, isCurrent) => {
		expect(await heard(body, isCurrent)).toBeUndefined();
	});
});
