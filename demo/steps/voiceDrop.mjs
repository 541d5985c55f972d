import { agreement } from './agreement.mjs';
import { postJson } from './http.mjs';
import { say, step } from './terminal.mjs';
import { witness } from './witness.mjs';

/** The example that starts with a webhook, in examples/. */
export const voiceDropExample = 'webhook-drops-a-voice-message';

/** A number that is reserved for fiction, like all of 06 39 98. */
export const phoneNumber = '0639980012';

/** By which the example knows an order again: each call that is to send needs another. */
export function newOrder() {
	return { orderId: crypto.randomUUID(), phoneNumbers: phoneNumber };
}

/**
 * Where the second example listens.
 *
 * @param {import('./n8n.mjs').N8n} n8n
 */
export function webhookAddress({ address }) {
	return `${address}/webhook/voice-drop`;
}

/**
 * Calls the webhook of "Webhook drops a voice message" once.
 *
 * @param {import('./n8n.mjs').N8n} n8n
 * @param {import('./simulator.mjs').Simulator} simulator
 * @returns {Promise<string[]>} in what its answer and the simulator disagree
 */
export async function callWebhook(n8n, simulator) {
	const [{ status, text }, seen] = await step('Calling the webhook', () =>
		witness(simulator, () => postJson(webhookAddress(n8n), newOrder())),
	);
	const { campaignId, recipients, cost, currency } = parse(text);
	say(
		`\n  HTTP ${status}: campaign ${campaignId}, recipients ${recipients}, cost ${cost} ${currency}\n`,
	);
	const { voiceDropDisagreements } = await agreement();
	return voiceDropDisagreements(phoneNumber, { status, campaignId, recipients, cost }, seen);
}

function parse(text) {
	try {
		return JSON.parse(text) ?? {};
	} catch {
		return {};
	}
}
