import type { INode } from 'n8n-workflow';
import { amountField, choiceField, textField } from '../../engine/fields/fields';
import { post } from '../../engine/operation/call';
import { onlyIf } from '../../engine/operation/field';
import { operation } from '../../engine/operation/operation';
import type { Product } from '../../engine/operation/product';
import { refusals } from '../../partner/platformCodes';

/* An API that does not exist, with an operation that reads and one that has a lasting effect. */

export const node: INode = {
	id: 'node-1',
	name: 'Test',
	type: 'test',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};

export const product: Product = {
	name: 'Test Partner',
	credential: 'testApi',
	keyField: 'testApiKey',
	keyLabel: 'Test Partner API Key',
	keyFields: ['testApiKey', 'otherApiKey', 'password'],
	urlField: 'testBaseUrl',
	publicUrl: 'https://api.test/v1',
	refusals,
	country: 'FR',
	codes: {
		10: { meaning: 'The API key is incorrect', next: 'Check it.', cause: 'credential-invalid' },
	},
};

export const read = operation({
	value: 'get',
	name: 'Get',
	action: 'Get a thing',
	description: 'Get a thing by its name',
	fields: { thing: textField({ displayName: 'Thing', type: 'string', default: '' }) },
	repeat: 'safe',
	xml: {},
	request: {
		kind: 'single',
		call: ({ thing }) => ({ method: 'GET', path: '/things', query: { thing } }),
	},
	example: { success: true, code: 200, size: 1 },
	answer: ({ size }) => ({ size: Number(size) }),
});

export const pay = operation({
	value: 'pay',
	name: 'Pay',
	action: 'Pay for a thing',
	description: 'Pay an amount',
	fields: { amount: amountField({ displayName: 'Amount', type: 'number', default: 0 }) },
	options: { note: textField({ displayName: 'Note', type: 'string', default: '' }) },
	repeat: 'never',
	lookAt: 'the bills',
	xml: {},
	request: {
		kind: 'single',
		call: ({ amount, options }) => post('/pay', { amount, note: options.note }),
	},
	example: { success: true, code: 200, paid: 1 },
	answer: ({ paid }) => ({ paid: Number(paid) }),
	codes: {
		11: { meaning: 'There is not enough credit', next: 'Top it up.', cause: 'quota-exhausted' },
	},
});

const shapes = ['disc', 'ring', 'box'] as const;

/** Its fields are there with some shapes only: a depth for a box, a lid for a deep one, a rim for what is round. */
export const draw = operation({
	value: 'draw',
	name: 'Draw',
	action: 'Draw a thing',
	description: 'Draw a thing in one of its shapes',
	fields: {
		shape: choiceField(
			{
				displayName: 'Shape',
				type: 'options',
				noDataExpression: true,
				options: shapes.map((value) => ({ name: value, value })),
				default: 'disc',
			},
			shapes,
		),
		depth: onlyIf(
			{ shape: ['box'] },
			textField({ displayName: 'Depth', type: 'string', default: '' }),
		),
		lid: onlyIf(
			{ shape: ['box'], depth: ['deep'] },
			textField({ displayName: 'Lid', type: 'string', default: '' }),
		),
	},
	options: {
		rim: onlyIf(
			{ shape: ['disc', 'ring'] },
			textField({ displayName: 'Rim', type: 'string', default: '' }),
		),
	},
	repeat: 'never',
	lookAt: 'the drawings',
	request: { kind: 'single', call: ({ shape, depth }) => post('/draw', { shape, depth }) },
	example: { success: true, code: 200 },
	answer: () => ({}),
});
