import type { AnswerFields } from './answers/fields';
import type { Message } from './messages/outbox';
import type { Parameters } from './parameters';
import type { RateLimit } from './rateLimits';
import type { Switches } from './switches';

/** Why the API says no: an answer `success: false`. */
export interface Refusal {
	/** A number for SMS and mail, a word for voice messages (docs/api/voice-partner.md 4.1). */
	code: number | string;
	/** In French, as the API's own answers are (docs/api/sms-partner.md 1). */
	message: string;
	/** The HTTP status that says the same; sent only if the switch `errorStatus` is 'byMeaning'. */
	status: number;
	/** The unmet constraints of code 9. */
	elements?: ReadonlyArray<{ elementId: string; message: string }>;
}

/** An answer that is no fields but a file, as it is. */
export interface AnswerFile {
	contentType: string;
	content: string;
}

/** What an operation gives back. An operation that refuses has changed nothing. */
export type Outcome =
	| { fields: AnswerFields; sent?: Message | undefined }
	| { file: AnswerFile }
	| { refusal: Refusal };

/** One request to an operation, after its key was found to be right. */
export interface Call<A> {
	account: A;
	parameters: Parameters;
	switches: Switches;
}

/** One operation of a product's API: adding one is adding a file like this and a line in the product's index. */
export interface Operation<A> {
	method: 'GET' | 'POST' | 'DELETE';
	/** Below the product's base URL; a parameter in the path is written `{name}`. */
	path: string;
	/** Where the API wants the parameters, the key among them. A key anywhere else is not seen. */
	place: 'query' | 'path' | 'body';
	/** Whether `_format` is documented for it. */
	format?: boolean;
	/** The documented limit, counted for each key. */
	limit?: RateLimit;
	/** The refusal of a request without a key, where the operation's page does not have the product's code for it. */
	missingKey?: Refusal;
	/** Whether the API has it, where the documents disagree on its method or path; without this it always has. */
	served?(switches: Switches): boolean;
	/** Checks the parameters, carries out the effect and answers. */
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
