import {
	inRows,
	manualTrigger,
	partnerNode,
	workflowOf,
	type NodeSketch,
} from '../editor/workflow';

const everyMorning: NodeSketch = {
	name: 'Every Morning',
	type: 'n8n-nodes-base.scheduleTrigger',
	typeVersion: 1.2,
	parameters: { rule: { interval: [{ field: 'days', triggerAtHour: 8 }] } },
};

const isLow: NodeSketch = {
	name: 'Below 20 EUR?',
	type: 'n8n-nodes-base.if',
	typeVersion: 2.2,
	parameters: {
		conditions: {
			options: { caseSensitive: true, leftValue: '', typeValidation: 'strict', version: 2 },
			conditions: [
				{
					id: 'low',
					leftValue: '={{ $json.balance }}',
					rightValue: 20,
					operator: { type: 'number', operation: 'lt' },
				},
			],
			combinator: 'and',
		},
		options: {},
	},
};

const enough: NodeSketch = {
	name: 'Enough Credit',
	type: 'n8n-nodes-base.noOp',
	typeVersion: 1,
	parameters: {},
};

const COLUMN = 224;
const BRANCH = 112;

/** Every morning, subaccounts with a low balance get credit, and their owners an email. One of the simulator's two is low. */
export const topUp = workflowOf(
	'Top up subaccounts',
	[
		everyMorning,
		partnerNode('Get Subaccounts', 'smsPartner', {
			resource: 'subaccount',
			operation: 'getAll',
			returnAll: true,
		}),
		isLow,
		partnerNode('Top Up', 'smsPartner', {
			resource: 'subaccount',
			operation: 'addCredit',
			tokenSubaccount: { __rl: true, mode: 'id', value: '={{ $json.tokenSubaccount }}' },
			credit: 50,
		}),
		partnerNode('Tell the Owner', 'mailPartner', {
			resource: 'email',
			operation: 'send',
			to: 'owner@example.com',
			subject: 'Your subaccount was topped up',
			htmlContent: '=<p>It now has {{ $json.subaccountCredit }} {{ $json.currency }}.</p>',
		}),
		enough,
	],
	[
		{ from: 'Every Morning', to: 'Get Subaccounts' },
		{ from: 'Get Subaccounts', to: 'Below 20 EUR?' },
		{ from: 'Below 20 EUR?', to: 'Top Up' },
		{ from: 'Below 20 EUR?', to: 'Enough Credit', output: 1 },
		{ from: 'Top Up', to: 'Tell the Owner' },
	],
	(index) => {
		if (index < 3) return [COLUMN * index, 0];
		return index < 5 ? [COLUMN * index, -BRANCH] : [COLUMN * 3, BRANCH];
	},
);

/** Sends a different text to each row of a list. */
function texts(jsCode: string, options: object): object {
	const list: NodeSketch = {
		name: 'Orders',
		type: 'n8n-nodes-base.code',
		typeVersion: 2,
		parameters: { jsCode },
	};
	const send = partnerNode('Send SMS', 'smsPartner', {
		resource: 'sms',
		operation: 'send',
		phoneNumbers: '={{ $json.phone }}',
		message: '={{ $json.name }}, your order is ready.',
		options,
	});
	const wires = [
		{ from: manualTrigger.name, to: list.name },
		{ from: list.name, to: send.name },
	];
	return workflowOf('Text the customers', [manualTrigger, list, send], wires, inRows(3));
}

// All of 06 39 98 is reserved for fiction.
const orders = [
	{ name: 'Ada', phone: '06 39 98 00 11', order: 'A-1041' },
	{ name: 'Bruno', phone: '06 39 98 00 12', order: 'A-1042' },
	{ name: 'Chloé', phone: '06 39 98 00 13', order: 'A-1043' },
];

/** A few rows, each sent once, on a working day: without a date the panel would show a hint at night. */
export const fewTexts = texts(`return ${JSON.stringify(orders)}.map((json) => ({ json }));`, {
	onceKey: '={{ $json.order }}',
	scheduledDate: '2030-05-14T10:00:00',
});

/** More rows than fit into one request. */
export const manyTexts = texts(
	`return Array.from({ length: 600 }, (_, index) => ({
	json: { name: 'Ada', phone: String(33639981000 + index), order: 'A-' + index },
}));`,
	{},
);
