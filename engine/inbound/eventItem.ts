import type { IDataObject } from 'n8n-workflow';
import { known, toItem } from '../values/convert';
import type { IncomingCall, IncomingEvent, ToldEvent } from './incoming';
import type { Gathered } from './parts';

/** The raw output item of an event: its body or query, or those of several calls. */
export function rawItem({ calls }: Gathered): IDataObject {
	const came = calls.map(({ method, query, body }) => toItem(method === 'GET' ? query : body));
	return came.length === 1 ? { ...came[0] } : { parts: came };
}

/** The simplified output item of an event. */
export function eventItem(
	event: ToldEvent,
	{ calls: [call], text, isComplete }: Gathered,
): IDataObject {
	return known({
		event: event.value,
		...(call && event.item(call)),
		...(event.part && { text, isComplete }),
		reference: call?.reference,
		receivedAt: call?.receivedAt,
	});
}

/** The output item of an event's documented call, with all possible fields. */
export function exampleItem(event: IncomingEvent): IDataObject {
	if ('ask' in event) return { ...event.output, ...event.sometimes };
	const call: IncomingCall = {
		method: 'POST',
		query: {},
		body: {},
		receivedAt: '2026-01-13T10:35:14.000Z',
		reference: 'n8n4k7dq0v9x2m5b8ct',
		...event.example,
	};
	const text = event.part?.(call).text;
	return { ...eventItem(event, { calls: [call], text, isComplete: true }), ...event.sometimes };
}
