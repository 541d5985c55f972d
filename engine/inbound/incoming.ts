import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';
import type { Fields } from '../operation/field';

/* Callbacks of an API: each call to an n8n URL is one event. */

/** A call, parsed but not trusted. */
export interface IncomingCall {
	readonly method: 'GET' | 'POST';
	/** The query without our own parameters. */
	readonly query: Readonly<Record<string, unknown>>;
	/** From JSON or a form (then all values are texts); empty for a GET. */
	readonly body: Readonly<Record<string, unknown>>;
	/** ISO, in UTC. */
	readonly receivedAt: string;
	/** The reference of the request that it answers, if our URL had one. */
	readonly reference?: string | undefined;
	/** The event that our URL is for, if it says so: then the content of the call does not matter. */
	readonly event?: string | undefined;
	/** The recipient of that request in international format, if our URL had one. */
	readonly recipient?: string | undefined;
	/** The ID that the API returned for that request, if this process sent it. */
	readonly sentId?: number | string | undefined;
}

/** The common part of all events. */
interface EventCore {
	/** Stored in workflows: never changes. */
	readonly value: string;
	/** In the panel, in Title Case. */
	readonly name: string;
	readonly description: string;
	/** The documented call, from which the output schema and the tables are generated. */
	readonly example: Partial<IncomingCall>;
	/** Options of this event, shown when it is selected. */
	readonly options?: Fields;
	/** Output fields that the example does not produce, each with an example. */
	readonly sometimes?: IDataObject;
	/**
	 * Whether a call is this event. Events are tried in order; the first match wins.
	 *
	 * @param options of the trigger, as n8n gives them
	 */
	recognizes(call: IncomingCall, options: Readonly<Record<string, unknown>>): boolean;
}

/** A part of a text that comes in several calls. */
export interface Part {
	/** Identifies the text: the same for all its parts. */
	readonly key: string;
	/** Its position, from 1. */
	readonly number: number;
	readonly total: number;
	readonly text: string;
}

/** An event whose data is in the call itself. */
export interface ToldEvent extends EventCore {
	/** The simplified output item, without `event`, `reference`, `receivedAt`, `text` and `isComplete`. */
	item(call: IncomingCall): IDataObject;
	/** The part of the text in this call, if texts may be split; usually the only one. */
	part?(call: IncomingCall): Part;
}

/**
 * An event whose call only says that there is news: it is acknowledged immediately, then the API is
 * asked.
 */
export interface AskedEvent extends EventCore {
	/** A complete output item (with `event`) for the schema, since no call produces it. */
	readonly output: IDataObject;
	/**
	 * Asks the API. Returns complete output items (with `event`); an empty list starts no workflow.
	 * "Simplify" and the options are read from the context.
	 *
	 * @throws NodeApiError or NodeOperationError if the API request fails; the execution fails with it
	 */
	ask(context: IWebhookFunctions, call: IncomingCall): Promise<readonly IDataObject[]>;
}

export type IncomingEvent = ToldEvent | AskedEvent;
