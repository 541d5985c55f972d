import { DateTime } from 'luxon';
import type { Delivery, Message } from '../messages/outbox';
import { fateOf } from '../messages/report';
import { moment } from '../messages/schedule';
import { text } from '../parameters';
import type { Switches } from '../switches';
import type { CallbackBody, Encoding } from './callback';
import type { Owned, Present } from './scene';
import { uuidOf } from './uuid';

/** The reports on an operation's messages. */
interface Kind {
	/** The parameter with the URL. */
	parameter: 'urlDlr' | 'notifyUrl';
	encoding(switches: Switches): Encoding;
	/** The fields of each call; without recipients, none. */
	bodies(owned: Owned, present: Present): CallbackBody[];
}

const deliveryReport: Kind = {
	parameter: 'urlDlr',
	encoding: ({ callbackBody }) => callbackBody,
	bodies: forEach(report),
};

/** By operation. Surveys and RCS have no URL for reports (docs/api/sms-partner.md 3.4, 3.6). */
const kinds: Readonly<Record<string, Kind>> = {
	'/send': deliveryReport,
	'/bulk-send': deliveryReport,
	'/vn/send': deliveryReport,
	'/hlr/notify': {
		parameter: 'notifyUrl',
		encoding: ({ callbackBody }) => callbackBody,
		bodies: forEach(verification),
	},
	'/campaign/send': {
		parameter: 'notifyUrl',
		encoding: () => 'query',
		bodies: ({ account, message }, { switches, now }) => {
			const delivered = message.deliveries.filter(
				(one) => fateOf(account, message, one, switches, now).status === 'Delivered',
			);
			return [campaignEnd(message.id, delivered.length, message.deliveries.length, switches)];
		},
	},
	'/tts/send': { parameter: 'notifyUrl', encoding: () => 'json', bodies: forEach(voiceSms) },
};

/** The reports on a message; undefined if it has none. */
export function kindOf({ path }: Message): Kind | undefined {
	return kinds[path];
}

/** The URL in a parameter of a message. */
export function addressIn(
	{ path, settings }: Message,
	parameter: 'urlDlr' | 'urlResponse' | 'notifyUrl',
	{ bulkSendCallbacks }: Switches,
): string | undefined {
	if (path === '/bulk-send' && bulkSendCallbacks === 'ignored') return undefined;
	return text(settings, parameter);
}

/** The ID of an SMS, in the form of the switch `callbackIds`. */
export function shownId(id: string | number, { callbackIds }: Switches): string | number {
	return callbackIds === 'number' ? Number(id) : String(id);
}

/** The end of a voice campaign (docs/api/voice-partner.md 2.7). Its second ID has the form of the sample. */
export function campaignEnd(
	campaignId: string,
	delivered: number,
	total: number,
	{ campaignIdField }: Switches,
): CallbackBody {
	const ofSend = campaignIdField === 'campaign_token';
	return {
		campaign_token: ofSend ? campaignId : uuidOf(campaignId).slice(-12),
		campaign_id: ofSend
			? `NDA_20230111_${campaignId.replace(/\D/g, '').slice(-5).padStart(5, '0')}`
			: campaignId,
		delivered_quantity: delivered,
		total_quantity: total,
	};
}

function forEach(
	body: (delivery: Delivery, owned: Owned, present: Present) => CallbackBody,
): Kind['bodies'] {
	return (owned, present) => owned.message.deliveries.map((one) => body(one, owned, present));
}

/** A delivery report (docs/api/sms-partner.md 7.4). It is not documented: the switch `reportBody` decides on its fields. */
function report(delivery: Delivery, { account, message }: Owned, { switches, now }: Present) {
	const { status, at } = fateOf(account, message, delivery, switches, now);
	const id = shownId(message.id, switches);
	const phone = delivery.recipient;
	const { tag } = message.settings;
	const date = moment(DateTime.fromMillis(at, { zone: switches.timeZone }));
	switch (switches.reportBody) {
		case 'messageId':
			return { messageId: id, phoneNumber: phone, status, tag, date };
		case 'message_id':
			return { message_id: id, phone_number: phone, status, tag, date };
		case 'tagOnly':
			return { tag, status };
		case 'empty':
			return '';
	}
}

/** The result of an HLR lookup (docs/api/sms-partner.md 7.5); the error texts are not documented, their names are those of 9.8. */
function verification(delivery: Delivery, { account, message }: Owned, { switches, now }: Present) {
	const { status, at } = fateOf(account, message, delivery, switches, now);
	const error =
		status === 'Not delivered'
			? { errorGrpId: 1, errorName: 'EC_UNKNOWN_SUBSCRIBER', errorDesc: 'Unknown Subscriber' }
			: { errorGrpId: 0, errorName: 'NO_ERROR ', errorDesc: 'No Error' };
	return {
		phone: delivery.recipient,
		messageId: uuidOf(`${message.id} ${delivery.recipient}`),
		mccMnc: '20815',
		ported: 1,
		...error,
		date: DateTime.fromMillis(at, { zone: 'utc' }).toFormat("yyyy-MM-dd'T'HH:mm:ss.SSSZZZ"),
	};
}

/** The duration of the call in the sample in seconds, from `sendAt` to `doneAt`, and the duration it reports. */
const callTime = { whole: 12, heard: 6 };
const voiceStatus = { Delivered: 'delivered', 'Not delivered': 'undelivered', Waiting: 'pending' };

/** The status of a voice SMS (docs/api/voice-partner.md 2.7). */
function voiceSms(
	delivery: Delivery,
	{ account, message }: Owned,
	{ state: { voice }, switches, now }: Present,
) {
	const { status, at } = fateOf(account, message, delivery, switches, now);
	const done = DateTime.fromMillis(at, { zone: switches.timeZone });
	const heard = status === 'Delivered';
	const withFile = voice.audioFiles.some(({ token }) => token === delivery.text);
	return {
		campaignId: message.id,
		status: voiceStatus[status],
		additionnal_status: heard ? 'VOICE_ANSWERED' : 'VOICE_NOT_ANSWERED',
		phoneNumber: voiceNumber(delivery.recipient, switches),
		sendAt: moment(done.minus({ seconds: callTime.whole })),
		doneAt: moment(done),
		duration: heard ? callTime.heard : 0,
		...(withFile ? { audioFileComplementaire: { status: 'Deposit' } } : {}),
	};
}

function voiceNumber(recipient: string, { voiceSmsNumber }: Switches): string {
	if (voiceSmsNumber === '+336') return recipient;
	return recipient.replace(voiceSmsNumber === '006' ? '+33' : '+', '00');
}
