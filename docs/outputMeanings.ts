/**
 * What the fields of output items mean. A field is called the same wherever it means the same, so
 * most stand here once, by their name alone. Where an operation gives a name another meaning, what
 * precedes it tells it apart: "cancel.status", "subaccount.getAll.balance". The longest that fits
 * an operation's path counts. A field that is not here is shown with an example.
 */
export const outputMeanings: Readonly<Record<string, string>> = {
	balance: 'What is left on the account',
	campaignId: 'ID of the campaign',
	'cancel.campaignId': 'The campaign',
	'cancel.messageId': 'The message',
	'cancel.status': 'Always `cancelled`',
	'checkFormat.phoneNumber': 'The number as the API gives it',
	'checkFormat.reason': "The API's words, if the number is not valid",
	'checkFormat.type': 'Kind of number in lower case, e.g. `mobile`',
	'checkFormat.valid': 'Whether it is a valid number',
	characters: 'Characters as they are counted',
	cost: 'What this item cost; left out where the API gives no figure for it',
	country: 'Country, as the API calls it',
	countryCode: '`countryCode` of the API',
	createdAt: 'When it was made: ISO date and time',
	credit: 'What is left on the main account, in euros',
	creditHlr: 'Number verifications (HLR) that the balance pays for',
	creditMail: 'Mails that the balance pays for',
	creditSms: 'SMS that the balance pays for',
	creditSmsEco: 'Economy SMS that the balance pays for',
	currency: 'ISO code, e.g. `EUR`',
	date: 'ISO date and time of the report',
	durationSeconds: 'Length in seconds',
	email: 'The e-mail address',
	encoding: '`GSM-7` or `Unicode`',
	'estimate.cost': '`segments` times "Unit Price", if that is filled in',
	'estimate.hint': 'What to do if the text needs Unicode',
	'estimate.message': 'The text as it is read on the phone',
	'audioFile.getAll.name': 'Name of the file',
	'audioFile.getAll.size': "The API's text, e.g. `104.5Ko`",
	hint: 'What to look out for, where there is something',
	isSpam: '`isSpam` of the API',
	messageId: 'ID of the message, for its status and for Cancel',
	nbMail: 'Number of mails of this item; left out where the API gives no figure for it',
	nbSms: 'Number of messages of this item; left out where the API gives no figure for it',
	network: 'Network, where the API says it',
	numbers: 'Numbers of this item',
	phoneNumber: 'The recipient in international form',
	product: '`sms`, `voice` or `mail`',
	recipients: 'Number of recipients of this item',
	refundedCredit: '`assignedCredit` of the API: the credit given back',
	replacedCharacters: 'Characters that the API replaces',
	request: 'The figures of the whole request, which other items may share',
	sandbox: '`true` with the option "Sandbox"',
	scheduledDate: 'When it goes out: ISO date and time, Paris time',
	segments: 'SMS that the text takes',
	'send.status': '`sent`, or `scheduled` with "Scheduled Date"',
	'status.get.status': '`delivered`, `notDelivered`, `waiting` …; others in lower case',
	stopMail: '`stopMail` of the API',
	stopSms: '`stopSms` of the API',
	'subaccount.getAll.balance': 'What the subaccount has',
	'subaccount.getAll.type': 'Kind of subaccount, e.g. `simple`',
	subaccountCredit: 'What the subaccount has now, in euros',
	toSend: 'SMS that wait to be sent',
	tokenAudio: 'Token of the audio file, by which it is sent',
	tokenSubaccount: 'Token of the subaccount',
	tooLong: 'Whether it takes more than 10 SMS',
	ttsLandlineSeconds: '`details.tts_fixe` of the API in seconds',
	ttsSeconds: '`details.tts` of the API in seconds',
	unicodeCharacters: 'Characters that only Unicode has',
	username: 'Name of the account, where the API says it',
	voiceMessages: '`details.voice.message` of the API',
};

/**
 * Under which name the meaning of a field stands here; undefined if it stands nowhere.
 *
 * @param path where the field is, e.g. "smsPartner.sms.send.status"
 */
export function meaningKey(path: string): string | undefined {
	const steps = path.split('.');
	const endings = steps.map((_, index) => steps.slice(index).join('.'));
	return endings.find((ending) => ending in outputMeanings);
}
