import type { IExecuteFunctions, INodeParameters, INodeProperties, INodeType } from 'n8n-workflow';
import { Pool } from 'undici';
import type { ChildSettings } from '../protocol';

/** The maximum number of recipients per request (docs/api/sms-partner.md 3). */
const MAX_ENTRIES = 500;

const FIELDS = ['phoneNumbers', 'message', 'tokenSubaccount', 'credit', 'atOnce'];

const field = (name: string): INodeProperties => ({
	displayName: name,
	name,
	type: 'string',
	default: '',
});

/**
 * The minimum: reads the same two parameters for every item in a loop, and posts the same combined bodies. It checks
 * nothing, ignores the responses, and returns a single item.
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
			properties: FIELDS.map(field),
		},
		async execute(this: IExecuteFunctions) {
			const { parameters } = this.getNode();
			const connections = Number(parameters['atOnce']);
			// One per run: the server may have closed the connection of the previous run.
			const pool = new Pool(origin, { connections });
			await inFlight(wantedBy(this, parameters), connections, async ({ path, body }) =>
				post(pool, path, body),
			);
			await pool.close();
			return [[{ json: {} }]];
		},
	};
}

interface Wanted {
	readonly path: string;
	readonly body: object;
}

function wantedBy(context: IExecuteFunctions, parameters: INodeParameters): Iterable<Wanted> {
	if (parameters['tokenSubaccount'] !== '') return credits(context);
	const isSame = !String(parameters['message']).startsWith('=');
	return isSame ? same(context) : personalised(context);
}

/** Sends with at most this many requests in flight, as soon as each request is ready. */
async function inFlight(
	wanted: Iterable<Wanted>,
	atOnce: number,
	post: (one: Wanted) => Promise<void>,
): Promise<void> {
	const left = wanted[Symbol.iterator]();
	const worker = async (): Promise<void> => {
		for (let next = left.next(); next.done !== true; next = left.next()) await post(next.value);
	};
	await Promise.all(Array.from({ length: atOnce }, worker));
}

function* credits(context: IExecuteFunctions): Generator<Wanted> {
	for (const index of context.getInputData().keys()) {
		const tokenSubaccount = context.getNodeParameter('tokenSubaccount', index);
		const body = { tokenSubaccount, credit: context.getNodeParameter('credit', index) };
		yield { path: '/subaccount/credit/add', body };
	}
}

function* personalised(context: IExecuteFunctions): Generator<Wanted> {
	const SMSList = context.getInputData().map((_, index) => ({
		phoneNumber: context.getNodeParameter('phoneNumbers', index),
		message: context.getNodeParameter('message', index),
	}));
	for (let first = 0; first < SMSList.length; first += MAX_ENTRIES)
		yield { path: '/bulk-send', body: { SMSList: SMSList.slice(first, first + MAX_ENTRIES) } };
}

function* same(context: IExecuteFunctions): Generator<Wanted> {
	const message = context.getNodeParameter('message', 0);
	const numbers = context
		.getInputData()
		.map((_, index) => String(context.getNodeParameter('phoneNumbers', index)));
	for (let first = 0; first < numbers.length; first += MAX_ENTRIES) {
		const phoneNumbers = numbers.slice(first, first + MAX_ENTRIES).join(',');
		yield { path: '/send', body: { phoneNumbers, message } };
	}
}
