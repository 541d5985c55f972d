import type { IDataObject } from 'n8n-workflow';
import type { Call } from './call';
import type { Fields, PartialValues, Values } from './field';
import type { LoadedFile } from './file';
import type { Reply } from './reply';

/** What an error code of the API means, in English, and what somebody who does not program can do. */
export interface CodeMeaning {
	/** A sentence without its full stop, e.g. "The subaccount does not exist". */
	readonly meaning: string;
	/** The next step, as a sentence, e.g. "Choose the subaccount from the list.". */
	readonly next: string;
	/** Why it was refused, where n8n can make use of it: a wrong key, or nothing left to spend. */
	readonly cause?: 'credential-invalid' | 'quota-exhausted' | 'rate-limited';
	/**
	 * What the refusal is about. 'entries': some recipients of the request; the others may be sent
	 * without them. 'texts': the same, but where all have one text, all are refused. 'account':
	 * nothing else of the run would go through either. Otherwise: this request.
	 */
	readonly scope?: 'entries' | 'texts' | 'account';
	/**
	 * The parameters that make it a refusal of entries, where the API names what it is about
	 * (`elementId`): "phoneNumber", say, but not "sender". Left out: any.
	 */
	readonly elements?: readonly string[];
}

/** Error codes, as the API writes them (numbers as text). */
export type Codes = Readonly<Record<string, CodeMeaning>>;

/** How an API refuses, by its documented answers: they name the places of an XML answer that refuses. */
export interface Refusals {
	/** With a text. An entry of a list may be refused like this, too. */
	readonly text: IDataObject;
	/** With a list of texts. */
	readonly texts: IDataObject;
	/** With a list that says of each parameter what is wrong with it. */
	readonly constraints: IDataObject;
}

/** One of the APIs: which credential it takes, and what its errors are called. */
export interface Product {
	/** As users know it, e.g. "SMS Partner". */
	readonly name: string;
	/** The credential type, and the names of its fields for this API. */
	readonly credential: string;
	readonly keyField: string;
	readonly keyLabel: string;
	/** All fields of the credential that hold keys, also those of other APIs: none of them is ever shown. */
	readonly keyFields: readonly string[];
	readonly urlField: string;
	readonly publicUrl: string;
	/** Codes that any operation of this API may answer. */
	readonly codes: Codes;
	readonly refusals: Refusals;
	/** The country whose phone numbers it writes without a prefix, as an ISO code: they are read so, too. */
	readonly country: string;
}

/** A documented rate: so many requests in any stretch of so many seconds, for one key and endpoint. */
export interface DocumentedRate {
	readonly requests: number;
	readonly seconds: number;
}

/** What every operation says of itself. An operation is data and pure functions; the engine does the rest. */
interface OperationCore<F extends Fields, O extends Fields> {
	/** Stored in workflows: never changes. */
	readonly value: string;
	/** In the panel, in Title Case. */
	readonly name: string;
	/** In the node's list of actions, in sentence case. */
	readonly action: string;
	readonly description: string;
	/** The fields of the panel, by parameter name, in the order in which a person fills them in. */
	readonly fields: F;
	/** The optional fields: they stand in the collection "Options". */
	readonly options?: O;
	/** The documented rate, if there is one. */
	readonly limit?: DocumentedRate;
	/** Whether the API documents `_format` for it: adds the option "Response Format". */
	readonly xml?: {
		/** Fields that some XML answers lack. */
		readonly optional?: readonly string[];
	};
	/** The documented JSON answer: the names and types of what comes back. */
	readonly example: IDataObject;
	/** Output fields that the example does not lead to, since only some runs have them, each with an example. */
	readonly sometimes?: IDataObject;
	/** Error codes of this operation, on top of the product's. */
	readonly codes?: Codes;
	/** The list in the answer, e.g. "data": each of its entries becomes an output item, and there are "Return All" and "Limit". */
	readonly listName?: string;
	/** Where such a list comes in pages, which are followed as far as they are wanted. */
	readonly pages?: Pages;
	/** Where the answer is a file instead of data. */
	readonly file?: FileReply<F, O>;
	/** Refusals because there was nothing left to do: adds the option "Ignore If Already Done". */
	readonly alreadyDone?: AlreadyDone;
	/** Fields of an entry that stay in the node, e.g. keys that nobody asked for. */
	withhold?(params: Params<F, O>): readonly string[];
	/**
	 * What is wrong with values that are right each by itself, e.g. a least age above the greatest: a
	 * sentence without its full stop. Undefined where nothing is: only then anything is sent.
	 */
	complaint?(params: Params<F, O>): string | undefined;
	/** The request, as data; or how several items share one; or what is found out without any. */
	readonly request: Single<F, O> | Batch<F, O> | Local;
	/** The simplified output item of an answer, of an entry of it, or of an item's share in it. */
	answer(reply: Reply, params: Params<F, O>, share: Share): IDataObject;
}

/** The values of an operation's fields and options. */
export type Params<F extends Fields, O extends Fields> = Values<F> & {
	readonly options: PartialValues<O>;
};

/** A list in pages: the parameter `page` asks for one, page sizes are trusted nowhere. */
export interface Pages {
	/** The field of the answer that says how many entries there are in all. */
	readonly total: string;
	/** The field that says which page it is. */
	readonly current: string;
	/** Whether no document has the parameter: then a list is what came before a page that is refused. */
	readonly isGuess?: boolean;
}

/** Codes that say that something is there already, or not there any more. */
export interface AlreadyDone {
	readonly codes: readonly string[];
	/** When that is so: ends the sentence "Whether to succeed if …". */
	readonly when: string;
}

/** A file: items are made of what it says, or it becomes binary data of one item, which `answer` describes. */
export interface FileReply<F extends Fields = Fields, O extends Fields = Fields> {
	/** The binary field that it goes to. */
	field(params: Params<F, O>): string;
	/** What it is called, e.g. "contacts.csv", where the API gives it no name. */
	name(params: Params<F, O>): string;
	/**
	 * The items that its text becomes. None where the file itself is wanted, or where its text is not
	 * understood: nothing that came is lost.
	 */
	items(text: string, params: Params<F, O>): readonly IDataObject[];
}

/** What the answer to a question means for the request that it comes before. */
export type Finding =
	/** Nothing speaks against it. */
	| { readonly kind: 'go on' }
	/** It is not sent, and the item fails: what happened, without a full stop, and what to do. */
	| { readonly kind: 'stop'; readonly what: string; readonly next: string }
	/** It is not sent, since the answer is all that was wanted: this is the item's output. */
	| { readonly kind: 'enough'; readonly output: IDataObject };

/** A question that is asked before a request, e.g. what it would cost. It only reads. */
export interface Precheck<F extends Fields = Fields, O extends Fields = Fields> {
	/** The question as data; undefined where nothing is asked first. */
	call(params: Params<F, O>): Call | undefined;
	finding(reply: Reply, params: Params<F, O>): Finding;
}

/** A request for each item. */
export interface Single<F extends Fields = Fields, O extends Fields = Fields> {
	readonly kind: 'single';
	/**
	 * Whether items that want the same share one request, though it changes something: a message is
	 * cancelled once, for all the items that it was sent for. Reads do so anyway.
	 */
	readonly isShared?: boolean;
	/** What is asked of the API before it, for all items of a run before the first request is sent. */
	readonly before?: Precheck<F, O>;
	call(params: Params<F, O>): Call;
}

/** No request: `answer` finds out by itself. */
export interface Local {
	readonly kind: 'local';
}

/** One message to one recipient, one number to check: what a combined request is made of. */
export interface Entry {
	/** The recipient, as the API takes it. */
	readonly to: string;
	/** What is for this recipient: the text, where each may have its own. */
	readonly text: string;
	/** All else that is special to this entry, e.g. the fields of a contact. */
	readonly details?: Readonly<IDataObject>;
	/** What the recipient is called, where the API takes that too. */
	readonly name?: string | undefined;
}

/** The list in an answer that says what became of each entry; what it does not name, it does not refuse. */
export interface EntryList {
	readonly name: string;
	/** What names the recipient in it. */
	readonly to: string;
	/** What repeats the entry's text in it, where that is an id of something. */
	readonly text?: string;
	/** Whether `success: false` is an answer too ("this is no number"), instead of a refusal. */
	readonly isFalseAnAnswer?: boolean;
}

/** How an answer says that something was sent: the fields with its ID, and with how much it was. */
export interface SentFields {
	readonly ids: readonly string[];
	readonly counts: readonly string[];
	/** The figures of the output: added up where the recipients of an item needed several requests. */
	readonly figures: readonly string[];
}

/** Which files of an item's binary data a request carries, and what the API takes of them. */
export interface FileRule<F extends Fields = Fields, O extends Fields = Fields> {
	/** How many files a request may have, and how many bytes each of them. */
	readonly maxFiles: number;
	readonly maxBytes: number;
	/** The names of the binary fields that hold them. */
	names(params: Params<F, O>): readonly string[];
	/** The request with the files in it. */
	attach(call: Call, files: readonly LoadedFile[]): Call;
}

/** How the entries of several items share a request. */
export interface Batch<F extends Fields = Fields, O extends Fields = Fields> {
	readonly kind: 'batch';
	/** How many entries a request may hold. */
	readonly maxEntries: number;
	/** What a recipient is called in an error, e.g. "recipients"; contacts are kept, nothing goes to them. */
	readonly entryNoun: 'recipients' | 'numbers' | 'messages' | 'contacts';
	/** Whether items share requests unless the user switches it off, or on. */
	readonly combined: boolean;
	/** Shown below "Combine Items", where sharing a request means more than speed. */
	readonly hint?: string;
	/** What an item asks for, entry by entry. */
	entries(params: Params<F, O>): readonly Entry[];
	/** All else: only what has the same settings shares a request. */
	settings(params: Params<F, O>): IDataObject;
	/** The request for such entries. */
	call(entries: readonly Entry[], settings: IDataObject): Call;
	/** The list in the answer that says what became of each entry. */
	readonly list?: EntryList;
	/** Of a sending: it costs money for each entry. */
	readonly sentFields?: SentFields;
	/** Whether each entry becomes an output item of its own, instead of one for the whole item. */
	readonly hasItemPerEntry?: boolean;
	/** The files of an item that its request carries. */
	readonly files?: FileRule<F, O>;
	/** For `answer` and `preview`: what is to be known of a whole request that leaves `now`, in milliseconds since 1970. */
	requestHint?(params: Params<F, O>, now: number): string | undefined;
	/** What "Check Only" says of an item besides its recipients, e.g. the segments of its text. */
	preview?(params: Params<F, O>, hint: string | undefined): IDataObject;
}

/** An item's part of a request that it may share with others. */
export interface Share {
	/** How many entries are the item's, and how many the request has. */
	readonly ofItem: number;
	readonly ofRequest: number;
	/** What the answer says of the item's own entries, where it says it. */
	readonly own: readonly Reply[];
	/** The `requestHint` of the request. */
	readonly hint?: string | undefined;
}

/** An operation that only reads: repeated when it fails, asked once for all items that want the same. */
export interface ReadOperation<
	F extends Fields = Fields,
	O extends Fields = Fields,
> extends OperationCore<F, O> {
	readonly repeat: 'safe';
}

/** An operation that costs money or changes something: it reaches the API once. */
export interface OnceOperation<
	F extends Fields = Fields,
	O extends Fields = Fields,
> extends OperationCore<F, O> {
	readonly repeat: 'never';
	/** Where a user sees whether it took effect, when no answer came: ends the sentence "Before you run it again, look at …". */
	readonly lookAt: string;
}

export type Operation<F extends Fields = Fields, O extends Fields = Fields> =
	ReadOperation<F, O> | OnceOperation<F, O>;

/** A resource of a node's panel with its operations. */
export interface Resource {
	readonly value: string;
	readonly name: string;
	readonly operations: readonly Operation[];
}

/** Writes an operation down, so that `call` and `answer` know the types of its fields. */
export function operation<F extends Fields, O extends Fields = Record<never, never>>(
	description: Operation<F, O>,
): Operation<F, O> {
	return description;
}
