import { postJson } from './http.mjs';

/**
 * Where the SMS Partner Trigger of an example listens: the production URL in its panel.
 *
 * @param {import('./n8n.mjs').N8n} n8n
 * @param {{ nodes: { type: string, webhookId?: string }[] }} workflow
 */
export function triggerAddress({ address }, { nodes }) {
	const trigger = nodes.find(({ type }) => type === 'n8n-nodes-smspartner.smsPartnerTrigger');
	return `${address}/webhook/${trigger.webhookId}/sms-partner-trigger`;
}

/**
 * Does what an account's owner does on the dashboard: replies go to this address from now on.
 *
 * @param {import('./simulator.mjs').Simulator} simulator
 * @param {string} replyUrl
 */
export async function sendRepliesTo({ address }, replyUrl) {
	await postJson(`${address}/_simulator/settings`, { replyUrl });
}
