import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';
import type { Fields } from '../operation/field';

/* What an API says by itself: it calls an address of n8n, and each call is one event. */

/** A call as it arrived, read but not believed. */
export interface IncomingCall {
	readonly method: 'GET' | 'POST';
	/** Its query without our own parameters. */
	readonly query: Readonly<Record<string, unknown>>;
	/** Of JSON, or of a form (then all values are texts); empty for a GET. */
	readonly body: Readonly<Record<string, unknown>>;
	/** ISO, in UTC. */
	readonly receivedAt: string;
	/** The reference of the request that it answers, where our address had one. */
	readonly reference?: string | undefined;
	/** The event that our address is for, where it says so: then its calls may hold whatever they want. */
	readonly event?: string | undefined;
	/** The recipient of that request, where our address had one: in international form. */
	readonly recipient?: string | undefined;
	/** The ID that the API gave to that request, where this process has sent it. */
	readonly sentId?: number | string | undefined;
}

/** What all events have in common. */
interface EventCore {
	/** Stored in workflows: never changes. */
	readonly value: string;
	/** In the panel, in Title Case. */
	readonly name: string;
	readonly description: string;
	/** The documented call, of which the output schema and the tables are made. */
	readonly example: Partial<IncomingCall>;
	/** Options of this event alone, shown where it is chosen. */
	readonly options?: Fields;
	/** Output fields that the example does not lead to, each with an example. */
	readonly sometimes?: IDataObject;
	/**
	 * Whether a call is this event: events are asked in their order, and the first one has it.
	 *
	 * @param options of the trigger, as n8n gives them
	 */
	recognizes(call: IncomingCall, options: Readonly<Record<string, unknown>>): boolean;
}

/** A part of a text that comes in several calls. */
export interface Part {
	/** The same for all parts of one text. */
	readonly key: string;
	/** Its place, from 1. */
	readonly number: number;
	readonly total: number;
	readonly text: string;
}

/** An event whose output is in the call itself. */
export interface ToldEvent extends EventCore {
	/** The simplified output item, without `event`, `reference`, `receivedAt` and what a text in parts has besides. */
	item(call: IncomingCall): IDataObject;
	/** Which part of a text it is, where texts may come in parts; most are the first of one. */
	part?(call: IncomingCall): Part;
}

/**
 * An event of which the call says only that there is something to ask for: it is answered at once,
 * then the API is asked.
 */
export interface AskedEvent extends EventCore {
	/** A whole output item (with `event`) for the schema, since no call leads to it. */
	readonly output: IDataObject;
	/**
	 * What the API says, as whole output items (with `event`); none start nothing. "Simplify" and the
	 * options are read from the context.
	 *
	 * @throws NodeApiError or NodeOperationError if the API cannot be asked: the execution fails with it
	 */
	ask(context: IWebhookFunctions, call: IncomingCall): Promise<readonly IDataObject[]>;
}

export type IncomingEvent = ToldEvent | AskedEvent;
