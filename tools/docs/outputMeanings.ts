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
	encoding: '`GSM-7` or `Unicode`: what the text needs',
	groupId: 'ID of the contact group',
	messageId: 'ID of the message',
	replacedCharacters: 'Characters that the API replaces',
	segments: 'SMS that the text takes, for one recipient',
	unicodeCharacters: 'Characters that only Unicode has',
	onceKey: 'Once Key of an item that was sent before',
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
	'send.reference': 'What its callbacks are known by, if it reports to a trigger',
	'verify.reference': 'What its callbacks are known by, if it reports to a trigger',
	'cancel.refundedCredit': 'The credit given back (`assignedCredit` of the API)',

	'sendAndWait.additionalStatus': 'The status of the call, in the words of the API',
	'sendAndWait.audioFileStatus': 'What became of the audio file, if there was one',
	'sendAndWait.cost': 'What the message cost',
	'sendAndWait.date': 'ISO date and time of the report',
	'sendAndWait.doneAt': 'When the call was over: ISO date and time',
	'sendAndWait.durationSeconds': 'Length of the call in seconds',
	'sendAndWait.isAnswered': 'Whether somebody took the call',
	'sendAndWait.isStop': 'Whether the reply is a STOP',
	'sendAndWait.nbSms': 'Number of messages, if time was up',
	'sendAndWait.phoneNumber': 'The recipient in international form',
	'sendAndWait.receivedAt': 'When the answer came: ISO date and time',
	'sendAndWait.reference': 'By what answers to the message are known, if time was up',
	'sendAndWait.sentAt': 'When the call was made: ISO date and time',
	'sendAndWait.status': '`delivered`, `notDelivered` …; others in lower case',
	'sendAndWait.stopSms': 'Whether the recipient answered STOP (`stopSms` of the API)',
	'sendAndWait.text': 'The text of the reply',
	'sendAndWait.timedOut': '`true` if time was up before an answer came; otherwise not there',

	'estimate.characters': 'Characters as they are counted',
	'estimate.cost': '`segments` times "Unit Price", if that is filled in',
	'estimate.estimatedCost':
		'With "Check Balance First" or "Max Cost (EUR)": cost for one recipient, in euros',
	'estimate.hint':
		'What to do if the text needs Unicode; why a run with one recipient per item would stop',
	'estimate.message': 'The text as it is read on the phone',
	'estimate.request': 'Sum for one recipient per item, and the balance',
	'estimate.tooLong': 'Whether it takes more than 10 SMS',

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

	'trigger.additionalStatus':
		'What the API says of the call, e.g. `VOICE_ANSWERED` (`additionnal_status` of the API)',
	'trigger.audioFileStatus': 'Status of the audio file beside the text, e.g. `Deposit`',
	'trigger.campaignId':
		'ID of the campaign. Of `campaignEnded` it is `campaign_id` of the API: which of its two IDs a send returns is not documented',
	'trigger.campaignToken': '`campaign_token` of the API',
	'trigger.messageId':
		'ID of the message that is answered or reported on; of a reply to a virtual number its own ID (of its first part), of a verified number that of the verification',
	'trigger.body': 'What came with the report; nothing in it is verified',
	'trigger.date': 'When it was found out: ISO date and time, Paris time',
	'trigger.delivered': 'Number of voice messages that were delivered',
	'trigger.doneAt': 'When the call had ended: ISO date and time, Paris time',
	'trigger.durationSeconds': 'Length of the call in seconds',
	'trigger.errorDescription': 'The error in words (`errorDesc` of the API)',
	'trigger.errorGroupId':
		'`0` where the number is in use; 1 handset, 2 user, 3 operator (`errorGrpId` of the API)',
	'trigger.errorName': '`NO_ERROR` where the number is in use',
	'trigger.event': 'What happened: the value of the event',
	'trigger.isAnswered': 'Whether somebody answered the call',
	'trigger.isComplete': 'Whether all parts of a long reply are there',
	'trigger.isVerified': '`false` for a report that the API could not be asked about',
	'trigger.isPorted': 'Whether the number has moved to another operator',
	'trigger.keyword': 'First word of the reply, as the API gives it',
	'trigger.mccMnc': 'Country and network of the number, e.g. `20815`',
	'trigger.phoneNumber': 'The phone number that it is about, in international form',
	'trigger.receivedAt': 'When the call came: ISO date and time, UTC',
	'trigger.reference':
		'The reference of the send that it answers, where that send reported to this trigger',
	'trigger.sentAt': 'When it was sent: ISO date and time, Paris time',
	'trigger.status': '`delivered`, `notDelivered`, `waiting`; others in lower case',
	'trigger.stopSms': 'Whether the recipient answered STOP',
	'trigger.text': 'Text of the reply',
	'trigger.total': 'Number of voice messages of the campaign',
	'trigger.virtualNumber': 'The virtual number that it was sent to',
	'trigger.sentCampaignId':
		'ID that the send returned, where it reported to this trigger and n8n has not been started anew since',
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
