import type { Contact, ContactGroup } from './contactBook';
import type { Listed } from './messages/listed';
import type { Outbox } from './messages/outbox';
import type { StopList } from './messages/stopList';
import type { Money } from './money';
import type { Numbering } from './numbering';
import type { Rental } from './rental';

/** Anything with a balance. */
export interface Purse {
	balance: Money;
}

/** What every product's account has. */
export interface Account extends Purse {
	key: string;
	username: string;
	/** Recipients that the API rejects although they look valid. */
	poisoned: Listed;
	/** Recipients whose report is "Not delivered". */
	undeliverable: Listed;
	/** All accepted messages. */
	outbox: Outbox;
}

/** The fields of accounts with delivery reports. */
export interface ReportingAccount extends Account {
	/** Recipients on the opt-out list: code 14. */
	stopList: StopList;
}

/** A subaccount, identified by its token, as in the list of subaccounts (docs/api/sms-partner.md 10.3). */
export interface Subaccount extends Purse {
	id: number;
	email: string;
	type: 'simple' | 'advanced';
	token: string;
	/** Its API key, only shown in the list; no operation accepts it (README.md). */
	apiKey: string;
	/** 'YYYY-MM-DD HH:mm:ss' */
	createdAt: string;
}

/** The fields of accounts with subaccounts. */
export interface ParentAccount extends ReportingAccount {
	mayMoveCredit: boolean;
	mayCreateSubaccounts: boolean;
	subaccounts: Subaccount[];
	/** The `id` of new subaccounts. */
	subaccountIds: Numbering;
	/** The prefix of the tokens and keys of new subaccounts; their `id` follows. */
	subaccountToken: string;
	subaccountKey: string;
	/** The domain of generated email addresses: 'smspartner.fr'. */
	domain: string;
}

/** A survey, created on the platform (docs/api/sms-partner.md 3.4). */
export interface Survey {
	ident: string;
	/** The text that its recipients receive. */
	text: string;
}

/** The call forwarding of a virtual number: `type` 0, 1 and 2 of docs/api/sms-partner.md 11. */
export type Forwarding = 'off' | 'number' | 'voicemail';

/** A virtual number of an account. */
export interface VirtualNumber {
	/** '336xxxxxxxx' */
	number: string;
	active: boolean;
	mayForward: boolean;
	forwarding: Forwarding;
	/** A phone number, an email address, or empty. */
	forwardedTo: string;
}

/** A main account of SMS Partner. */
export interface SmsAccount extends ParentAccount {
	firstname: string;
	lastname: string;
	/** SMS waiting to be sent, in addition to the scheduled ones in the outbox. */
	toSend: number;
	/** Numbers without a price: code 13. */
	unpriced: Listed;
	/** The URL for replies to messages without their own, a setting of the account (docs/api/sms-partner.md 7). */
	replyUrl: string | undefined;
	surveys: Survey[];
	virtualNumbers: VirtualNumber[];
	mayUseRcs: boolean;
	mayRentContacts: boolean;
	/** The number of contacts for rent per postcode or department. */
	rentable: Record<string, number>;
	rentals: Rental[];
	groups: ContactGroup[];
	contacts: Contact[];
	/** The `id` of new groups, and the end of the `contactId` of new contacts. */
	groupIds: Numbering;
	contactIds: Numbering;
	/** The accepted HLR campaigns; they cost money, but have no texts. */
	verifications: Outbox;
}

/** An audio file, as in the list of audio files (docs/api/voice-partner.md 2.2); a send responds with its `filename`. */
export interface AudioFile {
	token: string;
	name: string;
	filename: string;
	size: string;
	duration: string;
	/** 'YYYY-mm-dd HH:mm:ss.000000', Europe/Paris */
	createdAt: string;
}

/** An accepted voice message, with its parameters as sent; the outbox also has it, by recipient. */
export interface Campaign {
	id: string;
	recipients: string[];
	tokenAudio: string;
	emailForNotification: string | undefined;
	sender: string | undefined;
	scheduledDate: string | undefined;
	notifyUrl: string | undefined;
	cost: Money;
}

/** A duration as in the voice credits; not normalised (the sample has 66 seconds). */
export interface Span {
	h: number;
	m: number;
	s: number;
}

/** A main account of Voice Partner. */
export interface VoiceAccount extends Account {
	/** The `details` of the credits. How they depend on the credit is not documented, so sends do not change them. */
	details: { tts: Span; ttsLandline: Span; voiceMessages: number };
	audioFiles: AudioFile[];
	/** Numbers validated on my.voicepartner.fr, in international format. */
	validatedSenders: string[];
	campaigns: Campaign[];
}

/** A main account of Mail Partner. */
export type MailAccount = ParentAccount;

/** The accounts of the simulator. */
export interface SimulatorState {
	sms: SmsAccount;
	smsRestricted: SmsAccount;
	voice: VoiceAccount;
	mail: MailAccount;
}
