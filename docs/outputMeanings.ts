const itemsCost = 'What this item cost; left out where the API gives no figure for it';
const wholeRequest = 'The figures of the whole request, which other items may share';

/**
 * What the fields of output items mean. A name that means the same in every operation stands here
 * alone. Any other stands with its operation or the verb in it, its resource, or both:
 * "cancel.status", "send.cost" (Send Survey as well), "contact.date", "status.getStatistics.date".
 * What says most counts; a field that is not here is shown with an example.
 */
export const outputMeanings: Readonly<Record<string, string>> = {
	alreadyDone: '`true` where there was nothing left to do',
	campaignId: 'ID of the campaign',
	contactId: 'ID of the contact',
	createdAt: 'When it was made: ISO date and time',
	currency: 'ISO code, e.g. `EUR`',
	groupId: 'ID of the contact group',
	messageId: 'ID of the message',
	stopId: 'ID of the entry in the list, by which it is removed',
	tokenAudio: 'Token of the audio file, by which it is sent',
	tokenSubaccount: 'Token of the subaccount',

	// What was done, whatever it was done to.
	'cancel.status': 'Always `cancelled`',
	'delete.status': 'Always `deleted`',
	'remove.status': 'Always `removed`',

	'account.balance': 'What is left on the account',
	'account.creditHlr': 'Number verifications (HLR) that the balance pays for',
	'account.creditMail': 'Mails that the balance pays for',
	'account.creditSms': 'SMS that the balance pays for',
	'account.creditSmsEco': 'Economy SMS that the balance pays for',
	'account.product': '`sms`, `voice` or `mail`',
	'account.toSend': 'SMS that wait to be sent',
	'account.ttsLandlineSeconds': '`details.tts_fixe` of the API in seconds',
	'account.ttsSeconds': '`details.tts` of the API in seconds',
	'account.username': 'Name of the account, where the API says it',
	'account.voiceMessages': '`details.voice.message` of the API',

	'addCredit.credit': 'What is left on the main account, in euros',
	'addCredit.subaccountCredit': 'What the subaccount has now, in euros',
	'removeCredit.credit': 'What the main account has now, in euros',
	'removeCredit.subaccountCredit': 'What is left on the subaccount, in euros',
	'subaccount.apiKey': 'Its own key, with which its credit can be spent',
	'subaccount.balance': 'What the subaccount has',
	'subaccount.email': 'E-mail address of the subaccount',
	'subaccount.id': 'Number of the subaccount',
	'subaccount.parentEmail': 'E-mail address of the main account',
	'subaccount.sendConfirmMailTo': 'Where the API sends the mail that confirms it',
	'subaccount.type': 'Kind of subaccount, e.g. `simple`',

	'audioFile.durationSeconds': 'Length in seconds',
	'audioFile.name': 'Name of the file',
	'audioFile.size': "The API's text, e.g. `104.5Ko`",

	'send.cost': itemsCost,
	'send.nbMail': 'Number of mails of this item; left out where the API gives no figure for it',
	'send.nbRcs': 'Number of RCS of this item; left out where the API gives no figure for it',
	'send.nbSms': 'Number of messages of this item; left out where the API gives no figure for it',
	'send.recipients': 'Number of recipients of this item',
	'send.request': wholeRequest,
	'send.sandbox': '`true` with the option "Sandbox"',
	'send.scheduledDate': 'When it goes out: ISO date and time, Paris time',
	'send.status': '`sent`, or `scheduled` with "Scheduled Date"',
	'sendFromVirtualNumber.status': 'Always `sent`',
	'send.hint': 'What to look out for, where there is something',
	'cancel.refundedCredit': '`assignedCredit` of the API: the credit given back',

	'estimate.characters': 'Characters as they are counted',
	'estimate.cost': '`segments` times "Unit Price", if that is filled in',
	'estimate.encoding': '`GSM-7` or `Unicode`',
	'estimate.hint': 'What to do if the text needs Unicode',
	'estimate.message': 'The text as it is read on the phone',
	'estimate.replacedCharacters': 'Characters that the API replaces',
	'estimate.segments': 'SMS that the text takes',
	'estimate.tooLong': 'Whether it takes more than 10 SMS',
	'estimate.unicodeCharacters': 'Characters that only Unicode has',

	'checkFormat.country': 'Country, as the API calls it',
	'checkFormat.network': 'Network, where the API says it',
	'checkFormat.phoneNumber': 'The number as the API gives it',
	'checkFormat.reason': "The API's words, if the number is not valid",
	'checkFormat.type': 'Kind of number in lower case, e.g. `mobile`',
	'checkFormat.valid': 'Whether it is a valid number',
	'verify.cost': itemsCost,
	'checkFormat.countryPrefix': 'Prefix of the country, e.g. `33`',
	'checkFormat.international': 'The number in its international form',
	'checkFormat.national': 'The number in its national form',
	'checkFormat.rfc3966': 'The number as a `tel:` link',
	'verify.numbers': 'Numbers of this item',
	'verify.request': wholeRequest,

	'getStatistics.cost': 'What they cost',
	'getStatistics.date': 'ISO date and time at which the time starts',
	'getStatistics.month': 'Number of the month, from 1 to 12',
	'getStatistics.nbSms': 'Number of SMS that were sent',
	'getStatistics.type': 'What the entry is about, as the API calls it, e.g. `month`',
	'getStatistics.year': 'Year',
	'getStatus.date': 'ISO date and time of the report',
	'getStatus.email': 'The recipient',
	'getStatus.stopMail': '`stopMail` of the API',
	'getStatus.cost': '`cost` of the API',
	'email.getStatus.status': 'What became of it, e.g. `delivered`',
	'status.cost': 'What it cost, where the API says it',
	'status.countryCode': '`countryCode` of the API',
	'status.date': 'ISO date and time of the report',
	'status.isSpam': '`isSpam` of the API',
	'status.phoneNumber': 'The recipient in international form',
	'status.status': '`delivered`, `notDelivered`, `waiting` …; others in lower case',
	'status.stopSms': '`stopSms` of the API',

	'contact.custom1': 'What stands in field 1 of your own',
	'contact.custom2': 'What stands in field 2 of your own',
	'contact.custom3': 'What stands in field 3 of your own',
	'contact.custom4': 'What stands in field 4 of your own',
	'contact.date': 'The day of the contact, e.g. the birthday: ISO date',
	'contact.firstname': 'First name',
	'contact.lastname': 'Last name',
	'contact.phoneNumber': 'Phone number of the contact',
	'contact.shortUrl': '`shortUrlPartnr` of the API',
	'contact.stopSms': '`stopSms` of the API',
	'contact.url': 'Web address for the contact',
	'contactGroup.isLocationFile': '`isLocationFile` of the API',
	'contactGroup.isSpecialFile': '`isSpecialFile` of the API',
	'contactGroup.name': 'Name of the group',
	'status.tag': 'The tag that was asked for',
	'stopList.phoneNumber': 'The phone number that gets no more messages',
	'virtualNumber.email': 'Who is told of new messages in the voicemail',
	'virtualNumber.forwardsTo': '`phoneNumber`, `voicemail` or `off`',
	'virtualNumber.phoneNumber': 'The number that calls go to',
	'virtualNumber.virtualNumber': 'The virtual number',
	'unsubscribe.email': 'The e-mail address that gets no more mails',
};

/**
 * Under which name the meaning of a field stands here; undefined if it stands nowhere.
 *
 * @param path where the field is, e.g. "smsPartner.sms.send.status"
 */
export function meaningKey(path: string): string | undefined {
	const [, resource, operation, name] = path.split('.');
	const keys = [
		path,
		`${resource}.${operation}.${name}`,
		`${operation}.${name}`,
		`${/^[a-z]+/.exec(operation ?? '')?.[0]}.${name}`,
		`${resource}.${name}`,
		`${name}`,
	];
	return keys.find((key) => Object.hasOwn(outputMeanings, key));
}
