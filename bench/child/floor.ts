import type { IExecuteFunctions, INodeProperties, INodeType } from 'n8n-workflow';
import { Pool } from 'undici';
import type { ChildSettings } from '../protocol';

/** How many recipients the API takes in a request (docs/api/sms-partner.md 3). */
const MAX_ENTRIES = 500;

const field = (name: string): INodeProperties => ({
	displayName: name,
	name,
	type: 'string',
	default: '',
});

/**
 * The least that can be done: reads the same two parameters for every item in a bare loop, and posts the same combined
 * bodies. It checks nothing, looks at no answer, and gives out a single item.
 */
export function floorNode({ baseUrl, key }: ChildSettings): INodeType {
	const { origin, pathname } = new URL(baseUrl);

	async function post(pool: Pool, path: string, body: object): Promise<void> {
		const answer = await pool.request({
			method: 'POST',
			path: `${pathname}${path}`,
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ ...body, apiKey: key }),
		});
		await answer.body.dump();
		if (answer.statusCode !== 200)
			throw new Error(`The floor got HTTP status ${answer.statusCode}`);
	}

	return {
		description: {
			displayName: 'Floor',
			name: 'floor',
			group: ['output'],
			version: 1,
			description: '',
			defaults: { name: 'Floor' },
			inputs: ['main'],
			outputs: ['main'],
			properties: [field('phoneNumbers'), field('message')],
		},
		async execute(this: IExecuteFunctions) {
			const isSame = !String(this.getNode().parameters['message']).startsWith('=');
			// One for each run: a connection left over from the one before may have been closed since.
			const pool = new Pool(origin);
			const send = isSame ? sendSame : sendPersonalised;
			await send(this, async (path, body) => await post(pool, path, body));
			await pool.close();
			return [[{ json: {} }]];
		},
	};
}

type Post = (path: string, body: object) => Promise<void>;

async function sendPersonalised(context: IExecuteFunctions, post: Post): Promise<void> {
	const SMSList = context.getInputData().map((_, index) => ({
		phoneNumber: context.getNodeParameter('phoneNumbers', index),
		message: context.getNodeParameter('message', index),
	}));
	for (let first = 0; first < SMSList.length; first += MAX_ENTRIES) {
		await post('/bulk-send', { SMSList: SMSList.slice(first, first + MAX_ENTRIES) });
	}
}

async function sendSame(context: IExecuteFunctions, post: Post): Promise<void> {
	const message = context.getNodeParameter('message', 0);
	const numbers = context
		.getInputData()
		.map((_, index) => String(context.getNodeParameter('phoneNumbers', index)));
	for (let first = 0; first < numbers.length; first += MAX_ENTRIES) {
		const phoneNumbers = numbers.slice(first, first + MAX_ENTRIES).join(',');
		await post('/send', { phoneNumbers, message });
	}
}
