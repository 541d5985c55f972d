import type { IDataObject } from 'n8n-workflow';
import type { Call } from './call';
import type { Fields, Params } from './field';
import type { FileRule } from './file';
import type { Reply } from './reply';
import type { Wait } from './wait';

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
	/** The request for such entries. Each has a new reference: one that carries it says so in its call. */
	call(entries: readonly Entry[], settings: IDataObject, reference: string): Call;
	/** The list in the answer that says what became of each entry. */
	readonly list?: EntryList;
	/** Of a sending: it costs money for each entry. */
	readonly sentFields?: SentFields;
	/** Whether each entry becomes an output item of its own, instead of one for the whole item. */
	readonly hasItemPerEntry?: boolean;
	/** What is waited for after it was sent: one entry, for one item alone. */
	readonly wait?: Wait<Params<F, O>>;
	/** The files of an item that its request carries. */
	readonly files?: FileRule<F, O>;
	/** What "Check Only" says of an item besides its recipients, e.g. the segments of its text. */
	preview?(params: Params<F, O>): IDataObject;
}

/** An item's part of a request that it may share with others. */
export interface Share {
	/** How many entries are the item's, and how many the request has. */
	readonly ofItem: number;
	readonly ofRequest: number;
	/** What the answer says of the item's own entries, where it says it. */
	readonly own: readonly Reply[];
	/** Its reference, where it carries one. */
	readonly reference?: string | undefined;
}
