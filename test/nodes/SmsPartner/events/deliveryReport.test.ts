import type { IDataObject, IHttpRequestOptions, IWebhookFunctions } from 'n8n-workflow';
import type { IncomingCall } from '../../../../engine/inbound/incoming';
import { FakeClock } from '../../../engine/fakeClock';
import { node } from '../../../engine/products';
import { standIn } from '../../../engine/standIn';

/* The event is loaded anew for each test, as after a restart of n8n: what it remembers in the process is gone. */

const KEY = 'a-secret-key-1234567890';
const REFERENCE = 'n8nabcdefghij012345';
const A = '+33612345678';
const B = '+33612345679';

type Loaded = Awaited<ReturnType<typeof started>>;

async function started() {
	jest.resetModules();
	const { deliveryReport } = await import('../../../../nodes/SmsPartner/events/deliveryReport');
	const { rememberSent } = await import('../../../../engine/work/references');
	const wait = await import('../../../../engine/http/wait');
	jest.spyOn(wait.systemClock, 'now').mockImplementation(() => clock.now());
	jest.spyOn(wait.systemClock, 'sleep').mockImplementation((time) => clock.sleep(time));
	return { deliveryReport, rememberSent };
}

let clock = new FakeClock();
beforeEach(() => {
	clock = new FakeClock();
});
afterEach(() => jest.restoreAllMocks());

/** The API: the statuses of messages, by ID or tag. */
class Api {
	readonly asked: string[] = [];
	readonly messages = new Map<string, Record<string, string>>();
	answer: (() => { status: number; body: unknown }) | undefined;

	handle({ url, qs = {} }: IHttpRequestOptions): { status: number; body: unknown } {
		const name = String(qs.messageId ?? qs.tag);
		this.asked.push(`${new URL(url).pathname} ${name}`);
		if (this.answer) return this.answer();
		const message = this.messages.get(name);
		if (message === undefined) {
			return { status: 200, body: { success: false, code: 4, message: 'Message introuvable' } };
		}
		const list = Object.entries(message).map(([phoneNumber, status]) => {
			return { phoneNumber, status, stopSMS: false, date: '1517989111' };
		});
		const page = qs.tag === undefined ? {} : { currentPage: 1, total: list.length };
		return { status: 200, body: { success: true, code: 200, ...page, StatutResponse_List: list } };
	}
}

interface Settings {
	readonly api: Api;
	readonly staticData?: IDataObject;
	readonly simplify?: boolean;
	readonly mode?: 'manual' | 'trigger';
}

function contextWith({ api, staticData = {}, simplify = true, mode = 'trigger' }: Settings) {
	return Object.assign(standIn<IWebhookFunctions>({}), {
		getNode: () => node,
		getMode: () => mode,
		getTimezone: () => 'Europe/Paris',
		getWorkflow: () => ({ id: 'w1', name: 'W', active: true }),
		getWorkflowStaticData: () => staticData,
		getNodeParameter: (name: string, fallback: unknown) =>
			name === 'simplify' ? simplify : fallback,
		getCredentials: async () => ({ smsApiKey: KEY }),
		helpers: {
			httpRequestWithAuthentication: async (_: string, request: IHttpRequestOptions) => {
				await clock.sleep(20);
				const { status: statusCode, body } = api.handle(request);
				return { statusCode, headers: {}, body: JSON.stringify(body) };
			},
		},
	});
}

const call = (parts: Partial<IncomingCall> = {}): IncomingCall => {
	return { method: 'POST', query: {}, body: {}, receivedAt: '2026-07-01T10:00:05.000Z', ...parts };
};
const shown = (items: readonly IDataObject[]) =>
	items.map(({ phoneNumber, status }) => `${String(phoneNumber)} ${String(status)}`);

/** What some calls come to, once the time that they take is over. */
async function given(loaded: Loaded, settings: Settings, ...calls: IncomingCall[]) {
	const context = contextWith(settings);
	const asked = calls.map((one) => loaded.deliveryReport.ask(context, one));
	return (await clock.finish(Promise.all(asked))).flat();
}

describe('A delivery report', () => {
	it('gives out what the API says, with what came', async () => {
		const loaded = await started();
		const api = new Api();
		api.messages.set('307', { [A]: 'Delivered' });
		loaded.rememberSent(REFERENCE, 307);
		const body = { status: 'Not delivered', phone: A };
		expect(
			await given(loaded, { api }, call({ reference: REFERENCE, recipient: A, body })),
		).toEqual([
			{
				event: 'deliveryReport',
				messageId: 307,
				phoneNumber: A,
				status: 'delivered',
				date: '2018-02-07T08:38:31.000+01:00',
				stopSms: false,
				reference: REFERENCE,
				receivedAt: '2026-07-01T10:00:05.000Z',
				body,
			},
		]);
		expect(api.asked).toEqual(['/v1/bulk-status 307']);
	});

	it("gives out the API's entry with Simplify off", async () => {
		const loaded = await started();
		const api = new Api();
		api.messages.set('307', { [A]: 'Delivered' });
		const settings = { api, simplify: false };
		expect(await given(loaded, settings, call({ body: { message_id: '307' } }))).toEqual([
			{
				event: 'deliveryReport',
				phoneNumber: A,
				status: 'Delivered',
				stopSMS: false,
				date: '1517989111',
				body: { message_id: '307' },
			},
		]);
	});

	it.each(['messageId', 'message_id', 'MessageID', 'message-id', 'msgId'])(
		'finds the message by %s of the body',
		async (name) => {
			const loaded = await started();
			const api = new Api();
			api.messages.set('307', { [A]: 'Delivered' });
			expect(await given(loaded, { api }, call({ body: { [name]: 307 } }))).toHaveLength(1);
		},
	);

	it('says of recipients whom it does not name only what is final', async () => {
		const loaded = await started();
		const api = new Api();
		api.messages.set(REFERENCE, {
			[A]: 'Waiting',
			[B]: 'Waiting',
			'+33612345680': 'Not delivered',
		});
		const report = call({ reference: REFERENCE, recipient: A });
		expect(shown(await given(loaded, { api }, report))).toEqual([
			`${A} waiting`,
			'+33612345680 notDelivered',
		]);
		api.messages.set(REFERENCE, { [A]: 'Delivered', [B]: 'Waiting' });
		expect(shown(await given(loaded, { api }, report))).toEqual([`${A} delivered`]);
		expect(await given(loaded, { api }, report)).toEqual([]);
	});

	it('asks by tag where the ID is not known, and does not give the tag out', async () => {
		const loaded = await started();
		const api = new Api();
		api.messages.set(REFERENCE, { '0612345678': 'DELIVRD' });
		const [item] = await given(loaded, { api }, call({ reference: REFERENCE }));
		expect(api.asked).toEqual([`/v1/bulk-status-by-tag ${REFERENCE}`]);
		expect(item).toMatchObject({ phoneNumber: A, status: 'delivered', reference: REFERENCE });
		expect(item).not.toHaveProperty('tag');
	});

	it('asks by the ID that it names where its reference leads to nothing, and does not believe that they belong together', async () => {
		const loaded = await started();
		const api = new Api();
		api.messages.set('307', { [A]: 'Delivered' });
		const forged = call({ reference: REFERENCE, body: { messageId: '307' } });
		const [item] = await given(loaded, { api }, forged);
		expect(item).toMatchObject({ messageId: 307, status: 'delivered' });
		expect(item).not.toHaveProperty('reference');
	});

	it.each([
		['reference', call({ reference: 'n8nzzzzzzzzzzzzzzzz', body: { status: 'delivered' } })],
		['message ID', call({ body: { messageId: 'x1', status: 'delivered', phoneNumber: A } })],
	])('with a forged %s starts nothing', async (_, forged) => {
		const api = new Api();
		expect(await given(await started(), { api }, forged)).toEqual([]);
		expect(api.asked).toHaveLength(1);
	});

	it('that the API cannot be asked about fails, without the key, and the next one asks again', async () => {
		const loaded = await started();
		const api = new Api();
		const report = call({ reference: REFERENCE });
		api.answer = () => ({ status: 503, body: { message: `key ${KEY}` } });
		const error: unknown = await given(loaded, { api }, report).catch((thrown: unknown) => thrown);
		expect(String(error)).toMatch(/SMS Partner, Get by Tag/);
		expect(JSON.stringify(error)).not.toContain(KEY);
		api.answer = undefined;
		api.messages.set(REFERENCE, { [A]: 'Delivered' });
		expect(await given(loaded, { api }, report)).toHaveLength(1);
	});

	it.each([
		['restart', async (loaded: Loaded) => ({ ...loaded, ...(await started()) })],
		['repetition', async (loaded: Loaded) => loaded],
	])('is given out once, also after a %s', async (_, next) => {
		const staticData = {};
		const api = new Api();
		api.messages.set('307', { [A]: 'Delivered', [B]: 'Waiting' });
		api.messages.set(REFERENCE, { [A]: 'Delivered', [B]: 'Delivered' });
		const before = await started();
		before.rememberSent(REFERENCE, 307);
		const report = call({ reference: REFERENCE, recipient: A });
		expect(shown(await given(before, { api, staticData }, report))).toEqual([`${A} delivered`]);
		const stored: IDataObject = JSON.parse(JSON.stringify(staticData));
		api.messages.set('307', { [A]: 'Delivered', [B]: 'Delivered' });
		const after = await next(before);
		expect(shown(await given(after, { api, staticData: stored }, report))).toEqual([
			`${B} delivered`,
		]);
	});

	it('is given out each time in a test of the workflow, which remembers nothing', async () => {
		const loaded = await started();
		const staticData = {};
		const api = new Api();
		api.messages.set('307', { [A]: 'Delivered' });
		const settings: Settings = { api, staticData, mode: 'manual' };
		const report = call({ body: { messageId: '307' } });
		expect(await given(loaded, settings, report)).toHaveLength(1);
		expect(await given(loaded, settings, report)).toHaveLength(1);
		expect(staticData).toEqual({});
	});
});

describe('500 reports on one message', () => {
	const numbers = Array.from({ length: 500 }, (_, place) => `+33612${345000 + place}`);

	it.each([
		['at the same moment', 0, 2],
		['within 2 seconds', 4, 2],
		['within 10 seconds', 20, 3],
	])('%s take few requests, and give out each status once', async (_, gapMs, requests) => {
		const loaded = await started();
		const api = new Api();
		const statuses = Object.fromEntries(numbers.map((number) => [number, 'Waiting']));
		api.messages.set('307', statuses);
		loaded.rememberSent(REFERENCE, 307);
		const context = contextWith({ api });
		const items: IDataObject[] = [];
		let open = 0;
		let most = 0;
		const ask = async (recipient: string): Promise<void> => {
			most = Math.max(most, ++open);
			items.push(
				...(await loaded.deliveryReport.ask(context, call({ reference: REFERENCE, recipient }))),
			);
			open -= 1;
		};
		const all: Array<Promise<void>> = [];
		for (const number of numbers) {
			statuses[number] = 'Delivered';
			all.push(ask(number));
			if (gapMs > 0) await clock.pass(gapMs);
		}
		await clock.finish(Promise.all(all));
		expect(api.asked).toHaveLength(requests);
		expect(shown(items).sort()).toEqual(numbers.map((number) => `${number} delivered`));
		if (gapMs > 0) expect(most).toBeLessThanOrEqual(3);
	});
});

describe('What is a delivery report', () => {
	it.each([
		['a call with a reference', call({ reference: REFERENCE }), {}, true],
		['one that names a message', call({ body: { messageId: 1 } }), {}, true],
		['nothing else', call({ body: { status: 'delivered' } }), {}, false],
		['nothing else, unless that is wanted', call({}), { passUnverified: true }, true],
		['no ID that cannot be one', call({ body: { messageId: '../me' } }), {}, false],
	])('%s', async (_, one, options, is) => {
		const { deliveryReport } = await started();
		expect(deliveryReport.recognizes(one, options)).toBe(is);
	});

	it('is passed on unverified, once and without a request, where nothing names a message', async () => {
		const api = new Api();
		const report = call({ body: { status: 'delivered' } });
		const { deliveryReport } = await started();
		const context = contextWith({ api });
		const { receivedAt, body } = report;
		expect([
			...(await deliveryReport.ask(context, report)),
			...(await deliveryReport.ask(context, report)),
		]).toEqual([{ event: 'deliveryReport', isVerified: false, receivedAt, body }]);
		expect(api.asked).toEqual([]);
	});
});
