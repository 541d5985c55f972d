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
	'account.ttsLandlineSeconds':
		'Seconds of spoken text to landlines that the balance pays for (`tts_fixe` of the API)',
	'account.ttsSeconds':
		'Seconds of spoken text to mobiles that the balance pays for (`tts` of the API)',
	'account.username': 'Name of the account, where the API says it',
	'account.voiceMessages': 'Voice messages that the balance pays for',

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
	'cancel.refundedCredit': 'The credit given back (`assignedCredit` of the API)',

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
	'email.getStatus.date': 'ISO date and time of the report',
	'email.getStatus.email': 'The recipient',
	'email.getStatus.stopMail': 'Whether the recipient has unsubscribed (`stopMail` of the API)',
	'email.getStatus.cost': 'What the mail to this recipient cost (`cost` of the API)',
	'email.getStatus.status': 'What became of it, e.g. `delivered`',
	'status.cost': 'What it cost, where the API says it',
	'status.countryCode': 'Country of the recipient, e.g. `FR`',
	'status.date': 'ISO date and time of the report',
	'status.isSpam': 'Whether it was taken for spam (`isSpam` of the API)',
	'status.phoneNumber': 'The recipient in international form',
	'status.status': '`delivered`, `notDelivered`, `waiting` …; others in lower case',
	'status.stopSms': 'Whether the recipient answered STOP (`stopSms` of the API)',

	'contact.custom1': 'What "Custom Field 1" holds',
	'contact.custom2': 'What "Custom Field 2" holds',
	'contact.custom3': 'What "Custom Field 3" holds',
	'contact.custom4': 'What "Custom Field 4" holds',
	'contact.date': 'The day of the contact, e.g. the birthday: ISO date',
	'contact.firstname': 'First name of the contact',
	'contact.lastname': 'Last name of the contact',
	'contact.phoneNumber': 'Phone number of the contact',
	'contact.shortUrl': 'What "Short URL" holds',
	'contact.stopSms': 'Whether the phone number is in the STOP list (`stopSms` of the API)',
	'contact.url': 'Web address for the contact',
	'contactRental.bytes': 'Size of the file, in bytes',
	'contactRental.category':
		'The category that was asked for: `cspPlus`, `cspMinus`, or what else the API says',
	'contactRental.contacts': 'Number of contacts',
	'contactRental.cost': 'What they cost, in euros',
	'contactRental.department': 'The French departments that were asked for',
	'contactRental.fileName': 'Name of the file',
	'contactRental.interest': 'The interest that was asked for',
	'contactRental.locations': 'The places',
	'contactRental.maxAge': 'The greatest age that was asked for',
	'contactRental.mimeType': 'Kind of file',
	'contactRental.minAge': 'The least age that was asked for',
	'contactRental.phoneNumber': 'Phone number of a contact',
	'contactRental.phoneNumbers': 'Number of phone numbers in the file',
	'contactRental.sex': 'The sex that was asked for: `men`, `women` or `mixed`',
	'contactRental.status': '`requested`, `generating`, `ready`, `failed` or `downloaded`',
	'contactRental.subInterest': 'The sub-interest that was asked for',
	'contactRental.token': 'Token of the rental',
	'contactRental.unitCost': 'What one of them costs, in euros',
	'contactRental.zipcode': 'The French postcodes that were asked for',
	'downloadFile.hint': 'What to do if there is nothing to be made into items',
	'rent.cost': 'What they cost, in euros; with "Check Only" what they would cost',
	'rent.hint': 'With "Check Only": what is more than "Max Cost (EUR)"',
	'rent.status': '`rented`, or `checked` with "Check Only"',
	'rent.token': 'Token of the rental, for "Get Status" and "Download File"',
	'contactGroup.isLocationFile':
		'`isLocationFile` of the API, by its name whether these are rented contacts',
	'contactGroup.isSpecialFile': '`isSpecialFile` of the API, which no document explains',
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
