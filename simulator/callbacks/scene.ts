import type { Message } from '../messages/outbox';
import type { Account, SimulatorState } from '../state';
import type { Switches } from '../switches';

/** The state that callbacks need. */
export interface Scene {
	readonly state: SimulatorState;
	readonly switches: Switches;
}

/** The same with a time in milliseconds since 1970. */
export interface Present extends Scene {
	readonly now: number;
}

/** A message with its account. */
export interface Owned {
	account: Account;
	message: Message;
}

/** The messages with an ID, of all accounts, since accounts number them independently. */
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
