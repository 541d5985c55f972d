import type { IBinaryKeyData, IDataObject } from 'n8n-workflow';
import type { Reason } from '../errors/failure';
import type { Reply } from '../operation/reply';

/** The content of an output item. */
export interface Output {
	readonly json: IDataObject;
	readonly binary?: IBinaryKeyData;
}

/** The result of an entry. */
export type Result =
	| {
			readonly kind: 'done';
			/** The whole reply. */
			readonly reply: Reply;
			/** The row of the reply about this entry, if there is one. */
			readonly own: Reply | undefined;
			/** The number of entries of the request. */
			readonly ofRequest: number;
			/** The reference of the request, if it has one. */
			readonly reference?: string | undefined;
			/** Finished output items, from a file or a precheck. */
			readonly made?: readonly Output[];
	  }
	| { readonly kind: 'failed'; readonly reason: Reason };
