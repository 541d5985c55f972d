import type { INodeProperties, INodeTypeDescription, IPollFunctions } from 'n8n-workflow';
import { amountField, booleanField, numberBetween } from '../../engine/fields/fields';
import { systemClock } from '../../engine/http/wait';
import { readField } from '../../engine/input/parameters';
import type { Field, Fields } from '../../engine/operation/field';
import { timeout } from '../../engine/panel/engineOptions';
import { property } from '../../engine/panel/panel';
import { toList, toRecord } from '../../engine/values/convert';
import { country } from '../../partner/products';
import { accounts, type Account } from './accounts';
import type { Rule } from './thresholds';

/** The description of the trigger. */
export const purpose =
	'Starts the workflow when the balance of SMS Partner, Voice Partner or Mail Partner falls below a threshold';

/** n8n's explanation of the trigger: its default text speaks of a test event, which a balance is not. */
export const howToTest = {
	triggerPanel: {
		executionsHelp:
			'<b>While you build the workflow</b>, "Fetch Test Event" shows the current balances, whether they are low or not.<br /><br /><b>Once it is published (activated)</b>, the workflow starts when a balance falls below its threshold. You can see these executions in the <a data-key="executions">executions list</a>, but not in the editor.',
	},
} satisfies Partial<INodeTypeDescription>;

const products: Field<readonly Account[]> = {
	shown: {
		displayName: 'Products',
		type: 'multiOptions',
		noDataExpression: true,
		options: accounts.map(({ product, value }) => ({ name: product.name, value })),
		default: [],
		description: 'The accounts to watch. The credential needs the API key of each of them.',
	},
	read(raw) {
		const values = toList(raw);
		const unknown = values.find((value) => !accounts.some((account) => account.value === value));
		if (values.length === 0) throw new Error('is empty: choose at least one product');
		if (unknown !== undefined) throw new Error('must contain only sms, voice or mail');
		return accounts.filter(({ value }) => values.includes(value));
	},
};

const DEFAULT_THRESHOLD = 10;
const DEFAULT_MARGIN = 10;

function thresholdOf({ product }: Account): Field<number> {
	return amountField({
		displayName: `${product.name} Threshold (EUR)`,
		type: 'number',
		typeOptions: { minValue: 0, numberPrecision: 2 },
		default: DEFAULT_THRESHOLD,
		description: `The balance of ${product.name} below which the workflow starts`,
	});
}

const options = {
	margin: numberBetween(0, 1000, {
		displayName: 'Margin (%)',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 1000 },
		default: DEFAULT_MARGIN,
		description:
			'How far above its threshold a balance must rise, in percent, before it can start the workflow again',
	}),
	everyPoll: booleanField({
		displayName: 'Start at Every Poll',
		type: 'boolean',
		default: false,
		description:
			'Whether to start the workflow at every poll while a balance is below its threshold, instead of only once',
	}),
	timeout,
} satisfies Fields;

const optionProperties = Object.entries<Field<unknown>>(options).map(([name, field]) =>
	property(name, field),
);

/** The panel of the trigger. */
export const properties: INodeProperties[] = [
	{ ...property('products', products, {}), required: true },
	...accounts.map((account) => ({
		...property(account.threshold, thresholdOf(account), { show: { products: [account.value] } }),
		required: true,
	})),
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: optionProperties.sort((a, b) => a.displayName.localeCompare(b.displayName)),
	},
];

/** The subtitle of the trigger on the canvas: the names of the products. */
export function chosenProducts(): string {
	const names = Object.fromEntries(accounts.map(({ value, product }) => [value, product.name]));
	const chosen = '($parameter["products"] || [])';
	return `={{ ${chosen}.map((product) => (${JSON.stringify(names)})[product]).join(", ") }}`;
}

/** A watched account, and when it starts the workflow. */
export interface Watching extends Account {
	readonly rule: Rule;
}

/** The values of the panel. */
export interface Settings {
	readonly watching: readonly Watching[];
	/** In seconds. */
	readonly timeout: number;
}

/** @throws Failure that names the field, if a value is invalid */
export function settingsOf(context: IPollFunctions): Settings {
	const setting = { timezone: context.getTimezone(), country, now: systemClock.now() };
	const read = <T>(name: string, field: Field<T>): T =>
		readField(field, context.getNodeParameter(name, field.shown.default), setting);
	const added = toRecord(context.getNodeParameter('options', {}));
	const option = <T>(name: string, field: Field<T>): T =>
		readField(field, Object.hasOwn(added, name) ? added[name] : field.shown.default, setting);
	const margin = option('margin', options.margin);
	const everyPoll = option('everyPoll', options.everyPoll);
	return {
		watching: read('products', products).map((account) => {
			const threshold = read(account.threshold, thresholdOf(account));
			return { ...account, rule: { threshold, margin, everyPoll } };
		}),
		timeout: option('timeout', options.timeout),
	};
}
