import type { IDataObject } from 'n8n-workflow';

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
