import { choiceField, countField } from '../engine/fields/fields';
import { recipients } from './recipients';

const UNITS_MS = { minutes: 60_000, hours: 3_600_000, days: 86_400_000 } as const;

/** Answers arrive within days, if ever: after a longer time, a new workflow is the better choice. */
const MAX_DAYS = 30;

interface Limit {
	readonly resumeAmount: number;
	readonly resumeUnit: keyof typeof UNITS_MS;
}

/** The only recipient of a message that waits for an answer. */
export const recipient = {
	...recipients,
	shown: {
		...recipients.shown,
		displayName: 'Phone Number',
		placeholder: 'e.g. +33612345678',
		description:
			'The recipient, in national (06…) or international (+336…) format: one per execution',
	},
};

/** How long to wait; the parameter names are those of n8n's own nodes. */
export const waitLimit = {
	resumeAmount: countField({
		displayName: 'Wait At Most',
		type: 'number',
		default: 24,
		description: `How long to wait, up to ${MAX_DAYS} days; after that, the workflow continues with "timedOut"`,
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
			description: 'The unit of the waiting time',
		},
		['days', 'hours', 'minutes'],
	),
};

/** The time to wait, in milliseconds. */
export function limitMs({ resumeAmount, resumeUnit }: Limit): number {
	return resumeAmount * UNITS_MS[resumeUnit];
}

/** The error in a limit, if any. */
export function limitComplaint(limit: Limit): string | undefined {
	return limitMs(limit) > MAX_DAYS * UNITS_MS.days
		? `"Wait At Most" is longer than ${MAX_DAYS} days`
		: undefined;
}
