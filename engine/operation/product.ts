import type { IDataObject } from 'n8n-workflow';

/** The meaning of an API error code, and what to do about it, for people who do not program. */
export interface CodeMeaning {
	/** A sentence without a full stop, e.g. "The subaccount does not exist". */
	readonly meaning: string;
	/** The next step, as a sentence, e.g. "Choose the subaccount from the list.". */
	readonly next: string;
	/** The cause, if n8n can use it: a wrong key, no credit left, a rate limit. */
	readonly cause?: 'credential-invalid' | 'quota-exhausted' | 'rate-limited';
	/**
	 * The scope of the rejection. 'entries': some recipients; the others can be sent without them.
	 * 'texts': the same, but if all recipients have the same text, all are rejected. 'account': the rest
	 * of the run would fail too. Undefined: this request.
	 */
	readonly scope?: 'entries' | 'texts' | 'account';
	/**
	 * The parameters (`elementId`) for which the scope holds, if the API names them: e.g. "phoneNumber",
	 * but not "sender". Undefined: any.
	 */
	readonly elements?: readonly string[];
}

/** Error codes, as the API writes them (numbers as text). */
export type Codes = Readonly<Record<string, CodeMeaning>>;

/** The documented rejections of an API: they give names to the positions of XML rejections. */
export interface Refusals {
	/** With a text. Entries of a list can be rejected like this too. */
	readonly text: IDataObject;
	/** With a list of texts. */
	readonly texts: IDataObject;
	/** With a list of errors by parameter. */
	readonly constraints: IDataObject;
}

/** One of the APIs: its credential and error codes. */
export interface Product {
	/** The name for users, e.g. "SMS Partner". */
	readonly name: string;
	/** The credential type, and the names of its fields for this API. */
	readonly credential: string;
	readonly keyField: string;
	readonly keyLabel: string;
	/** All credential fields with keys, including those of other APIs: none is ever shown. */
	readonly keyFields: readonly string[];
	readonly urlField: string;
	readonly publicUrl: string;
	/** Codes that any operation of this API may return. */
	readonly codes: Codes;
	readonly refusals: Refusals;
	/** The country of phone numbers without a prefix, in requests and responses, as an ISO code. */
	readonly country: string;
}
