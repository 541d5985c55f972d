/**
 * What the documents leave open or contradict themselves on. Each switch lists its readings, the likely one first:
 * that one is the default. The comment says where the doubt comes from.
 */
const readings = {
	/**
	 * HTTP status of an answer `success: false`. No table of statuses exists; clients catch 4xx and read its JSON
	 * (api/sms-partner.md 1). 'byMeaning': 401 for a key, 403 for a permission, 404 for what does not exist, 402 for
	 * lack of credit. 200: the reading of all samples that look at `success` alone.
	 */
	errorStatus: [400, 200, 'byMeaning'],
	/** Key of the list of unmet constraints of code 9: spelled both ways (api/sms-partner.md 1). */
	validationList: ['error', 'errors'],
	/** `solde` in the SMS credits: on the page, missing in another source (api/sms-partner.md 2.1). */
	solde: [true, false],
	/** `balance`, `solde` and the voice `credit` are texts on all pages; a number would be the more natural form. */
	balance: ['text', 'number'],
	/** The voice credits print `€`, all other voice answers `EUR` (api/voice-mail-partner.md 2.1). */
	voiceCurrency: ['€', 'EUR'],
	/** Voice answers have no `code`, unlike those of the other products (api/voice-mail-partner.md 1). */
	voiceCode: [false, true],
	/** The field of a voice error that holds its code is found nowhere (api/voice-mail-partner.md 4.1). */
	voiceError: ['code', 'message', 'error'],
	/** `_format` is listed for the voice credits, but no XML sample exists (api/voice-mail-partner.md 1). */
	voiceXml: ['entries', 'ignored'],
	/** The e-mail of a voice drop is required in every table, missing in one sample (api/voice-mail-partner.md 2.4). */
	emailForNotification: ['required', 'optional'],
	/** Subaccount codes: the operation's page against the global table (api/voice-mail-partner.md 4.3). */
	subaccountCodes: ['page', 'global'],
	/** Where a POST's `_format` goes is not stated (api/sms-partner.md 1). */
	formatPlace: ['anywhere', 'query', 'body'],
	/** The pages print a text's CDATA on a line of its own, api/sms-partner.md 1 beside its tags. */
	xmlLayout: ['spread', 'compact'],
	/**
	 * Some samples of the pages post JSON without saying so in the Content-Type (the PHP and Python ones of the
	 * subaccount credits), so the API seems to take it; 'jsonOnly' reads no body that is not declared as JSON.
	 */
	requestContentType: ['any', 'jsonOnly'],
	/** Content-Type of answers: application/json and application/xml are documented (api/sms-partner.md 1). */
	answerContentType: ['documented', 'text/html'],
	/** `Retry-After` with a 429 is documented nowhere: absent, in seconds, or as an HTTP date. */
	retryAfter: ['absent', 'seconds', 'date'],
	/** `x-ratelimit-*` were seen by a third party only (api/voice-mail-partner.md 1). */
	rateLimitHeaders: [false, true],
	/** Unit of `x-ratelimit-reset`: a moment in seconds since 1970, or seconds from now. */
	rateLimitReset: ['epoch', 'seconds'],
	/** The documented limits, kept or not. */
	rateLimits: [true, false],
	/** Texts of errors repeat the key that was sent: not documented, for testing that no client passes it on. */
	echoKey: [false, true],
} as const;

/** Switches that are a number above 0, each with the number at the start. */
const measures = {
	/** Length of the rate limits' minute in milliseconds; shorter for tests. */
	minute: 60_000,
	/** Subaccounts on a page of their list: 20 (api/sms-partner.md 10.3); fewer, so that a test needs fewer. */
	subaccountsPerPage: 20,
};

type Readings = typeof readings;

/** One reading for each doubt, and one number for each measure. */
export type Switches = { -readonly [Name in keyof Readings]: Readings[Name][number] } & Record<
	keyof typeof measures,
	number
>;

/** The likely readings, and the measures that are documented. */
export function likelyReadings(): Switches {
	return {
		errorStatus: readings.errorStatus[0],
		validationList: readings.validationList[0],
		solde: readings.solde[0],
		balance: readings.balance[0],
		voiceCurrency: readings.voiceCurrency[0],
		voiceCode: readings.voiceCode[0],
		voiceError: readings.voiceError[0],
		voiceXml: readings.voiceXml[0],
		emailForNotification: readings.emailForNotification[0],
		subaccountCodes: readings.subaccountCodes[0],
		formatPlace: readings.formatPlace[0],
		xmlLayout: readings.xmlLayout[0],
		requestContentType: readings.requestContentType[0],
		answerContentType: readings.answerContentType[0],
		retryAfter: readings.retryAfter[0],
		rateLimitHeaders: readings.rateLimitHeaders[0],
		rateLimitReset: readings.rateLimitReset[0],
		rateLimits: readings.rateLimits[0],
		echoKey: readings.echoKey[0],
		...measures,
	};
}

/** Whether `value`, as it came over HTTP, is a set of switches, each with one of its readings. */
export function areSwitches(value: unknown): value is Partial<Switches> {
	if (typeof value !== 'object' || value === null) return false;
	return Object.entries(value).every(([name, reading]) => isReading(name, reading));
}

function isReading(name: string, reading: unknown): boolean {
	if (Object.hasOwn(measures, name)) return typeof reading === 'number' && reading > 0;
	return Object.entries(readings).some(
		([known, allowed]) => known === name && [...allowed].some((one) => one === reading),
	);
}
