import type { Message } from '../messages/outbox';
import { send, settingsOf } from '../messages/send';
import type { Money } from '../money';
import type { Call } from '../operation';
import type { VoiceAccount } from '../state';
import type { Recipient } from './checks';
import { schedule } from './checks';

/** The content of a voice message, without its recipients. */
export interface VoiceContent {
	id: string;
	path: string;
	/** The text to speak, or the token of the audio file. */
	text: string;
	/** The price per recipient. */
	price: Money;
}

/** Charges and stores a valid voice message; undefined if there is not enough credit. */
export function dispatch(
	call: Call<VoiceAccount>,
	recipients: readonly Recipient[],
	{ id, path, text, price }: VoiceContent,
): Message | undefined {
	const { account, parameters } = call;
	return send(account, account.outbox, {
		id,
		path,
		settings: settingsOf(parameters, 'phoneNumbers', 'text', 'tokenAudio'),
		schedule: schedule(call),
		sandbox: false,
		deliveries: recipients.map(({ number, recipient = number }) => ({
			recipient,
			text,
			nbSms: 1,
			cost: price,
		})),
	});
}
