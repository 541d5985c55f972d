import type { Message } from '../messages/outbox';
import { send, settingsOf } from '../messages/send';
import type { Money } from '../money';
import type { Call } from '../operation';
import type { VoiceAccount } from '../state';
import type { Recipient } from './checks';
import { schedule } from './checks';

/** What a voice message is, whoever gets it. */
export interface VoiceContent {
	id: string;
	path: string;
	/** The words to speak, or the audio file's token. */
	text: string;
	/** For each recipient. */
	price: Money;
}

/** Charges a voice message that nothing speaks against and records it; undefined if there is not enough credit. */
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
