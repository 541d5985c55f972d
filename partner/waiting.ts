import { choiceField, countField } from '../engine/fields/fields';
import { recipients } from './recipients';

const UNITS_MS = { minutes: 60_000, hours: 3_600_000, days: 86_400_000 } as const;

/** Answers come within days, if ever: for longer than this a workflow had better start anew. */
const MAX_DAYS = 30;

interface Limit {
	readonly resumeAmount: number;
	readonly resumeUnit: keyof typeof UNITS_MS;
}

/** The one recipient whose answer is waited for. */
export const recipient = {
	...recipients,
	shown: {
		...recipients.shown,
		displayName: 'Phone Number',
		placeholder: 'e.g. +33612345678',
		description: 'The recipient, national (06…) or international (+336…): one for each execution',
	},
};

/** How long to wait: named as in n8n's own nodes. */
export const waitLimit = {
	resumeAmount: countField({
		displayName: 'Wait At Most',
		type: 'number',
		default: 24,
		description: `How long to wait, ${MAX_DAYS} days at most; then the workflow goes on with "timedOut"`,
	}),
	resumeUnit: choiceField(
		{
			displayName: 'Unit',
			type: 'options',
			noDataExpression: true,
			options: [
				{ name: 'Days', value: 'days' },
				{ name: 'Hours', value: 'hours' },
				{ name: 'Minutes', value: 'minutes' },
			],
			default: 'hours',
			description: 'The unit of the time to wait',
		},
		['days', 'hours', 'minutes'],
	),
};

/** The time to wait, in milliseconds. */
export function limitMs({ resumeAmount, resumeUnit }: Limit): number {
	return resumeAmount * UNITS_MS[resumeUnit];
}

/** What is wrong with a limit. */
export function limitComplaint(limit: Limit): string | undefined {
	return limitMs(limit) > MAX_DAYS * UNITS_MS.days
		? `"Wait At Most" is longer than ${MAX_DAYS} days`
		: undefined;
}
