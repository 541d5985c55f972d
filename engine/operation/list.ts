/** A paged list: the parameter `page` selects a page; page sizes are never relied on. */
export interface Pages {
	/** The field with the total number of entries. */
	readonly total: string;
	/** The field with the page number. */
	readonly current: string;
	/** Whether `page` is undocumented: then the list ends before the first rejected page. */
	readonly isGuess?: boolean;
}
