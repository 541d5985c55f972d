import type { IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import { SECRET_PARAMETER } from '../engine/inbound/ownParameters';
import { readOptions } from '../engine/inbound/triggerOptions';
import { registerTrigger, unregisterTrigger, type TriggerType } from './callbackAddress';

/** The URL of a trigger, with its secret. */
function addressOf(context: IHookFunctions | IWebhookFunctions): string | undefined {
	const url = context.getNodeWebhookUrl('default');
	if (url === undefined) return undefined;
	const { secret } = readOptions(context);
	if (secret === undefined) return url;
	const address = new URL(url);
	address.searchParams.set(SECRET_PARAMETER, secret);
	return address.href;
}

/**
 * Stores the URL of a trigger for the sends of its workflow: when the workflow is activated, and at each
 * call, since n8n 2 does not report a URL that changed with a restart. A test of the trigger stores
 * nothing.
 *
 * @throws NodeOperationError if the secret is empty
 */
export function leaveAddress(context: IHookFunctions | IWebhookFunctions, type: TriggerType): void {
	const url = addressOf(context);
	if (url === undefined || context.getMode() === 'manual') return;
	const staticData = context.getWorkflowStaticData('global');
	registerTrigger(staticData, context.getNode().name, { type, url });
}

/** Removes the URL of a trigger when its workflow is deactivated. */
export function takeAddressBack(context: IHookFunctions): void {
	if (context.getMode() === 'manual') return;
	unregisterTrigger(context.getWorkflowStaticData('global'), context.getNode().name);
}
