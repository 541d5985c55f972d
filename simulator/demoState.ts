import { demoContact, demoGroup } from './contactBook';
import {
	demoAudioTokens,
	demoContacts,
	demoGroups,
	demoKeys,
	demoMailSubaccountKey,
	demoMailSubaccounts,
	demoRentable,
	demoSender,
	demoSubaccountKey,
	demoSubaccounts,
	demoSurvey,
	demoVirtualNumbers,
} from './demo';
import { Listed } from './messages/listed';
import { Outbox } from './messages/outbox';
import { StopList } from './messages/stopList';
import { Money } from './money';
import { Numbering } from './numbering';
import type {
	Account,
	MailAccount,
	ReportingAccount,
	SimulatorState,
	SmsAccount,
	Subaccount,
	VirtualNumber,
	VoiceAccount,
} from './state';

/** The initial accounts, with the figures of the documented samples. */
export function demoState(): SimulatorState {
	return {
		sms: smsAccount(demoKeys.sms, true),
		smsRestricted: smsAccount(demoKeys.smsRestricted, false),
		voice: voiceAccount(),
		mail: mailAccount(),
	};
}

function account(key: string): Omit<Account, 'balance'> {
	return {
		key,
		username: 'exemple@email.com',
		poisoned: new Listed(),
		undeliverable: new Listed(),
		outbox: new Outbox(),
	};
}

function reportingAccount(key: string): Omit<ReportingAccount, 'balance'> {
	return { ...account(key), stopList: new StopList() };
}

function smsAccount(key: string, mayEverything: boolean): SmsAccount {
	return {
		...reportingAccount(key),
		firstname: 'John',
		lastname: 'Doe',
		balance: Money.euros(10225.119),
		toSend: 0,
		unpriced: new Listed(),
		replyUrl: undefined,
		surveys: [{ ident: demoSurvey, text: 'Êtes-vous satisfait ? Répondez de 1 à 5' }],
		virtualNumbers: [
			virtualNumber(demoVirtualNumbers.open),
			{ ...virtualNumber(demoVirtualNumbers.smsOnly), mayForward: false },
			{ ...virtualNumber(demoVirtualNumbers.disabled), active: false },
		],
		mayUseRcs: mayEverything,
		mayRentContacts: mayEverything,
		rentable: { ...demoRentable },
		rentals: [],
		...addressBook(),
		verifications: new Outbox(),
		mayMoveCredit: mayEverything,
		mayCreateSubaccounts: mayEverything,
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

function addressBook(): Pick<SmsAccount, 'groups' | 'contacts' | 'groupIds' | 'contactIds'> {
	return {
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
	};
}

function virtualNumber(number: string): VirtualNumber {
	return { number, active: true, mayForward: true, forwarding: 'off', forwardedTo: '' };
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

/** New entries get higher IDs than a test is likely to use. */
const firstCreated = 1000;
const firstCreatedGroup = 7000;

/** A subaccount as in the sample of docs/api/sms-partner.md 10.3, for a simulator's `state.<product>.subaccounts`. */
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
