/**
 * What the documents do not say, or contradict each other on. Each switch lists its readings. The first one is the most
 * likely and the default. The comment gives the reason for the doubt.
 */
const readings = {
	/**
	 * HTTP status of an answer `success: false`. No table of statuses exists; clients catch 4xx and read its JSON
	 * (docs/api/sms-partner.md 1). 'byMeaning': 401 for a key, 403 for a permission, 404 for what does not exist, 402 for
	 * lack of credit. 200: the reading of all samples that look at `success` alone.
	 */
	errorStatus: [400, 200, 'byMeaning'],
	/** Key of the list of unmet constraints of code 9: spelled both ways (docs/api/sms-partner.md 1). */
	validationList: ['error', 'errors'],
	/** `solde` in the SMS credits: on the page, missing in another source (docs/api/sms-partner.md 2.1). */
	solde: [true, false],
	/** `balance`, `solde` and the voice `credit` are texts on all pages; a number would be the more natural form. */
	balance: ['text', 'number'],
	/** The voice credits print `€`, all other voice answers `EUR` (docs/api/voice-partner.md 2.1). */
	voiceCurrency: ['€', 'EUR'],
	/** Voice answers have no `code`, unlike those of the other products (docs/api/voice-partner.md 1). */
	voiceCode: [false, true],
	/**
	 * The field of a voice error that holds its code is found nowhere (docs/api/voice-partner.md 4.1): a field of its
	 * own, the object `error`, the list `errors`, or the start of the text.
	 */
	voiceError: ['code', 'message', 'error', 'object', 'list', 'sentence'],
	/** `_format` is listed for the voice credits, but no XML sample exists (docs/api/voice-partner.md 1). */
	voiceXml: ['entries', 'ignored'],
	/** The email address of a voice message is required in every table, but missing in one sample (docs/api/voice-partner.md 2.4). */
	emailForNotification: ['required', 'optional'],
	/** Subaccount codes: the operation's page against the global table (docs/api/mail-partner.md 4.3). */
	subaccountCodes: ['page', 'global'],
	/** Where a POST's `_format` goes is not stated (docs/api/sms-partner.md 1). */
	formatPlace: ['anywhere', 'query', 'body'],
	/** The pages print a text's CDATA on a line of its own, docs/api/sms-partner.md 1 beside its tags. */
	xmlLayout: ['spread', 'compact'],
	/**
	 * Some samples of the pages post JSON without saying so in the Content-Type (the PHP and Python ones of the
	 * subaccount credits), so the API seems to take it; 'jsonOnly' reads no body that is not declared as JSON.
	 */
	requestContentType: ['any', 'jsonOnly'],
	/** Content-Type of answers: application/json and application/xml are documented (docs/api/sms-partner.md 1). */
	answerContentType: ['documented', 'text/html'],
	/** `Retry-After` with a 429 is documented nowhere: absent, in seconds, or as an HTTP date. */
	retryAfter: ['absent', 'seconds', 'date'],
	/** `x-ratelimit-*` were seen by a third party only (docs/api/voice-partner.md 1). */
	rateLimitHeaders: [false, true],
	/** Unit of `x-ratelimit-reset`: a moment in seconds since 1970, or seconds from now. */
	rateLimitReset: ['epoch', 'seconds'],
	/** The documented limits, kept or not. */
	rateLimits: [true, false],
	/**
	 * Whether an entry that is no valid number or address refuses the whole request, or fails alone: code 9 is
	 * documented for the request, `success` and `code` of each entry for bulk sends (docs/api/sms-partner.md 3.2). Where an
	 * answer lists no entries, an invalid one is silently skipped.
	 */
	badEntry: ['batch', 'entry'],
	/** The same for recipients in the STOP list (code 14). */
	stoppedEntry: ['entry', 'batch'],
	/** The same for a recipient who comes twice in a request: code 15, "already in the list", may mean that (docs/api/sms-partner.md 9.1). */
	repeatedEntry: ['accepted', 'entry', 'batch'],
	/** The invalid entries that a refusal names; the sample of docs/api/sms-partner.md 3.1 names the only one. */
	entryNamed: ['all', 'first', 'none'],
	/** A wrong parameter of an SMS: code 9 with a list (the operation's page), or the global table's code for it (docs/api/sms-partner.md 3.1, 9.1). */
	sendErrors: ['constraints', 'codes'],
	/** The number in an answer for each entry: the samples have the international form, whatever was sent. */
	answeredNumber: ['international', 'sent'],
	/** Cost in the answer to a test (`sandbox`), which is not charged: documented nowhere. */
	sandboxCost: ['price', 'zero'],
	/** Minute 0: the parameter is "0 to 55", its error text "5 to 55" (docs/api/sms-partner.md 9.1). */
	minuteZero: ['accepted', 'refused'],
	/** The zone of dates and times, which no document says (docs/api/sms-partner.md 14). */
	timeZone: ['Europe/Paris', 'UTC'],
	/** `date` of a single status: a text on the page, seconds since 1970 in a real answer (docs/api/sms-partner.md 4.1). */
	statusDate: ['text', 'timestamp'],
	/** Cancelling what is already sent: code 7, which the newest page does not list: 6 would be left (docs/api/sms-partner.md 3.5). */
	alreadySent: [7, 6],
	/** Numbers not separated by a comma: the operation's page against the global table (docs/api/sms-partner.md 12, 9.5). */
	separatorCode: [3, 19],
	/** `lang` of a voice SMS: required in the tables, missing in all samples (docs/api/voice-partner.md 2.5). */
	voiceLang: ['optional', 'required'],
	/** `text` and `tokenAudio` of a voice SMS are both "required", which all samples contradict (docs/api/voice-partner.md 2.5). */
	voiceText: ['either', 'both'],
	/** A voice campaign that may not be cancelled: 401 in the English table, 10 in the French one (docs/api/voice-partner.md 2.6). */
	voiceCancelCode: [401, 10],
	/** Where a mail's `to` is read: all samples nest it in `params`, the table is flat (docs/api/mail-partner.md 3.2). */
	mailRecipients: ['params', 'top', 'anywhere'],
	/** Where a mail's `replyTo`, `variables` and `attachments` are read: no sample shows them in their place. */
	mailOptions: ['anywhere', 'params', 'top'],
	/** More than 500 emails: two codes fit (docs/api/mail-partner.md 4.2). */
	tooManyMails: [50, 17],
	/** `sendConfirmMailTo` in the response to a new subaccount: the sample's is advanced, a simple one receives no emails (docs/api/sms-partner.md 10.1). */
	confirmMail: ['advanced', 'always'],
	/** Deleting a subaccount: /subaccount/remove in all samples, /subaccount/delete in the newest heading (docs/api/sms-partner.md 10.2). */
	subaccountDelete: ['remove', 'delete', 'both'],
	/** Method of /unsubscribe/delete for emails: GET in all samples, POST in the URL line (docs/api/mail-partner.md 3.7). */
	unsubscribeDelete: ['GET', 'POST', 'both'],
	/**
	 * `success` of the list of groups: the sample has false beside the groups, which may be a slip of the page or what
	 * the API really says (docs/api/sms-partner.md 5.3).
	 */
	groupListSuccess: [false, true],
	/** A group's id: the contact's details show a number, everywhere else there are placeholders in quotes (docs/api/sms-partner.md 5). */
	groupIds: ['number', 'text'],
	/** `code` of success for a new group and call forwarding: 2 in the samples, 200 everywhere else (docs/api/sms-partner.md 5.1, 11). */
	successCode: [2, 200],
	/** Method of deleting a group: POST in the samples, DELETE in the headings (docs/api/sms-partner.md 5.2). */
	groupDelete: ['POST', 'DELETE', 'both'],
	/** Its path: /group/delete in English, /groupe/delete in French (docs/api/sms-partner.md 5.2). */
	groupDeletePath: ['group', 'groupe'],
	/** The place of a contact's fields when it is added or changed: in `contact` in all samples, flat in the tables (docs/api/sms-partner.md 5.4). */
	contactFields: ['nested', 'flat', 'both'],
	/** Method of the list of contacts: GET in the samples, POST in the newest heading (docs/api/sms-partner.md 5.8). */
	contactList: ['GET', 'POST', 'both'],
	/** Path of a batch of contacts: /contact/multiple/add in a client, /contact/add in a heading (docs/api/sms-partner.md 5.5). */
	contactBatchPath: ['multiple', 'add', 'both'],
	/** Whether the answer to a batch of contacts begins with `success` and `code`: its sample does not (docs/api/sms-partner.md 5.5). */
	contactBatchSuccess: [false, true],
	/** The lines in the `results` of a batch: its sample shows only a failed one (docs/api/sms-partner.md 5.5). */
	contactResults: ['failures', 'all'],
	/** A line of a batch whose number is in the STOP list: counted among the errors of the report, so hardly imported (docs/api/sms-partner.md 5.5). */
	stoppedContact: ['refused', 'counted'],
	/** `date` of a contact: YYYY-MM-DD in the tables, 12-06-2020 in a sample, which is answered as 2020-06-12 (docs/api/sms-partner.md 5.6). */
	contactDate: ['both', 'iso'],
	/** `to` of an SMS from a virtual number: "the recipient's phone number", in older pages "phone numbers" (docs/api/sms-partner.md 3.3). */
	virtualNumberTo: ['one', 'list'],
	/** Invalid email address for a virtual number's voicemail: code 9 in the table, 5 in the sample (docs/api/sms-partner.md 11). */
	callForwardEmail: [9, 5],
	/** "Already enabled", codes 16 and 17: for any number or email address, or only for the same one (docs/api/sms-partner.md 11). */
	callForwardAgain: ['any', 'same'],
	/** `phoneNumbers` of an RCS: a text in the table, a list in the samples (docs/api/sms-partner.md 3.6). */
	rcsNumbers: ['both', 'list', 'text'],
	/** Whether the statuses by tag understand `page`, which their answer implies but no page lists (docs/api/sms-partner.md 4.4). */
	tagPage: ['understood', 'ignored', 'refused'],
	/** What `total` counts there: the recipients, as in the list of contacts, or the pages (docs/api/sms-partner.md 4.4). */
	tagTotal: ['entries', 'pages'],
	/** Rows of the statistics of a month or of one's own dates: the sample, of months, has a `type` (docs/api/sms-partner.md 4.5). */
	statisticsRows: ['days', 'months'],
	/** Months and days in which nothing was sent: no rows, or rows of 0 (docs/api/sms-partner.md 4.5). */
	statisticsGaps: ['absent', 'zero'],
	/** Lowest `minAge` of a rental: "> 17" by code 12, "greater than 18" by the table (docs/api/sms-partner.md 13.1). */
	rentalMinAge: [18, 19],
	/** The place of the token in the response to a rental: next to `success`, as in the status, or in `location`; it is not documented (docs/api/sms-partner.md 13.1). */
	rentAnswer: ['token', 'location'],
	/** `status` of a rental: words in the sample, numbers in the list of states (docs/api/sms-partner.md 13.2). */
	rentalStatus: ['text', 'number'],
	/** Format of the rented numbers, which is not documented: with a header, without, or a list (docs/api/sms-partner.md 13.3). */
	rentalFile: ['csv', 'lines', 'json'],
	/** Whether a file can be downloaded twice: code 34 is "file already used" (docs/api/sms-partner.md 9.6). */
	rentalAgain: ['refused', 'accepted'],
	/** Form of the callbacks of SMS and HLR: JSON on one page, PHP arrays on the others (docs/api/sms-partner.md 7). */
	callbackBody: ['json', 'form'],
	/** A message's id in them: a number in JSON, a text in the PHP arrays (docs/api/sms-partner.md 7.1). */
	callbackIds: ['number', 'text'],
	/** The fields of a delivery report, which are not documented: the guesses of third parties, or none (docs/api/sms-partner.md 7.4). */
	reportBody: ['messageId', 'message_id', 'tagOnly', 'empty'],
	/** `urlDlr` and `urlResponse` of a bulk send: in one table, not in the newest (docs/api/sms-partner.md 3.2). */
	bulkSendCallbacks: ['called', 'ignored'],
	/** `concat` and its numbers: the first is a text in the samples (docs/api/sms-partner.md 7.3). */
	concatFields: ['text', 'number'],
	/** The `messageId` of a reply to a virtual number: a UUID, in older pages 02000000… (docs/api/sms-partner.md 7.3). */
	replyIds: ['uuid', 'digits'],
	/** Which of the two IDs of a campaign that ended is the `campaignId` of its send (docs/api/voice-partner.md 2.7). */
	campaignIdField: ['campaign_token', 'campaign_id'],
	/** The number in the status of a voice SMS: "006…" in the sample, which may be 00 33 6 or 00 6 (docs/api/voice-partner.md 2.7). */
	voiceSmsNumber: ['006', '00336', '+336'],
	/** Not a doubt: whether the log stores every request, or only counts them (`requestCounts`). */
	requestLog: ['whole', 'counted'],
	/** Texts of errors repeat the key that was sent: not documented, for testing that no client passes it on. */
	echoKey: [false, true],
} as const;

/** Switches with a number above 0, each with its default. */
const measures = {
	/** The length of a minute for rate limits in milliseconds; shorter for tests. */
	minute: 60_000,
	/** Subaccounts on a page of their list: 20 (docs/api/sms-partner.md 10.3); fewer, so that a test needs fewer. */
	subaccountsPerPage: 20,
	/** Contacts on a page of their group's list: 20 in the older pages, 500 in a client (docs/api/sms-partner.md 5.8). */
	contactsPerPage: 20,
	/** Recipients on a page of the statuses by tag; no document says how many (docs/api/sms-partner.md 4.4). */
	tagStatusesPerPage: 20,
	/** Milliseconds from the sending to the report; "a few seconds" (docs/api/sms-partner.md 4). */
	deliveryTime: 3_000,
	/** Milliseconds from a rental to its file; not documented. */
	rentalTime: 3_000,
};

type Readings = typeof readings;

/** A reading for each doubt, and the numbers. */
export type Switches = { -readonly [Name in keyof Readings]: Readings[Name][number] } & Record<
	keyof typeof measures,
	number
>;

/** The defaults: the most likely readings and the documented numbers. */
export function likelyReadings(): Switches {
	const likely = Object.entries(readings).map(([name, [first]]) => [name, first] as const);
	const switches = { ...Object.fromEntries(likely), ...measures };
	if (!isComplete(switches)) throw new TypeError('A switch without a reading');
	return switches;
}

/** Whether `value`, from an HTTP body, is a set of switches with valid readings. */
export function areSwitches(value: unknown): value is Partial<Switches> {
	if (typeof value !== 'object' || value === null) return false;
	return Object.entries(value).every(([name, reading]) => isReading(name, reading));
}

function isComplete(value: object): value is Switches {
	const names = Object.keys({ ...readings, ...measures });
	return areSwitches(value) && names.every((name) => Object.hasOwn(value, name));
}

function isReading(name: string, reading: unknown): boolean {
	if (Object.hasOwn(measures, name)) return typeof reading === 'number' && reading > 0;
	return Object.entries(readings).some(
		([known, allowed]) => known === name && [...allowed].some((one) => one === reading),
	);
}
