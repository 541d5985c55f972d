import type { ToldEvent } from '../../../engine/inbound/incoming';
import { isRecord, known, toId, toNumber, toText } from '../../../engine/values/convert';
import { deliveryStatus } from '../../../partner/deliveryStatus';
import { calledNumber } from '../../../partner/eventFields';
import { serverDate } from '../../../partner/scheduling';

/** Whether the call was answered, by `additionnal_status`. */
const ANSWERED: Readonly<Record<string, boolean>> = {
	VOICE_ANSWERED: true,
	VOICE_NOT_ANSWERED: false,
};

/** "006…" in the sample has too few digits for 00 and a country code: it is a French mobile number with an extra 0. */
function spokenTo(value: unknown): string | undefined {
	return calledNumber(toText(value)?.replace(/^00([67]\d{8})$/, '+33$1'));
}

/** docs/api/voice-partner.md 2.7: one call per phone number. */
export const voiceSmsStatus: ToldEvent = {
	value: 'voiceSmsStatus',
	name: 'Voice SMS Status',
	description: 'A voice SMS was delivered to a phone number, or delivery failed',
	example: {
		body: {
			campaignId: 'Ff1tbu0lax',
			status: 'delivered',
			additionnal_status: 'VOICE_ANSWERED',
			phoneNumber: '0033612345678',
			sendAt: '2026-01-13 11:35:00',
			doneAt: '2026-01-13 11:35:12',
			duration: 6,
			audioFileComplementaire: { status: 'Deposit' },
		},
	},
	sometimes: { sentCampaignId: 'Ff1tbu0lax' },
	recognizes: ({ body }) =>
		toText(body.campaignId) !== undefined && toText(body.phoneNumber) !== undefined,
	item: ({ body, sentId }) =>
		known({
			campaignId: toId(body.campaignId),
			sentCampaignId: sentId,
			phoneNumber: spokenTo(body.phoneNumber),
			status: deliveryStatus(body.status),
			additionalStatus: toText(body.additionnal_status),
			isAnswered: ANSWERED[toText(body.additionnal_status) ?? ''],
			sentAt: serverDate(body.sendAt),
			doneAt: serverDate(body.doneAt),
			durationSeconds: toNumber(body.duration),
			audioFileStatus: isRecord(body.audioFileComplementaire)
				? toText(body.audioFileComplementaire.status)
				: undefined,
		}),
};
