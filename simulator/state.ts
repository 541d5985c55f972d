import type { Contact, ContactGroup } from './contactBook';
import { demoContact, demoGroup } from './contactBook';
import {
	demoAudioTokens,
	demoContacts,
	demoGroups,
	demoKeys,
	demoMailSubaccountKey,
	demoMailSubaccounts,
	demoSender,
	demoSubaccountKey,
	demoSubaccounts,
} from './demo';
import { Listed } from './messages/listed';
import { Outbox } from './messages/outbox';
import { StopList } from './messages/stopList';
import { Money } from './money';
import { Numbering } from './numbering';

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
	/** All that was accepted to be sent. */
	outbox: Outbox;
}

/** What the accounts whose reports can be asked for have. */
export interface ReportingAccount extends Account {
	/** Recipients who do not want to be written to: code 14. */
	stopList: StopList;
	/** Recipients whose report is "Not delivered". */
	undeliverable: Listed;
}

/** A subaccount, known by its token, as the list of them shows it (api/sms-partner.md 10.3). */
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

/** A main account of SMS Partner. */
export interface SmsAccount extends ParentAccount {
	firstname: string;
	lastname: string;
	/** SMS that wait to be sent, over and above the scheduled ones in the outbox. */
	toSend: number;
	/** Numbers for which there is no price: code 13. */
	unpriced: Listed;
	groups: ContactGroup[];
	contacts: Contact[];
	/** The `id` of groups and the end of the `contactId` of contacts that are created. */
	groupIds: Numbering;
	contactIds: Numbering;
	/** The HLR campaigns that were accepted; they cost money, but their texts are empty. */
	verifications: Outbox;
}

/** An audio file, as the list of them shows it (api/voice-mail-partner.md 2.2); `filename` is what a send answers. */
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

/** The accounts at the start, with the figures of the documents' samples. */
export function demoState(): SimulatorState {
	return {
		sms: smsAccount(demoKeys.sms, true),
		smsRestricted: smsAccount(demoKeys.smsRestricted, false),
		voice: voiceAccount(),
		mail: mailAccount(),
	};
}

function account(key: string): Omit<Account, 'balance'> {
	return { key, username: 'exemple@email.com', poisoned: new Listed(), outbox: new Outbox() };
}

function reportingAccount(key: string): Omit<ReportingAccount, 'balance'> {
	return { ...account(key), stopList: new StopList(), undeliverable: new Listed() };
}

function smsAccount(key: string, hasSubaccounts: boolean): SmsAccount {
	return {
		...reportingAccount(key),
		firstname: 'John',
		lastname: 'Doe',
		balance: Money.euros(10225.119),
		toSend: 0,
		unpriced: new Listed(),
		groups: [
			demoGroup(demoGroups.customers, 'Clients'),
			demoGroup(demoGroups.suppliers, 'Fournisseurs'),
		],
		contacts: [
			demoContact(demoContacts.michel, demoGroups.customers, '+33639980021', {
				firstname: 'Michel',
				lastname: 'Dupont',
			}),
			demoContact(demoContacts.anne, demoGroups.customers, '+33639980022', {
				firstname: 'Anne',
				lastname: 'Martin',
				date: '1990-06-12',
				custom1: 'Lyon',
			}),
		],
		groupIds: new Numbering(firstCreatedGroup),
		contactIds: new Numbering(0),
		verifications: new Outbox(),
		mayMoveCredit: hasSubaccounts,
		mayCreateSubaccounts: hasSubaccounts,
		subaccounts: [
			demoSubaccount(1, demoSubaccounts.shop, Money.euros(0.8)),
			demoSubaccount(2, demoSubaccounts.agency, Money.euros(61.8)),
		],
		subaccountIds: new Numbering(firstCreated),
		subaccountToken: 'demo-subaccount-',
		subaccountKey: demoSubaccountKey,
		domain: 'smspartner.fr',
	};
}

function mailAccount(): MailAccount {
	return {
		...reportingAccount(demoKeys.mail),
		balance: Money.euros(10225.119),
		mayMoveCredit: true,
		mayCreateSubaccounts: true,
		subaccounts: [
			demoSubaccount(1, demoMailSubaccounts.shop, Money.euros(0.8), demoMailSubaccountKey),
			demoSubaccount(2, demoMailSubaccounts.agency, Money.euros(61.8), demoMailSubaccountKey),
		],
		subaccountIds: new Numbering(firstCreated),
		subaccountToken: 'demo-mail-subaccount-',
		subaccountKey: demoMailSubaccountKey,
		domain: 'mailpartner.fr',
	};
}

/** What is created gets higher ids than anything that a test is likely to put there. */
const firstCreated = 1000;
const firstCreatedGroup = 7000;

/** A subaccount as the sample of api/sms-partner.md 10.3 has it, for a simulator's `state.<product>.subaccounts`. */
export function demoSubaccount(
	id: number,
	token: string,
	balance: Money,
	key: string = demoSubaccountKey,
): Subaccount {
	return {
		id,
		email: `email${id}`,
		type: 'simple',
		token,
		apiKey: `${key}${id}`,
		createdAt: '2016-03-04 11:23:14',
		balance,
	};
}

function voiceAccount(): VoiceAccount {
	return {
		...account(demoKeys.voice),
		balance: Money.euros(19),
		details: {
			tts: { h: 5, m: 55, s: 66 },
			ttsLandline: { h: 3, m: 44, s: 55 },
			voiceMessages: 10,
		},
		audioFiles: [
			{
				token: demoAudioTokens.welcome,
				name: 'filename1',
				filename: 'filename1.wav',
				size: '104.5Ko',
				duration: '0:07',
				createdAt: '2018-04-16 13:26:46.000000',
			},
			{
				token: demoAudioTokens.reminder,
				name: 'filename2',
				filename: 'filename2.wav',
				size: '135.8Ko',
				duration: '0:12',
				createdAt: '2018-07-02 09:15:00.000000',
			},
		],
		validatedSenders: [demoSender],
		campaigns: [],
	};
}
