import type { Message } from '../messages/outbox';
import type { Account, SimulatorState } from '../state';
import type { Switches } from '../switches';

/** What callbacks know of the simulator's world. */
export interface Scene {
	readonly state: SimulatorState;
	readonly switches: Switches;
}

/** The same at a moment, in milliseconds since 1970. */
export interface Present extends Scene {
	readonly now: number;
}

/** A message with its account. */
export interface Owned {
	account: Account;
	message: Message;
}

/** The messages with an id, of all accounts, each of which counts for itself. */
export function messagesWith(id: string, { sms, smsRestricted, voice }: SimulatorState): Owned[] {
	const outboxes = [
		...[sms, smsRestricted].flatMap((account) => [
			{ account, outbox: account.outbox },
			{ account, outbox: account.verifications },
		]),
		{ account: voice, outbox: voice.outbox },
	];
	return outboxes.flatMap(({ account, outbox }) => {
		const message = outbox.get(id);
		return message === undefined ? [] : [{ account, message }];
	});
}
