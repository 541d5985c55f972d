import type { IDataObject } from 'n8n-workflow';
import type { Operation } from '../../../engine/operation/operation';
import { send as sendMail } from '../../../nodes/MailPartner/resources/email/send';
import { verify } from '../../../nodes/SmsPartner/resources/phoneNumber/verify';
import { send } from '../../../nodes/SmsPartner/resources/sms/send';
import { get as getStatus } from '../../../nodes/SmsPartner/resources/status/get';
import { send as sendVoice } from '../../../nodes/VoicePartner/resources/voiceMessage/send';
import { WireRun, type Came } from '../wireRun';

/* No document shows an answer that says no to a part of what it was asked: whoever it says went through is not sent again. */

const A = '+33612345678';
const B = '+33612345679';
const C = '+33612345680';
const rows = [A, B, C].map((phoneNumbers) => ({ phoneNumbers, message: `To ${phoneNumbers}` }));
const went = (phoneNumber: string): IDataObject => ({ success: true, code: 200, phoneNumber });
const stopped = { success: false, code: 14, phoneNumber: B, message: 'STOP' };
const refusal = { success: false, code: 9, message: 'Non', message_id: 307 };

/** A run of texts that share a request, and of which the API says this, tried twice. */
async function sentTwice(came: Came) {
	const run = new WireRun(send, { rows, continues: true, answer: () => came });
	await run.try();
	const items = await run.try();
	return { wire: run.wire, said: items.map(({ json }) => json['error'] ?? json['status']) };
}

const inStopList: unknown = expect.stringMatching(/item 1: .*on the STOP list/);
const unknownOf = (item: number): unknown =>
	expect.stringMatching(`item ${item}: It is unknown whether this took effect`);

describe('A request that is refused in part', () => {
	it.each([200, 400])('is sent to nobody again whom its list has (status %d)', async (status) => {
		const body = { ...refusal, SMSResponse_List: [went(A), stopped, went(C)] };
		const { wire, said } = await sentTwice({ status, body });
		// The refused one alone is tried again by the second try, as each refused one is.
		expect(wire).toEqual(['POST /v1/bulk-send', 'POST /v1/send']);
		expect(said).toEqual(['sent', expect.any(String), 'sent']);
	});

	it('leaves unknown what became of those whom its list has not', async () => {
		const body = { ...refusal, SMSResponse_List: [went(A), stopped] };
		const { said } = await sentTwice({ body });
		expect(said).toEqual(['sent', expect.any(String), unknownOf(2)]);
	});

	const none = (phoneNumber: string): IDataObject => ({ ...stopped, phoneNumber });

	it.each([200, 400])(
		'refuses each for its own reason where its list does, whatever its ID (status %d)',
		async (status) => {
			const own = { ...none(A), code: 44, message: 'Emetteur' };
			const body = { ...refusal, SMSResponse_List: [own, none(B), none(C)] };
			const { wire, said } = await sentTwice({ status, body });
			expect(said[0]).toMatch(/item 0: The sender is not valid.*"Emetteur" \(code 44\)/);
			expect(said[1]).toEqual(inStopList);
			expect(said.join()).not.toMatch(/unknown/);
			expect(wire).toEqual(['POST /v1/bulk-send', 'POST /v1/bulk-send']);
		},
	);

	it('leaves unknown with its ID what became of those whom no refusal names', async () => {
		const { wire, said } = await sentTwice({
			body: { ...refusal, SMSResponse_List: [none(A), none(B)] },
		});
		expect(said).toEqual([expect.stringMatching(/item 0: .*STOP/), inStopList, unknownOf(2)]);
		expect(wire).toEqual(['POST /v1/bulk-send', 'POST /v1/bulk-send']);
	});

	it('stays unknown with its ID where its list does not say whether it worked', async () => {
		const entry = { code: 14, phoneNumber: A };
		const { said } = await sentTwice({ body: { ...refusal, SMSResponse_List: [entry] } });
		expect(said).toEqual([unknownOf(0), unknownOf(1), unknownOf(2)]);
	});

	it('is a refusal where its list has nobody who went through', async () => {
		const one = { success: false, code: 14, message: 'STOP' };
		const run = new WireRun(send, {
			rows: rows.slice(0, 2),
			continues: true,
			answer: ({ body }) => {
				const isBoth = JSON.stringify(body).includes('SMSList');
				const list = { success: false, code: 14, SMSResponse_List: [stopped] };
				if (isBoth) return { body: list };
				return { body: JSON.stringify(body).includes(B) ? one : { success: true, message_id: 1 } };
			},
		});
		const items = await run.try();
		expect(items.map(({ json }) => json['error'] ?? json['status'])).toEqual(['sent', inStopList]);
		expect(run.wire).toEqual(['POST /v1/bulk-send', 'POST /v1/send', 'POST /v1/send']);
	});
});

/** An answer in XML, whose places have no names. */
function asXml(values: readonly unknown[]): string {
	const entry = (value: unknown): string =>
		`<entry>${Array.isArray(value) ? value.map(entry).join('') : String(value)}</entry>`;
	return `<result>${values.map(entry).join('')}</result>`;
}

describe('An entry that is refused in XML says why', () => {
	const saidOf = async (
		operation: Operation,
		values: readonly unknown[],
		asked: IDataObject[] = rows,
	) => {
		const parameters = { options: { _format: 'xml' } };
		const answer = () => ({ body: asXml(values) });
		const run = new WireRun(operation, { parameters, rows: asked, continues: true, answer });
		return (await run.try()).map(({ json }) => json['error'] ?? json['status']);
	};

	it('where texts share a request', async () => {
		const sent = (to: string) => [true, 200, 1, 0.038, to];
		const list = [sent(A), [false, 14, B, 'Numéro dans la liste STOP'], sent(C)];
		const said = await saidOf(send, [true, 200, 307, 'EUR', 0.076, 2, list]);
		expect(said).toEqual(['sent', expect.stringContaining('"Numéro dans la liste STOP"'), 'sent']);
		expect(said[1]).toContain('(code 14)');
	});

	it('where statuses share a request', async () => {
		const list = [
			[true, 200, A, 1, 'Delivered', '1517934416', 0, 0],
			[false, 4, B, 1, 'Numéro introuvable'],
		];
		const asked = [A, B].map((phoneNumber) => ({ phoneNumber, messageId: 1 }));
		const said = await saidOf(getStatus, [true, 200, list], asked);
		expect(said).toEqual(['delivered', expect.stringContaining('"Numéro introuvable" (code 4)')]);
	});
});

describe.each<[string, Operation, IDataObject, string]>([
	['An SMS', send, { phoneNumbers: A, message: 'Hello' }, 'message_id'],
	['A mail', sendMail, { to: 'a@b.fr', subject: 'S', htmlContent: 'H' }, 'messageId'],
	[
		'A voice message',
		sendVoice,
		{ phoneNumbers: A, tokenAudio: 't', emailForNotification: 'a@b.fr' },
		'campaignId',
	],
	['A verification', verify, { phoneNumbers: A }, 'campaign_id'],
])('%s that is refused', (_, operation, row, id) => {
	const tried = async (more: IDataObject, status = 200) => {
		const came = { status, body: { success: false, code: 4, message: 'Non', ...more } };
		const run = new WireRun(operation, { rows: [row], continues: true, answer: () => came });
		await run.try();
		const [item] = await run.try();
		return { count: run.requests.length, said: item?.json['error'] };
	};

	// 407 is a proxy's, but a proxy knows no ID.
	it.each([200, 407])('and has an ID may have been sent: once only (%d)', async (status) => {
		const { count, said } = await tried({ [id]: 307 }, status);
		expect(count).toBe(1);
		expect(said).toMatch(
			/unknown whether this took effect. The API returned a rejection that contains a message ID/,
		);
		expect(said).toMatch(/The API said: "Non"/);
	});

	it.each([null, '', 0])('and has no ID (%p) was not sent', async (none) => {
		const { count, said } = await tried({ [id]: none });
		expect(count).toBe(2);
		expect(said).not.toMatch(/unknown/);
	});
});
