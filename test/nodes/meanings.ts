/** A documented code, its meaning in English, and what its next step speaks of. */
export type Row = [code: number | string, meaning: RegExp, next: RegExp];

const keyCodes: Row[] = [[10, /key is incorrect/i, /key in the credential/i]];

const accountCodes: Row[] = [
	[1, /no API key/i, /key in the credential/i],
	...keyCodes,
	[20, /disabled/i, /support/i],
	[30, /blocked/i, /support/i],
	[40, /not allowed to use the API/i, /support/i],
	[96, /IP address of your n8n/i, /allowed IP addresses/i],
];

/** docs/api/sms-partner.md 10.4 */
const transferCodes: Row[] = [
	...accountCodes,
	[2, /credit is missing/i, /enter/i],
	[3, /subaccount is missing/i, /choose/i],
	[4, /not allowed to move credit/i, /support/i],
	[5, /greater than 0/i, /more than 0/i],
	[6, /no balance left/i, /top it up/i],
	[7, /subaccount does not exist/i, /choose the subaccount/i],
	[8, /not enough credit/i, /top up the account/i],
	[90, /could not read the request/i, /characters/i],
];

/** docs/api/voice-partner.md 4.1 */
const voiceCodes: Row[] = [
	...keyCodes,
	['PHONE_NUMBER_REQUIRED', /phone number is missing/i, /enter/i],
	['PHONE_NUMBER_SIZE_ERROR', /more than 500/i, /at most/i],
	['TOKEN_AUDIO_REQUIRED', /audio file is missing/i, /choose/i],
	['NOTIFY_URL_INVALID', /notification URL/i, /Report To/],
	['SENDER_NOT_AUTHORIZED', /sender is not validated/i, /validate/i],
	['SENDER_INVALID', /rejected the value of Sender/i, /mobile number/i],
	['AUDIO_FILE_NOT_FOUND', /audio file does not exist/i, /choose the audio file/i],
	['DESTINATION_INVALID', /rejected one of the phone numbers/i, /french numbers/i],
	['NOT_CREDIT', /not enough credit/i, /top up the account/i],
];

/** What the codes of an operation say, by its title. */
export const MEANINGS: Readonly<Record<string, readonly Row[]>> = {
	'smsPartner account.getCredits': accountCodes,
	'voicePartner account.getCredits': keyCodes,
	'mailPartner account.getCredits': accountCodes,
	'voicePartner audioFile.getAll': keyCodes,
	'smsPartner subaccount.addCredit': transferCodes,
	'smsPartner subaccount.removeCredit': transferCodes,
	'voicePartner voiceMessage.send': voiceCodes,
};
