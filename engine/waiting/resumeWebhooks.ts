import type { INodeType, IWebhookDescription } from 'n8n-workflow';

/**
 * The address of a waiting execution, as both lines of n8n have it: `$execution.resumeUrl`. Its path is
 * empty; the second method goes by the name that n8n leaves for it.
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

/** Nothing is registered anywhere: the address goes along with each message. n8n asks for these of triggers alone. */
export const nothingToRegister: NonNullable<INodeType['webhookMethods']> = {
	default: {
		checkExists: async () => true,
		create: async () => true,
		delete: async () => true,
	},
};
