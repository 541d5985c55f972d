import type { DateTime } from 'luxon';
import type { IDataObject } from 'n8n-workflow';
import { futureField } from '../engine/fields/dateFields';
import { booleanField } from '../engine/fields/fields';
import { deliveryMoment } from './scheduling';

/** When SMS and emails are sent (docs/api/sms-partner.md 3.1, docs/api/mail-partner.md 3.2). */
export const scheduledDate = futureField({
	displayName: 'Scheduled Date',
	type: 'dateTime',
	default: '',
	description:
		"When to send, e.g. 2026-12-24 09:30. Without this option, messages are sent immediately. The API schedules in steps of 5 minutes: other times are rounded up. Times without an offset are in the workflow's time zone. The API receives Paris time, since its documentation names no time zone.",
});

export const sandbox = booleanField({
	displayName: 'Sandbox',
	type: 'boolean',
	default: false,
	description: 'Whether to only test the request: nothing is sent and nothing is charged',
});

/** A boolean as the API expects it; undefined for false. */
export function asFlag(isOn: boolean | undefined): 1 | undefined {
	return isOn === true ? 1 : undefined;
}

/** These options in the output of a send: the actual date, and whether it was a test. */
export function optionsInOutput(options: {
	readonly scheduledDate?: DateTime | undefined;
	readonly sandbox?: boolean | undefined;
}): Record<string, IDataObject[string]> {
	const { scheduledDate: wanted, sandbox: isTest } = options;
	return {
		scheduledDate: wanted && (deliveryMoment(wanted).toISO() ?? undefined),
		sandbox: isTest === true ? true : undefined,
	};
}
