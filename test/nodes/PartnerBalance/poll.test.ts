import type { IDataObject, IHttpRequestOptions, IPollFunctions } from 'n8n-workflow';
import { systemClock } from '../../../engine/http/wait';
import { PartnerBalanceTrigger } from '../../../nodes/PartnerBalance/PartnerBalanceTrigger.node';
import { node } from '../../engine/products';
import { standIn } from '../../engine/standIn';

const keys = {
	smsApiKey: 'sms-key-123456',
	voiceApiKey: 'voice-key-123456',
	mailApiKey: 'mail-key-123456',
};

/** What an API answers: a balance, or anything else with its status. */
type Answer = number | { readonly status: number; readonly body: unknown };

function bodyFor(host: string, balance: number): object {
	if (host.includes('voice')) return { success: true, credit: String(balance), currency: '€' };
	return { success: true, credits: { balance: String(balance), currency: 'EUR' } };
}

/** The trigger in a workflow: what the APIs answer is said before each poll. */
class Trigger {
	staticData: IDataObject = {};
	readonly asked: IHttpRequestOptions[] = [];
	readonly warnings: string[] = [];
	answers: Record<string, Answer> = {};
	parameters: Record<string, unknown> = { products: ['sms'], thresholdSms: 5 };
	credential: Record<string, string> = keys;

	private async answer(request: IHttpRequestOptions): Promise<unknown> {
		this.asked.push(request);
		const { host } = new URL(request.url);
		const answer = this.answers[host.replace(/^api\.|partner\.fr$/g, '')] ?? 100;
		const { status: statusCode, body } =
			typeof answer === 'number' ? { status: 200, body: bodyFor(host, answer) } : answer;
		return { statusCode, headers: {}, body: JSON.stringify(body) };
	}

	/** The items of a poll, a minute after the one before, or null. */
	async poll(mode: 'trigger' | 'manual' = 'trigger'): Promise<IDataObject[] | null> {
		time += 60_000;
		const context = Object.assign(standIn<IPollFunctions>({}), {
			getNode: () => node,
			getMode: () => mode,
			getTimezone: () => 'Europe/Paris',
			getCredentials: async () => this.credential,
			getNodeParameter: (name: string, fallback: unknown) => this.parameters[name] ?? fallback,
			getWorkflowStaticData: () => this.staticData,
			logger: { warn: (text: string) => this.warnings.push(text) },
			helpers: {
				httpRequestWithAuthentication: async (_: string, request: IHttpRequestOptions) =>
					await this.answer(request),
			},
		});
		const output = await new PartnerBalanceTrigger().poll.call(context);
		return output && (output[0] ?? []).map(({ json }) => json);
	}

	/** At which of several polls it starts the workflow, by its place. */
	async startsAt(balances: readonly number[]): Promise<number[]> {
		const places: number[] = [];
		for (const [place, balance] of balances.entries()) {
			this.answers = { sms: balance };
			if ((await this.poll()) !== null) places.push(place);
		}
		return places;
	}
}

let trigger: Trigger;
let time = 1_700_000_000_000;
beforeEach(() => {
	jest.spyOn(systemClock, 'now').mockImplementation(() => time);
	jest.spyOn(systemClock, 'sleep').mockImplementation(async (milliseconds) => {
		time += milliseconds;
	});
	trigger = new Trigger();
});
afterEach(() => jest.restoreAllMocks());

const ALL = {
	products: ['sms', 'voice', 'mail'],
	thresholdSms: 5,
	thresholdVoice: 20,
	thresholdMail: 50,
};
const WRONG_KEY = {
	status: 200,
	body: { success: false, code: 10, message: 'Clé API incorrecte' },
};
const DOWN = { status: 503, body: 'No' };

describe('A poll', () => {
	it('starts the workflow when the balance falls below, and again after it was above', async () => {
		expect(await trigger.startsAt([10, 4, 3, 12, 4])).toEqual([1, 4]);
	});

	it('does not start it a second time after a restart', async () => {
		expect(await trigger.startsAt([10, 4])).toEqual([1]);
		const { staticData } = trigger;
		trigger = new Trigger();
		trigger.staticData = JSON.parse(JSON.stringify(staticData));
		expect(await trigger.startsAt([4, 3])).toEqual([]);
	});

	it('gives out what Get Credits does, and the threshold', async () => {
		trigger.answers = { sms: 4 };
		expect(await trigger.poll()).toEqual([
			{ product: 'sms', balance: 4, currency: 'EUR', threshold: 5 },
		]);
	});

	it('asks only the products that are watched', async () => {
		trigger.parameters = { ...ALL, products: ['mail', 'voice'] };
		await trigger.poll();
		expect(trigger.asked.map(({ url }) => url)).toEqual([
			'https://api.voicepartner.fr/v1/me/{apiKey}',
			'https://api.mailpartner.fr/v1/me',
		]);
	});

	it('tells each product by its own threshold, all in one execution', async () => {
		trigger.parameters = ALL;
		trigger.answers = { sms: 6, voice: 19, mail: 49 };
		expect(await trigger.poll()).toMatchObject([
			{ product: 'voice', threshold: 20 },
			{ product: 'mail', threshold: 50 },
		]);
		trigger.answers = { sms: 4, voice: 19, mail: 49 };
		expect(await trigger.poll()).toMatchObject([{ product: 'sms', threshold: 5 }]);
	});

	it('takes its margin and whether to start every time from the options', async () => {
		trigger.parameters = { products: ['sms'], thresholdSms: 5, options: { margin: 0 } };
		expect(await trigger.startsAt([4, 5.1, 4])).toEqual([0, 2]);
		trigger.parameters = { products: ['sms'], thresholdSms: 5, options: { everyPoll: true } };
		expect(await trigger.startsAt([4, 4])).toEqual([0, 1]);
	});

	it('forgets a product that is no longer watched', async () => {
		await trigger.startsAt([4]);
		trigger.parameters = { products: ['mail'] };
		await trigger.poll();
		trigger.parameters = { products: ['sms'], thresholdSms: 5 };
		expect(await trigger.startsAt([4])).toEqual([0]);
	});
});

describe('A product that does not answer', () => {
	beforeEach(() => {
		trigger.parameters = ALL;
	});

	it('is told in the items of the others', async () => {
		trigger.answers = { sms: 4, voice: WRONG_KEY };
		expect(await trigger.poll()).toMatchObject([
			{
				product: 'sms',
				errors: [
					{
						product: 'voice',
						error: expect.stringMatching(
							/^Voice Partner, Get Credits: The API key is incorrect\..*"Clé API incorrecte"/,
						),
					},
				],
			},
		]);
	});

	it('starts no execution alone, and stands in the log', async () => {
		trigger.answers = { voice: DOWN };
		expect(await trigger.poll()).toBeNull();
		expect(trigger.warnings).toEqual([expect.stringMatching(/^Voice Partner, Get Credits: /)]);
	});

	it('is as low as it was when it answers again', async () => {
		trigger.answers = { voice: 19 };
		expect(await trigger.poll()).toHaveLength(1);
		trigger.answers = { voice: DOWN };
		expect(await trigger.poll()).toBeNull();
		trigger.answers = { voice: 19 };
		expect(await trigger.poll()).toBeNull();
	});

	it('does not pass for one with a low balance', async () => {
		trigger.answers = { mail: { status: 200, body: { success: true, credits: {} } }, sms: 4 };
		expect(await trigger.poll()).toMatchObject([
			{
				product: 'sms',
				errors: [{ product: 'mail', error: expect.stringContaining('documentation') }],
			},
		]);
	});

	it('ends the poll with an error where no other one answers', async () => {
		trigger.answers = { sms: DOWN, voice: WRONG_KEY, mail: DOWN };
		await expect(trigger.poll()).rejects.toMatchObject({
			name: 'NodeApiError',
			message: expect.stringMatching(/^SMS Partner, Get Credits: /),
			description: expect.stringMatching(
				/Voice Partner, Get Credits: .*Mail Partner, Get Credits: /,
			),
		});
	});

	it('is named by the key that is missing', async () => {
		trigger.credential = { smsApiKey: keys.smsApiKey };
		trigger.answers = { sms: 4 };
		const [item] = (await trigger.poll()) ?? [];
		expect(JSON.stringify(item?.errors)).toContain(
			'The credential has no \\"Voice Partner API Key',
		);
	});

	it('never shows a key', async () => {
		const echo = (key: string) => ({
			status: 200,
			body: { success: false, code: 99, message: key },
		});
		trigger.answers = { sms: 4, voice: echo(keys.voiceApiKey), mail: echo(keys.smsApiKey) };
		const shown = JSON.stringify([await trigger.poll(), trigger.warnings]);
		expect(shown).toContain('[key removed]');
		for (const key of Object.values(keys)) expect(shown).not.toContain(key);
	});
});

describe('"Fetch Test Event"', () => {
	it('gives the present balances, and keeps nothing', async () => {
		trigger.parameters = ALL;
		trigger.answers = { sms: 4 };
		expect(await trigger.poll('manual')).toMatchObject([
			{ product: 'sms', balance: 4, threshold: 5 },
			{ product: 'voice', balance: 100, threshold: 20 },
			{ product: 'mail', balance: 100, threshold: 50 },
		]);
		expect(trigger.staticData).toEqual({});
		expect(await trigger.poll()).toHaveLength(1);
	});
});

it.each([
	[{ products: [] }, '"Products" is empty'],
	[{ products: ['fax'] }, '"Products" must contain only sms, voice or mail'],
	[{ products: ['sms'], thresholdSms: 'much' }, '"SMS Partner Threshold (EUR)" must be a number'],
	[
		{ products: ['sms'], options: { margin: -1 } },
		'"Margin (%)" must be a number between 0 and 1000',
	],
])('What cannot be used is said before anything is asked: %j', async (parameters, complaint) => {
	trigger.parameters = parameters;
	await expect(trigger.poll()).rejects.toMatchObject({
		name: 'NodeOperationError',
		message: expect.stringContaining(complaint),
	});
	expect(trigger.asked).toEqual([]);
});
