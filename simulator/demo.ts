/** The keys of the simulator. None exists at the vendor; each names its product, so that a leak can be found by search. */
export const demoKeys = {
	sms: 'demo-sms-key-5f2c81d4a97e',
	voice: 'demo-voice-key-c03b6e9d12f8',
	mail: 'demo-mail-key-7a4e90b5d3c6',
	/** A valid SMS key that is not allowed to move credit: code 4. */
	smsRestricted: 'demo-sms-key-restricted-e81f',
} as const;

/** `tokenSubaccount` of the SMS account's subaccounts; the shop has little credit left, the agency has enough. */
export const demoSubaccounts = {
	shop: 'demo-subaccount-shop',
	agency: 'demo-subaccount-agency',
} as const;

/** The prefix of the subaccounts' keys; their `id` follows. */
export const demoSubaccountKey = 'demo-sms-key-of-subaccount-';

/** The same for the mail account. */
export const demoMailSubaccounts = {
	shop: 'demo-mail-subaccount-shop',
	agency: 'demo-mail-subaccount-agency',
} as const;
export const demoMailSubaccountKey = 'demo-mail-key-of-subaccount-';

/** `tokenAudio` of the voice account's audio files. */
export const demoAudioTokens = {
	welcome: 'demo-audio-welcome',
	reminder: 'demo-audio-reminder',
} as const;

/** The only number allowed as `sender` of the voice account (reserved for fiction, like all of 06 39 98). */
export const demoSender = '+33639980001';

/** `groupId` of the SMS account's groups; the first is from the sample of docs/api/sms-partner.md 5.9. The group of suppliers is empty. */
export const demoGroups = { customers: 6363, suppliers: 6364 } as const;

/** `contactId` of the customers. */
export const demoContacts = {
	/** +33639980021 */
	michel: 'demo-contact-michel',
	/** +33639980022 */
	anne: 'demo-contact-anne',
} as const;

/** `sondageIdent` of the SMS account's survey. */
export const demoSurvey = 'demo-survey-satisfaction';

/** `from` and `number` of the SMS account's virtual numbers. */
export const demoVirtualNumbers = {
	/** Can send SMS and forward calls. */
	open: '33639980031',
	/** Can send SMS; call forwarding is not enabled: code 14. */
	smsOnly: '33639980032',
	/** Disabled: code 15, and 992 for an SMS. */
	disabled: '33639980033',
} as const;

/** The number of contacts for rent by postcode and department; the first is from the samples of docs/api/sms-partner.md 13. */
export const demoRentable = { '60200': 266, '06200': 20, '02': 5000 } as const;
