import type { Contact, ContactGroup } from './contactBook';
import type { Listed } from './messages/listed';
import type { Outbox } from './messages/outbox';
import type { StopList } from './messages/stopList';
import type { Money } from './money';
import type { Numbering } from './numbering';
import type { Rental } from './rental';

/** Anything that holds money. */
export interface Purse {
	balance: Money;
}

/** What every product's account has. */
export interface Account extends Purse {
	key: string;
	username: string;
	/** Recipients that the API takes for wrong although they look right. */
	poisoned: Listed;
	/** Recipients whose report is "Not delivered". */
	undeliverable: Listed;
	/** All that was accepted to be sent. */
	outbox: Outbox;
}

/** What the accounts whose reports can be asked for have. */
export interface ReportingAccount extends Account {
	/** Recipients who do not want to be written to: code 14. */
	stopList: StopList;
}

/** A subaccount, known by its token, as the list of them shows it (docs/api/sms-partner.md 10.3). */
export interface Subaccount extends Purse {
	id: number;
	email: string;
	type: 'simple' | 'advanced';
	token: string;
	/** Its own key, which the list tells; no operation takes it (README.md). */
	apiKey: string;
	/** 'YYYY-MM-DD HH:mm:ss' */
	createdAt: string;
}

/** What the accounts that can have subaccounts have. */
export interface ParentAccount extends ReportingAccount {
	mayMoveCredit: boolean;
	mayCreateSubaccounts: boolean;
	subaccounts: Subaccount[];
	/** The `id` of those that are created. */
	subaccountIds: Numbering;
	/** How the tokens and own keys of created ones begin; their `id` follows. */
	subaccountToken: string;
	subaccountKey: string;
	/** Of the mail addresses that are made up for them: 'smspartner.fr'. */
	domain: string;
}

/** A survey, which is made on the platform (docs/api/sms-partner.md 3.4). */
export interface Survey {
	ident: string;
	/** What its recipients get. */
	text: string;
}

/** What a virtual number does with calls: `type` 0, 1 and 2 of docs/api/sms-partner.md 11. */
export type Forwarding = 'off' | 'number' | 'voicemail';

/** A virtual number of an account. */
export interface VirtualNumber {
	/** '336xxxxxxxx' */
	number: string;
	active: boolean;
	mayForward: boolean;
	forwarding: Forwarding;
	/** A number, a mail address, or nothing. */
	forwardedTo: string;
}

/** A main account of SMS Partner. */
export interface SmsAccount extends ParentAccount {
	firstname: string;
	lastname: string;
	/** SMS that wait to be sent, over and above the scheduled ones in the outbox. */
	toSend: number;
	/** Numbers for which there is no price: code 13. */
	unpriced: Listed;
	/** Where replies go whose message names no address: a setting of the account (docs/api/sms-partner.md 7). */
	replyUrl: string | undefined;
	surveys: Survey[];
	virtualNumbers: VirtualNumber[];
	mayUseRcs: boolean;
	mayRentContacts: boolean;
	/** How many contacts can be rented in a postcode or department. */
	rentable: Record<string, number>;
	rentals: Rental[];
	groups: ContactGroup[];
	contacts: Contact[];
	/** The `id` of groups and the end of the `contactId` of contacts that are created. */
	groupIds: Numbering;
	contactIds: Numbering;
	/** The HLR campaigns that were accepted; they cost money, but their texts are empty. */
	verifications: Outbox;
}

/** An audio file, as the list of them shows it (docs/api/voice-partner.md 2.2); `filename` is what a send answers. */
export interface AudioFile {
	token: string;
	name: string;
	filename: string;
	size: string;
	duration: string;
	/** 'YYYY-mm-dd HH:mm:ss.000000', Europe/Paris */
	createdAt: string;
}

/** A voice drop that was accepted, with the parameters as they were sent; the outbox has it once more, by recipient. */
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

/** A span of time as the voice credits print it; not normalised (the sample has 66 seconds). */
export interface Span {
	h: number;
	m: number;
	s: number;
}

/** A main account of Voice Partner. */
export interface VoiceAccount extends Account {
	/** The `details` of the credits. How they follow from the credit is not documented, so a send leaves them alone. */
	details: { tts: Span; ttsLandline: Span; voiceMessages: number };
	audioFiles: AudioFile[];
	/** Numbers validated on my.voicepartner.fr, in the international form. */
	validatedSenders: string[];
	campaigns: Campaign[];
}

/** A main account of Mail Partner. */
export type MailAccount = ParentAccount;

/** All that the simulator remembers between two requests. */
export interface SimulatorState {
	sms: SmsAccount;
	smsRestricted: SmsAccount;
	voice: VoiceAccount;
	mail: MailAccount;
}
