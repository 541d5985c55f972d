import type { IDataObject } from 'n8n-workflow';
import type { Call } from './call';
import type { Fields, Params } from './field';
import type { FileRule } from './file';
import type { Reply } from './reply';
import type { Wait } from './wait';

/** A part of a combined request: a message to one recipient, or a number to check. */
export interface Entry {
	/** The recipient, as the API expects it. */
	readonly to: string;
	/** The text for this recipient, if each can have its own. */
	readonly text: string;
	/** Other data of this entry, e.g. the fields of a contact. */
	readonly details?: Readonly<IDataObject>;
	/** The name of the recipient, if the API accepts one. */
	readonly name?: string | undefined;
}

/** The list with the result of each entry; entries that are not listed were not rejected. */
export interface EntryList {
	readonly name: string;
	/** The field with the recipient. */
	readonly to: string;
	/** The field with the entry's text, if the text is an ID. */
	readonly text?: string;
	/** Whether `success: false` is a valid result ("not a phone number") instead of a rejection. */
	readonly isFalseAnAnswer?: boolean;
}

/** The fields of a reply that show what was sent: IDs and counts. */
export interface SentFields {
	readonly ids: readonly string[];
	readonly counts: readonly string[];
	/** The figures of the output, added up if an item needed several requests. */
	readonly figures: readonly string[];
}

/** How the entries of several items share a request. */
export interface Batch<F extends Fields = Fields, O extends Fields = Fields> {
	readonly kind: 'batch';
	/** The maximum number of entries of a request. */
	readonly maxEntries: number;
	/** The noun for entries in texts; contacts are stored, nothing is sent to them. */
	readonly entryNoun: 'recipients' | 'numbers' | 'messages' | 'contacts';
	/** The default of "Combine Items". */
	readonly combined: boolean;
	/** A hint about "Combine Items", if sharing a request has other effects than speed. */
	readonly hint?: string;
	/** The entries of an item. */
	entries(params: Params<F, O>): readonly Entry[];
	/** All other values: only entries with the same settings share a request. */
	settings(params: Params<F, O>): IDataObject;
	/** The request for entries. `reference` is new for each request; a request that contains it returns it in its call. */
	call(entries: readonly Entry[], settings: IDataObject, reference: string): Call;
	/** The list with the result of each entry. */
	readonly list?: EntryList;
	/** For sends: each entry costs money. */
	readonly sentFields?: SentFields;
	/** Whether each entry becomes a separate output item, instead of one for the whole item. */
	readonly hasItemPerEntry?: boolean;
	/** The wait after the send, for a single entry of a single item. */
	readonly wait?: Wait<Params<F, O>>;
	/** The files of an item to attach. */
	readonly files?: FileRule<F, O>;
	/** Fields of the "Check Only" output besides the recipients, e.g. the segments of the text. */
	preview?(params: Params<F, O>): IDataObject;
}

/** An item's part of a request that it may share with others. */
export interface Share {
	/** The number of entries of the item and of the request. */
	readonly ofItem: number;
	readonly ofRequest: number;
	/** The rows of the reply about the item's own entries. */
	readonly own: readonly Reply[];
	/** The reference of the request, if it has one. */
	readonly reference?: string | undefined;
}
