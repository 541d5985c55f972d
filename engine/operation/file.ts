import type { IDataObject } from 'n8n-workflow';
import type { Call } from './call';
import type { Fields, Params } from './field';

/** A file of an item: what is known of it before it is loaded. */
export interface ItemFile {
	/** Without its extension, e.g. "invoice". */
	readonly name: string;
	/** Its MIME type, e.g. "application/pdf". */
	readonly type: string;
	/** The same for files with the same content. */
	readonly content: string;
	/** @throws Failure if the file is not there any more */
	load(): Promise<LoadedFile>;
}

/** A file that is about to leave. */
export interface LoadedFile extends Pick<ItemFile, 'name' | 'type'> {
	readonly base64: string;
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
