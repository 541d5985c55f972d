import type { AnswerFields } from './answers/fields';
import type { Message } from './messages/outbox';
import type { Parameters } from './parameters';
import type { RateLimit } from './rateLimits';
import type { Switches } from './switches';

/** A refusal: a response with `success: false`. */
export interface Refusal {
	/** A number for SMS and email, a word for voice messages (docs/api/voice-partner.md 4.1). */
	code: number | string;
	/** In French, as in the API's responses (docs/api/sms-partner.md 1). */
	message: string;
	/** The HTTP status for it; sent only if the switch `errorStatus` is 'byMeaning'. */
	status: number;
	/** The unmet constraints of code 9. */
	elements?: ReadonlyArray<{ elementId: string; message: string }>;
}

/** A response that is a file instead of fields. */
export interface AnswerFile {
	contentType: string;
	content: string;
}

/** The result of an operation. An operation that refuses has no effect. */
export type Outcome =
	| { fields: AnswerFields; sent?: Message | undefined }
	| { file: AnswerFile }
	| { refusal: Refusal };

/** One request to an operation, with a valid key. */
export interface Call<A> {
	account: A;
	parameters: Parameters;
	switches: Switches;
}

/** One operation of a product's API. To add one, add a file like this and a line in the product's index. */
export interface Operation<A> {
	method: 'GET' | 'POST' | 'DELETE';
	/** Below the product's base URL; a parameter in the path is written `{name}`. */
	path: string;
	/** Where the API expects the parameters, including the key. A key anywhere else is ignored. */
	place: 'query' | 'path' | 'body';
	/** Whether `_format` is documented for it. */
	format?: boolean;
	/** The documented rate limit, per key. */
	limit?: RateLimit;
	/** The refusal of a request without a key, where the operation's page does not have the product's code for it. */
	missingKey?: Refusal;
	/** Whether the operation exists, if the documents contradict each other on its method or path; by default it does. */
	served?(switches: Switches): boolean;
	/** Checks the parameters, carries out the operation and responds. */
	answer(call: Call<A>): Outcome;
}

/** An outcome `success: true` (or whatever the operation's page shows), with the message that may be reported on later. */
export function accept(fields: AnswerFields, sent?: Message): Outcome {
	return { fields, sent };
}

/** An outcome `success: false`. */
export function refuse(refusal: Refusal): Outcome {
	return { refusal };
}
