import type {
	IHookFunctions,
	INodeProperties,
	INodeTypeDescription,
	IWebhookFunctions,
} from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { numberBetween, textField } from '../fields/fields';
import { onlyIf, type Field, type Fields } from '../operation/field';
import { property } from '../panel/panel';
import { simplify } from '../panel/engineOptions';
import { toRecord } from '../values/convert';
import type { IncomingEvent } from './incoming';

const DEFAULT_PARTS_SECONDS = 60;
const DEFAULT_REPEATS_MINUTES = 10;

const secret = textField({
	displayName: 'Secret',
	type: 'string',
	typeOptions: { password: true },
	default: '',
	placeholder: 'e.g. 8fK2mQ7x',
	description:
		'A secret that each call must include: append "?secret=" and the secret to the URL that you paste. Calls without it are rejected.',
});

const ignoreRepeatsFor = numberBetween(0, 1440, {
	displayName: 'Ignore Repeats For (Minutes)',
	type: 'number',
	typeOptions: { minValue: 0, maxValue: 1440 },
	default: DEFAULT_REPEATS_MINUTES,
	description:
		'How many minutes to ignore repeats of the same call. With 0, every call starts an execution.',
});

const partsTimeout = numberBetween(1, 600, {
	displayName: 'Parts Timeout (Seconds)',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: 600 },
	default: DEFAULT_PARTS_SECONDS,
	description:
		'How many seconds to wait for the other parts of a long reply. After that, the workflow starts with the parts received, and "isComplete" is false.',
});

/** All options of a trigger: the common ones and those of its events. */
export function optionsOfTrigger(events: readonly IncomingEvent[]): Fields {
	const inParts = events.filter((event) => 'part' in event).map(({ value }) => value);
	const ofEvents = events.flatMap(({ value, options = {} }) =>
		Object.entries(options).map(([name, field]) => [name, onlyIf({ events: [value] }, field)]),
	);
	return {
		secret,
		ignoreRepeatsFor,
		...(inParts.length > 0 && { partsTimeout: onlyIf({ events: inParts }, partsTimeout) }),
		...Object.fromEntries(ofEvents),
	};
}

/** The name of an event in the list of triggers; n8n itself would write "On stop" and "On voice sms status". */
function listed(name: string): string {
	const words = name.split(' ').map((word) => (/[a-z]/.test(word) ? word.toLowerCase() : word));
	return `On ${words.join(' ')}`;
}

/** The panel of a trigger: the notice about its URL, the events and the options. */
export function triggerPanel(events: readonly IncomingEvent[], notice: string): INodeProperties[] {
	const options = Object.entries(optionsOfTrigger(events)).map(([name, field]) =>
		property(name, field),
	);
	return [
		{ displayName: notice, name: 'notice', type: 'notice', default: '' },
		{
			displayName: 'Events',
			name: 'events',
			type: 'multiOptions',
			noDataExpression: true,
			required: true,
			options: events
				.map(({ name, value, description }) => ({ name, value, description, action: listed(name) }))
				.sort((a, b) => a.name.localeCompare(b.name)),
			default: [],
			description: 'The events that start the workflow; other calls are acknowledged and ignored',
		},
		property('simplify', simplify, {}),
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add option',
			default: {},
			options: options.sort((a, b) => a.displayName.localeCompare(b.displayName)),
		},
	];
}

/** n8n's instructions for testing a webhook trigger. */
export const howToTest = {
	eventTriggerDescription: 'Waiting for a call to the test URL',
	triggerPanel: {
		executionsHelp:
			'<b>While building your workflow</b>, execute this step and trigger a call to the test URL: for the test, paste it in place of the production URL. Or use mock data.<br /><br /><b>Once your workflow is published (activated)</b>, each call to the production URL starts it. These executions appear in the <a data-key="executions">executions list</a>, not in the editor.',
	},
} satisfies Partial<INodeTypeDescription>;

/** The text below a trigger on the canvas: the names of the selected events. */
export function chosenEvents(events: readonly IncomingEvent[]): string {
	const names = JSON.stringify(Object.fromEntries(events.map(({ name, value }) => [value, name])));
	return `={{ ($parameter["events"] || []).map((event) => (${names})[event]).join(", ") }}`;
}

/** The options of every trigger, with their defaults. */
export interface TriggerOptions {
	/** Undefined: any call is accepted. */
	readonly secret: string | undefined;
	readonly ignoreRepeatsForMs: number;
	readonly partsTimeoutMs: number;
}

/**
 * The options of a trigger.
 *
 * @throws NodeOperationError if an added option has no value or a wrong one, so that no guard is skipped
 */
export function readOptions(context: IHookFunctions | IWebhookFunctions): TriggerOptions {
	const given = toRecord(context.getNodeParameter('options', {}));
	const setting = { timezone: context.getTimezone(), country: '', now: Date.now() };
	const read = <T>(name: string, field: Field<T>, otherwise: T): T => {
		if (!Object.hasOwn(given, name)) return otherwise;
		try {
			return field.read(given[name], setting);
		} catch (error) {
			const wrong = error instanceof Error ? error.message : 'cannot be read';
			throw new NodeOperationError(context.getNode(), `"${field.shown.displayName}" ${wrong}`);
		}
	};
	const minutes = read('ignoreRepeatsFor', ignoreRepeatsFor, DEFAULT_REPEATS_MINUTES);
	const seconds = read('partsTimeout', partsTimeout, DEFAULT_PARTS_SECONDS);
	return {
		secret: read<string | undefined>('secret', secret, undefined),
		ignoreRepeatsForMs: minutes * 60_000,
		partsTimeoutMs: seconds * 1000,
	};
}
