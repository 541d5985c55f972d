import type { IDataObject } from 'n8n-workflow';
import type { Call } from './call';
import type { Fields, Params } from './field';

/** A file of an item, before it is loaded. */
export interface ItemFile {
	/** Without its extension, e.g. "invoice". */
	readonly name: string;
	/** Its MIME type, e.g. "application/pdf". */
	readonly type: string;
	/** Identifies the content: the same for equal files. */
	readonly content: string;
	/** @throws Failure if the file no longer exists */
	load(): Promise<LoadedFile>;
}

/** A file that is about to be sent. */
export interface LoadedFile extends Pick<ItemFile, 'name' | 'type'> {
	readonly base64: string;
}

/** A downloaded file: it is parsed into items, or becomes binary data of one item, described by `answer`. */
export interface FileReply<F extends Fields = Fields, O extends Fields = Fields> {
	/** The binary field for the file. */
	field(params: Params<F, O>): string;
	/** The file name, e.g. "contacts.csv", if the API returns none. */
	name(params: Params<F, O>): string;
	/**
	 * The items parsed from its text. Empty if the user wants the file itself, or if the text cannot be
	 * parsed, so that no data is lost.
	 */
	items(text: string, params: Params<F, O>): readonly IDataObject[];
}

/** The files that a request attaches, and the API's limits for them. */
export interface FileRule<F extends Fields = Fields, O extends Fields = Fields> {
	/** The maximum number of files, and of bytes per file. */
	readonly maxFiles: number;
	readonly maxBytes: number;
	/** The names of their binary fields. */
	names(params: Params<F, O>): readonly string[];
	/** The call with the files attached. */
	attach(call: Call, files: readonly LoadedFile[]): Call;
}
