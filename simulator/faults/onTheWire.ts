import type { ServerResponse } from 'node:http';
import type { WireAnswer } from '../answers/render';
import type { Exchange } from '../exchange';
import { reset, send, sendCutOff, sendDripping } from '../wire';
import type { Fault, FaultKind } from './fault';

/** The end of a request: a response (complete, cut off, or byte by byte), or a broken connection. */
export type Ending =
	| { answer: WireAnswer; cutOff?: boolean; dripMs?: number }
	| { connection: 'hang' | 'resetBeforeRead' | 'resetAfterRead' };

/** A fault that determines the response; latency only delays it. */
export type LastFault = Exclude<Fault, { kind: 'latency' }>;

/** The faults that occur after the effect by default. */
const late: readonly FaultKind[] = ['resetAfterRead', 'hang', 'emptyBody', 'htmlPage'];

/** Determines the end of a request with a fault; carries out the operation first if the fault requires it. */
export function endWith(fault: LastFault, exchange: Exchange): Ending {
	if (comesAfterEffect(fault)) exchange.answer();
	switch (fault.kind) {
		case 'drip':
			return { answer: exchange.answer(), dripMs: fault.milliseconds };
		case 'cutOffBody':
			return { answer: exchange.answer(), cutOff: true };
		case 'cutOffText':
			return { answer: firstHalf(exchange.answer()) };
		case 'emptyBody':
			return { answer: { status: 200, headers: {}, body: '' } };
		case 'htmlPage':
			return { answer: exchange.page(200, 'Maintenance') };
		case 'rateLimited':
			return { answer: exchange.tooManyRequests(fault.retryAfter?.toString()) };
		case 'status':
			return { answer: errorAnswer(fault, exchange) };
		case 'redirect':
			return { answer: { status: fault.status, headers: { location: fault.location }, body: '' } };
		case 'refusal':
			return { answer: exchange.refuse({ ...fault, status: 200 }, 200) };
		default:
			return { connection: fault.kind };
	}
}

/** Whether the operation is carried out before the fault. */
function comesAfterEffect(fault: LastFault): boolean {
	const said = 'carriedOut' in fault ? fault.carriedOut : undefined;
	return said ?? late.includes(fault.kind);
}

function firstHalf(answer: WireAnswer): WireAnswer {
	return { ...answer, body: answer.body.slice(0, answer.body.length / 2) };
}

function errorAnswer(fault: Extract<Fault, { kind: 'status' }>, exchange: Exchange): WireAnswer {
	const { status, body } = fault;
	const message = `Erreur ${status}`;
	if (body === 'empty') return { status, headers: {}, body: '' };
	if (body === 'html') return exchange.page(status, message);
	return exchange.refuse({ code: status, message, status }, status);
}

/** Carries out the ending; returns the HTTP status sent, if any. */
export function carryOut(ending: Ending, response: ServerResponse): number | undefined {
	if ('connection' in ending) {
		if (ending.connection !== 'hang') reset(response);
		return undefined;
	}
	if (ending.cutOff === true) sendCutOff(response, ending.answer);
	else if (ending.dripMs !== undefined) sendDripping(response, ending.answer, ending.dripMs);
	else send(response, ending.answer);
	return ending.answer.status;
}
