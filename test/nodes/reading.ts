import { DateTime } from 'luxon';
import type { IDataObject } from 'n8n-workflow';
import type { Entry, Share } from '../../engine/operation/batch';
import type { Call } from '../../engine/operation/call';
import type { Fields } from '../../engine/operation/field';
import { hintText } from '../../engine/operation/hint';
import type { Operation } from '../../engine/operation/operation';
import { optionsOf } from '../../engine/panel/engineOptions';

/** A working day: nothing is held back. */
const NOW = DateTime.fromISO('2026-07-01T12:00:00', { zone: 'Europe/Paris' }).toMillis();

const setting = { timezone: 'Europe/Paris', country: 'FR', now: Date.UTC(2020, 0, 1) };

/** Of all requests. */
export const REFERENCE = 'n8nabcdefghij012345';

/** Values as an operation gets them: each read by its field. */
function read(fields: Fields, raw: Readonly<Record<string, unknown>>): Record<string, unknown> {
	return Object.fromEntries(
		Object.entries(raw).map(([name, value]) => {
			const field = fields[name];
			if (field === undefined) throw new Error(`There is no field "${name}"`);
			return [name, field.read(value, setting)];
		}),
	);
}

/** The parameters of an operation, from what a user fills in. */
export function paramsOf(
	operation: Operation,
	raw: Readonly<Record<string, unknown>>,
	options: Readonly<Record<string, unknown>> = {},
): { options: Record<string, unknown> } & Record<string, unknown> {
	return { ...read(operation.fields, raw), options: read(optionsOf(operation), options) };
}

/** The request of one item. */
export function callOf(
	operation: Operation,
	raw: Readonly<Record<string, unknown>>,
	options: Readonly<Record<string, unknown>> = {},
): Call {
	const { request } = operation;
	const params = paramsOf(operation, raw, options);
	if (request.kind === 'local') throw new Error('There is no request');
	if (request.kind === 'single') return request.call(params);
	return request.call(request.entries(params), request.settings(params), REFERENCE);
}

/** What an item asks for, entry by entry. */
export function entriesOf(
	operation: Operation,
	raw: Readonly<Record<string, unknown>>,
): readonly Entry[] {
	const { request } = operation;
	return request.kind === 'batch' ? request.entries(paramsOf(operation, raw)) : [];
}

/** The share of an item whose request is for nobody else. */
export const ALONE: Share = { ofItem: 1, ofRequest: 1, own: [] };

/** The simplified output of an answer. */
export function outputOf(
	operation: Operation,
	reply: Readonly<Record<string, unknown>>,
	raw: Readonly<Record<string, unknown>>,
	share = ALONE,
	options: Readonly<Record<string, unknown>> = {},
): IDataObject {
	return operation.answer(reply, paramsOf(operation, raw, options), share);
}

/** The hints for an item, as they are read. */
export function hintsOf(
	operation: Operation,
	raw: Readonly<Record<string, unknown>>,
	options: Readonly<Record<string, unknown>> = {},
	now = NOW,
): string[] {
	const hints = operation.hints?.(paramsOf(operation, raw, options), now) ?? [];
	return hints.map((hint) => hintText(hint));
}

/** What "Check Only" says of an item besides its recipients. */
export function previewOf(
	operation: Operation,
	raw: Readonly<Record<string, unknown>>,
	options: Readonly<Record<string, unknown>> = {},
): IDataObject | undefined {
	const { request } = operation;
	if (request.kind !== 'batch') throw new Error('It has no preview');
	return request.preview?.(paramsOf(operation, raw, options));
}

/** What is wrong with an item's values together. */
export function complaintOf(
	operation: Operation,
	raw: Readonly<Record<string, unknown>>,
	options: Readonly<Record<string, unknown>> = {},
): string | undefined {
	return operation.complaint?.(paramsOf(operation, raw, options));
}
