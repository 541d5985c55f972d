import type { IDataObject } from 'n8n-workflow';
import {
	EVENT_PARAMETER,
	RECIPIENT_PARAMETER,
	REFERENCE_PARAMETER,
} from '../engine/inbound/ownParameters';
import { isRecord, toText } from '../engine/values/convert';

/**
 * The trigger nodes for callbacks, and the last segment of their URLs: n8n puts the node's random ID before
 * it.
 */
export const TRIGGERS = {
	smsPartnerTrigger: { name: 'SMS Partner Trigger', path: 'sms-partner-trigger' },
	voicePartnerTrigger: { name: 'Voice Partner Trigger', path: 'voice-partner-trigger' },
} as const;

export type TriggerType = keyof typeof TRIGGERS;

/** Whether a URL is that of a trigger of this package, in any workflow. */
export function isTriggerAddress(url: string): boolean {
	if (!URL.canParse(url)) return false;
	const { pathname } = new URL(url);
	return Object.values(TRIGGERS).some(({ path }) => pathname.endsWith(`/${path}`));
}

/**
 * The URL of a trigger with the request's reference and its recipient, if it has only one, so that its calls
 * are recognized. Other URLs are unchanged.
 *
 * @param recipients of the request, in international format
 * @param event the event of the calls, if they do not say so themselves
 */
export function withReference(
	url: string,
	reference: string,
	recipients: readonly string[],
	event?: string,
): string {
	if (!isTriggerAddress(url)) return url;
	const address = new URL(url);
	address.searchParams.set(REFERENCE_PARAMETER, reference);
	const [recipient] = recipients;
	if (recipient !== undefined && recipients.length === 1) {
		address.searchParams.set(RECIPIENT_PARAMETER, recipient);
	}
	if (event !== undefined) address.searchParams.set(EVENT_PARAMETER, event);
	return address.href;
}

/** The key in a workflow's static data ('global') for the URLs of its triggers, by node name. */
const REGISTRY = 'partnerTriggers';

function registryOf(staticData: IDataObject): Record<string, unknown> {
	const registry = staticData[REGISTRY];
	return isRecord(registry) ? registry : {};
}

/** Stores the URL of a trigger, so that the sends of its workflow find it. */
export function registerTrigger(
	staticData: IDataObject,
	node: string,
	trigger: { readonly type: TriggerType; readonly url: string },
): void {
	const known = registryOf(staticData)[node];
	if (isRecord(known) && known.type === trigger.type && known.url === trigger.url) return;
	staticData[REGISTRY] = { ...registryOf(staticData), [node]: { ...trigger } };
}

/** Removes the URL of a trigger. */
export function unregisterTrigger(staticData: IDataObject, node: string): void {
	const others = Object.entries(registryOf(staticData)).filter(([name]) => name !== node);
	staticData[REGISTRY] = Object.fromEntries(others);
}

/**
 * The URL of the only trigger of a type in a workflow.
 *
 * @param staticData of the workflow ('global')
 * @throws Error with the rest of a sentence after the field's name if there is none or more than one
 */
export function triggerAddress(staticData: IDataObject, type: TriggerType): string {
	const { name } = TRIGGERS[type];
	const found = new Map<string, string>();
	for (const [node, trigger] of Object.entries(registryOf(staticData))) {
		if (!isRecord(trigger) || trigger.type !== type) continue;
		// A renamed node may be stored under both names.
		const address = toText(trigger.url);
		if (address !== undefined) found.set(address, node);
	}
	if (found.size > 1) {
		const nodes = [...found.values()].map((node) => `"${node}"`).join(', ');
		throw new Error(
			`is set to the trigger of this workflow, but there are several: ${nodes}. Choose "By URL" and paste the URL of one of them`,
		);
	}
	const [url] = found.keys();
	if (url !== undefined) return url;
	throw new Error(
		`is set to the trigger of this workflow, but no active trigger was found. Add "${name}" to the workflow and publish (activate) it. In a test run of n8n 1, choose "By URL" and paste the URL of the trigger`,
	);
}
