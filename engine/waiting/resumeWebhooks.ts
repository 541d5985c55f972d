import type { INodeType, IWebhookDescription } from 'n8n-workflow';

/**
 * The URL of a waiting execution in both n8n lines: `$execution.resumeUrl`. Its path is empty; the second
 * HTTP method uses the other name that n8n allows.
 */
const webhook = {
	path: '',
	responseMode: 'onReceived',
	restartWebhook: true,
} as const;

export const resumeWebhooks: IWebhookDescription[] = [
	{ ...webhook, name: 'default', httpMethod: 'POST' },
	{ ...webhook, name: 'setup', httpMethod: 'GET' },
];

/** Nothing to register: each message contains the URL. n8n only calls these for triggers. */
export const nothingToRegister: NonNullable<INodeType['webhookMethods']> = {
	default: {
		checkExists: async () => true,
		create: async () => true,
		delete: async () => true,
	},
};
