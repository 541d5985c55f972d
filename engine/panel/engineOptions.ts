import { booleanField, choiceField, countField, maxCostField, textField } from '../fields/fields';
import type { Batch } from '../operation/batch';
import type { Field, Fields, PanelHint, Params } from '../operation/field';
import type { AlreadyDone, Operation } from '../operation/operation';
import type { Wait } from '../operation/wait';
import { toWhole } from '../values/convert';

/* The fields and options that the engine handles itself, in addition to an operation's own. */

const DEFAULT_TIMEOUT_SECONDS = 30;
const DEFAULT_WAIT_MINUTES = 60;
const DEFAULT_KEYS_KEPT = 10_000;

export const timeout = countField({
	displayName: 'Timeout (Seconds)',
	type: 'number',
	default: DEFAULT_TIMEOUT_SECONDS,
	description: 'Maximum time in seconds to wait for a response from the API',
});

const longestWait = countField({
	displayName: 'Longest Wait (Minutes)',
	type: 'number',
	default: DEFAULT_WAIT_MINUTES,
	description:
		"Maximum time in minutes that a run may spend waiting for the API's rate limits. Requests that would exceed it are not sent.",
});

const responseFormat = choiceField(
	{
		displayName: 'Response Format',
		type: 'options',
		options: [
			{ name: 'JSON', value: 'json' },
			{ name: 'XML', value: 'xml' },
		],
		default: 'json',
		description: 'The format of the API response. The output is the same for both.',
	},
	['json', 'xml'],
);

const maxRecipients = countField({
	displayName: 'Max Recipients',
	type: 'number',
	default: 1000,
	description:
		'Maximum recipients per run. A run with more stops before anything is sent. Without this option, there is no limit.',
});

/** The options for the estimated cost; an operation that sends nothing only shows it. */
function costOptions({ cost, request }: Operation): Fields {
	if (cost === undefined) return {};
	const isSent = request.kind !== 'local';
	const read = 'The balance is read once per run.';
	return {
		checkBalance: booleanField({
			displayName: 'Check Balance First',
			type: 'boolean',
			default: false,
			description: isSent
				? `Whether to stop the run before anything is sent if the balance does not cover its estimated cost. ${read}`
				: `Whether to add the estimated cost, and a hint if the balance does not cover it. ${read}`,
		}),
		maxCost: maxCostField(
			isSent
				? `Maximum cost per run. If the estimated cost is higher, the run stops before anything is sent. ${read}`
				: `Adds the estimated cost, and a hint if it is higher than this. ${read}`,
		),
	};
}

function checkOnly({ cost }: Operation): Field<boolean> {
	const what =
		'Whether to preview the messages without sending them. The output shows the recipients and requests of each item.';
	const more =
		' With "Check Balance First" or "Max Cost (EUR)", the balance is read and the estimated cost is shown.';
	return booleanField({
		displayName: 'Check Only',
		type: 'boolean',
		default: false,
		description: cost ? what + more : what,
	});
}

const onceKey: Field<string> = {
	...textField({
		displayName: 'Once Key',
		type: 'string',
		default: '',
		placeholder: 'e.g. {{ $json.orderId }}',
		description:
			'Prevents sending the same item twice: a text that identifies it, e.g. an order number. If this node has already sent an item with the same key, in this or an earlier execution, it is not sent again.',
	}),
	mayBeEmpty: false,
};

const onceKeysToKeep = countField({
	displayName: 'Once Keys Kept',
	type: 'number',
	default: DEFAULT_KEYS_KEPT,
	description:
		'How many Once Keys n8n remembers for this node: the newest ones. A run with more keys stops before anything is sent.',
});

function combineItems({ combined, entryNoun, hint, maxEntries }: Batch): Field<boolean> {
	const field = booleanField({
		displayName: 'Combine Items',
		type: 'boolean',
		default: combined,
		description: `Whether to combine items into shared requests of up to ${maxEntries} ${entryNoun}. Each item still gets its own output item.`,
		...(hint && { hint }),
	});
	if (hint === undefined || combined) return field;
	const ifOn: PanelHint = { message: hint, type: 'warning', when: (value) => `${value} === true` };
	return { ...field, panelHints: [ifOn] };
}

/** Turns the error "already done" into a success. */
function ignoreAlreadyDone({ when }: AlreadyDone): Field<boolean> {
	return booleanField({
		displayName: 'Ignore If Already Done',
		type: 'boolean',
		default: false,
		description: `Whether to succeed instead of failing if ${when}`,
	});
}

/** The options that the engine handles; each operation has those that apply to it. */
export interface EngineOptions {
	readonly timeout?: number;
	readonly longestWait?: number;
	readonly _format?: 'json' | 'xml';
	readonly combineItems?: boolean;
	readonly maxRecipients?: number;
	readonly checkBalance?: boolean;
	readonly maxCost?: number;
	readonly checkOnly?: boolean;
	readonly ignoreAlreadyDone?: boolean;
	readonly onceKey?: string;
	readonly onceKeysKept?: number;
}

/** The time-out of an operation's requests, in milliseconds. */
export function timeoutMs(options: EngineOptions): number {
	return (options.timeout ?? DEFAULT_TIMEOUT_SECONDS) * 1000;
}

/** The longest wait for a turn, in milliseconds. */
export function longestWaitMs(options: EngineOptions): number {
	return (options.longestWait ?? DEFAULT_WAIT_MINUTES) * 60_000;
}

/** How many Once Keys n8n remembers for the node. */
export function onceKeysKept(options: EngineOptions): number {
	return Math.floor(options.onceKeysKept ?? DEFAULT_KEYS_KEPT);
}

/** Whether items can share requests at all. */
function mayCombine(request: Operation['request']): request is Batch {
	return request.kind === 'batch' && request.maxEntries > 1;
}

/** Whether an item shares requests with others: by its option, otherwise by the operation's default. */
export function combines({ request }: Operation, { combineItems }: EngineOptions): boolean {
	return mayCombine(request) && (combineItems ?? request.combined);
}

/** The wait of an operation after sending, if it has one. */
export function waitOf({ request }: Operation): Wait<Params<Fields, Fields>> | undefined {
	return request.kind === 'batch' ? request.wait : undefined;
}

/** Whether the raw reply can be the output: not if an operation waits for something else. */
export function maySimplify(operation: Operation): boolean {
	const { request, file } = operation;
	return request.kind !== 'local' && file === undefined && waitOf(operation) === undefined;
}

/** Whether an operation sends messages: it costs money for each recipient. */
export function isSending({ request }: Operation): boolean {
	return request.kind === 'batch' && request.sentFields !== undefined;
}

/** All options of an operation: its own, and those of the engine that apply to it. */
export function optionsOf(operation: Operation): Fields {
	const own = { ...operation.options, ...costOptions(operation) };
	if (operation.request.kind === 'local') return own;
	return {
		...own,
		timeout,
		longestWait,
		...(mayCombine(operation.request) && { combineItems: combineItems(operation.request) }),
		...(isSending(operation) && { checkOnly: checkOnly(operation) }),
		...(isSending(operation) && waitOf(operation) === undefined && { maxRecipients }),
		...(operation.repeat === 'never' && { onceKey, onceKeysKept: onceKeysToKeep }),
		...(operation.alreadyDone && { ignoreAlreadyDone: ignoreAlreadyDone(operation.alreadyDone) }),
		...(operation.xml && { _format: responseFormat }),
	};
}

export const returnAll = booleanField({
	displayName: 'Return All',
	type: 'boolean',
	default: false,
	description: 'Whether to return all results or only up to a given limit',
});

export const limit: Field<number> = {
	shown: {
		displayName: 'Limit',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 50,
		description: 'Max number of results to return',
	},
	read(raw) {
		const number = toWhole(raw, 1);
		if (number === undefined) throw new Error('must be a whole number above 0');
		return number;
	},
};

export const simplify = booleanField({
	displayName: 'Simplify',
	type: 'boolean',
	default: true,
	description: 'Whether to return a simplified version of the response instead of the raw data',
});
