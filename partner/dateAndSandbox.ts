import type { DateTime } from 'luxon';
import type { IDataObject } from 'n8n-workflow';
import { futureField } from '../engine/fields/dateFields';
import { booleanField } from '../engine/fields/fields';
import { deliveryMoment } from './scheduling';

/** When SMS and mails go out (docs/api/sms-partner.md 3.1, docs/api/mail-partner.md 3.2). */
export const scheduledDate = futureField({
	displayName: 'Scheduled Date',
	type: 'dateTime',
	default: '',
	description:
		"When to send, e.g. 2026-12-24 09:30; left out, it is sent at once. The API takes steps of 5 minutes: a time in between is put off to the next one. Without an offset, it is read in the workflow's time zone. The API gets it in Paris time: its documents name no time zone.",
});

export const sandbox = booleanField({
	displayName: 'Sandbox',
	type: 'boolean',
	default: false,
	description: 'Whether the API only tests it: nothing is sent and nothing is charged',
});

/** A switch that is on, as the API writes it; one that is off is left out. */
export function asFlag(isOn: boolean | undefined): 1 | undefined {
	return isOn === true ? 1 : undefined;
}

/** What the output of a send says of these options: when it leaves in fact, and that it was a test. */
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
