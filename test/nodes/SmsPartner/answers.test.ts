import type { IDataObject, IHttpRequestOptions, IWebhookFunctions } from 'n8n-workflow';
import type { IncomingCall } from '../../../engine/inbound/incoming';
import type { Heard } from '../../../engine/waiting/resume';
import { answers } from '../../../nodes/SmsPartner/answers';
import { node } from '../../engine/products';
import { standIn } from '../../engine/standIn';

const receivedAt = '2026-07-01T10:00:00.000Z';
const sent = { timedOut: true, messageId: 307, phoneNumber: '+33639980010', reference: 'n8nsent' };

let executions = 0;

/** What a wait makes of a body; `status` is what the API says of the message. */
async function heard(
	waitFor: string,
	body: IDataObject,
	{ isCurrent = true, status = {} }: { isCurrent?: boolean; status?: object } = {},
) {
	const asked: IHttpRequestOptions[] = [];
	const call: IncomingCall = { method: 'POST', query: {}, body, receivedAt, reference: 'n8nsent' };
	const context = Object.assign(standIn<IWebhookFunctions>({}), {
		getNode: () => node,
		getExecutionId: () => `execution-${++executions}`,
		getCredentials: async () => ({ smsApiKey: 'a-secret-key-1234567890' }),
		helpers: {
			httpRequestWithAuthentication: async (_: string, request: IHttpRequestOptions) => {
				asked.push(request);
				const own = { phoneNumber: '0639980010', ...status };
				const other = { phoneNumber: '+33639980011', status: 'Delivered' };
				const answer = { success: true, code: 200, StatutResponse_List: [other, own] };
				return { statusCode: 200, headers: {}, body: JSON.stringify(answer) };
			},
		},
	});
	const one: Heard = { context, call, sent, isCurrent };
	return { item: await answers[waitFor]?.(one), asked };
}

const reply = { type: 'response', phone_number: '+33639980010', text: 'OK', message_id: 307 };

describe('Send and Wait of an SMS that waits for a reply', () => {
	it.each([
		['JSON', reply],
		['the number as it is written at home', { ...reply, phone_number: '06 39 98 00 10' }],
		['the number without +', { ...reply, phone_number: '33639980010' }],
		['texts alone, as in a form', { ...reply, message_id: '307' }],
	])('goes on with it: %s', async (_, body) => {
		const { item } = await heard('reply', body);
		expect(item).toEqual({
			phoneNumber: '+33639980010',
			text: 'OK',
			messageId: 307,
			isStop: false,
			receivedAt,
		});
	});

	it('goes on with a STOP, and says so', async () => {
		const { item } = await heard('reply', { ...reply, type: 'stop', text: 'Stop' });
		expect(item).toMatchObject({ text: 'Stop', isStop: true });
	});

	it('goes on with a reply to an earlier message of its execution', async () => {
		expect((await heard('reply', reply, { isCurrent: false })).item).toMatchObject({ text: 'OK' });
	});

	it.each([
		['of somebody else', { ...reply, phone_number: '+33639980011' }],
		['of nobody', { type: 'response', text: 'OK' }],
		['to a virtual number', { msisdn: '33639980010', to: '33639980031', text: 'OK' }],
		['that is a report', { messageId: 307, status: 'Delivered', phoneNumber: '+33639980010' }],
	])('sleeps on with one %s', async (_, body) => {
		expect((await heard('reply', body)).item).toBeUndefined();
	});
});

describe('Send and Wait of an SMS that waits for its delivery report', () => {
	it.each([
		['Delivered', 'delivered'],
		['Not delivered', 'notDelivered'],
	])('asks the API, and goes on with what it says of the recipient: %s', async (said, status) => {
		const { item, asked } = await heard('deliveryReport', {}, { status: { status: said } });
		expect(item).toEqual({ messageId: 307, phoneNumber: '+33639980010', status, receivedAt });
		expect(asked).toMatchObject([{ qs: { messageId: '307' } }]);
	});

	it.each([{ status: 'Waiting' }, { status: 'Pending' }, {}])(
		'sleeps on if the API does not say how it ended, whatever the report says: %p',
		async (status) => {
			const body = { messageId: 307, status: 'Delivered' };
			expect((await heard('deliveryReport', body, { status })).item).toBeUndefined();
		},
	);

	it('asks nothing for the report of an earlier message', async () => {
		const told = { isCurrent: false, status: { status: 'Delivered' } };
		expect(await heard('deliveryReport', {}, told)).toEqual({ item: undefined, asked: [] });
	});
});
