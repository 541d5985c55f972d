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
