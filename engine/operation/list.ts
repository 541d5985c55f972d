/** A list in pages: the parameter `page` asks for one, page sizes are trusted nowhere. */
export interface Pages {
	/** The field of the answer that says how many entries there are in all. */
	readonly total: string;
	/** The field that says which page it is. */
	readonly current: string;
	/** Whether no document has the parameter: then a list is what came before a page that is refused. */
	readonly isGuess?: boolean;
}
