import type { Operation } from '../../../engine/operation/operation';
import { getCredits } from '../../../nodes/SmsPartner/resources/account/getCredits';
import { create } from '../../../nodes/SmsPartner/resources/contact/create';
import { send } from '../../../nodes/SmsPartner/resources/sms/send';
import { WireRun } from '../wireRun';

/* A web page in place of an answer: a status of 400 says that the API is elsewhere, or lets nobody in. */

async function toldOf(
	operation: Operation,
	rows: ReadonlyArray<Record<string, unknown>>,
	status: number,
): Promise<unknown> {
	const came = { status, body: '<!DOCTYPE html><html><h1>Not Found</h1></html>' };
	const run = new WireRun(operation, { rows, continues: true, answer: () => came });
	const [item] = await run.try();
	return item?.json['error'];
}

const sms = [{ phoneNumbers: '+33612345678', message: 'Hello' }];
const elsewhere = /returned a web page.*Check that the base URL.*IP address/;

describe('A web page', () => {
	it.each([400, 403, 404, 405])('with status %d says where to look', async (status) => {
		const read = await toldOf(getCredits, [{}], status);
		expect(read).toMatch(`The API returned HTTP status ${status} with a web page instead of data`);
		expect(read).toMatch(elsewhere);
		expect(read).not.toMatch(/Try again/);
	});

	it('says so, too, where nobody knows whether anything was sent', async () => {
		const sent = await toldOf(send, sms, 404);
		expect(sent).toMatch(/unknown whether this took effect.*Before you run it again, check/);
		expect(sent).toMatch(elsewhere);
	});

	it('says what the operation has for its status', async () => {
		const rows = ['+33612345678', '+33612345679'].map((phoneNumber) => ({
			groupId: { mode: 'id', value: '1', __rl: true },
			phoneNumber,
		}));
		const many = await toldOf(create, rows, 404);
		expect(many).toMatch(/unknown whether this took effect/);
		expect(many).toMatch(/IP address.*turn off the option "Combine Items"/);
		expect(await toldOf(create, rows, 405)).not.toMatch(/Combine Items/);
	});

	it.each([200, 502])('with status %d may be gone later', async (status) => {
		const read = await toldOf(getCredits, [{}], status);
		expect(read).toMatch(/Try again later\./);
		expect(read).not.toMatch(elsewhere);
	});
});
