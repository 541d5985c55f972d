import type { IBinaryKeyData, IDataObject } from 'n8n-workflow';
import type { Reason } from '../errors/failure';
import type { Reply } from '../operation/reply';

/** What an output item holds. */
export interface Output {
	readonly json: IDataObject;
	readonly binary?: IBinaryKeyData;
}

/** What became of an entry. */
export type Result =
	| {
			readonly kind: 'done';
			/** The whole answer. */
			readonly reply: Reply;
			/** What the answer says of this entry, where it says it. */
			readonly own: Reply | undefined;
			/** How many entries the request had. */
			readonly ofRequest: number;
			/** Its reference, where it carries one. */
			readonly reference?: string | undefined;
			/** The items that were made of it already: of a file, or of an answer to what was asked before. */
			readonly made?: readonly Output[];
	  }
	| { readonly kind: 'failed'; readonly reason: Reason };
