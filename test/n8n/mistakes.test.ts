import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { lines, type NodeJson } from './core/core';
import { addCredit, byId, getCredits, sendVoice } from './nodes';
import { sendSms } from './smsNodes';
import { setStage, told } from './stage';

/** A value that cannot be right, and the field that is to be named. */
const mistakes: Array<[what: string, node: NodeJson, field: RegExp]> = [
	['no credit', addCredit({ credit: '={{ $json.nothing }}' }), /"Credit/],
	['a credit of 0', addCredit({ credit: 0 }), /"Credit.*greater than 0/],
	['a negative credit', addCredit({ credit: -5 }), /"Credit.*greater than 0/],
	['a credit with a thousand in it', addCredit({ credit: '={{ "1,000" }}' }), /"Credit.*number/],
	['a credit next to nothing', addCredit({ credit: '={{ 1e-9 }}' }), /"Credit.*2 decimal places/],
	['a credit that is no number', addCredit({ credit: '={{ "much" }}' }), /"Credit.*number/],
	['an empty subaccount', addCredit({ tokenSubaccount: byId('={{ "" }}') }), /"Subaccount"/],
	['no phone number', sendVoice({ phoneNumbers: '={{ "" }}' }), /"Phone Numbers"/],
	['an empty list of phone numbers', sendVoice({ phoneNumbers: '={{ [] }}' }), /"Phone Numbers"/],
	['a word for a phone number', sendVoice({ phoneNumbers: 'Nathan' }), /"Phone Numbers".*Nathan/],
	[
		'one bad phone number of two',
		sendVoice({ phoneNumbers: '0612345678,abc' }),
		/"Phone Numbers".*abc/,
	],
	[
		'an object among phone numbers',
		sendVoice({ phoneNumbers: '={{ ["0612345678", { phone: "0687654321" }] }}' }),
		/"Phone Numbers".*contains \{"phone":"0687654321"\}/,
	],
	[
		'a phone number with decimals',
		sendVoice({ phoneNumbers: '={{ 61234567.8 }}' }),
		/"Phone Numbers".*61234567\.8/,
	],
	[
		'a country that nobody knows',
		sendSms({ options: { defaultCountry: '={{ "France" }}' } }),
		/"Default Country" is "France"/,
	],
	['a phone number that is too short', sendVoice({ phoneNumbers: '06' }), /"Phone Numbers".*06/],
	[
		'501 phone numbers where 500 are allowed',
		sendVoice({
			phoneNumbers: "={{ Array.from({ length: 501 }, (_, i) => '06' + (10000000 + i)) }}",
			options: { maxRecipients: 500 },
		}),
		/501 recipients, but the maximum is 500.*"Max Recipients"/s,
	],
	[
		'no e-mail address',
		sendVoice({ emailForNotification: '={{ "" }}' }),
		/"Email for Notification"/,
	],
	[
		'a wrong e-mail address',
		sendVoice({ emailForNotification: 'nathan' }),
		/"Email for Notification".*nathan/,
	],
	['an empty audio file', sendVoice({ tokenAudio: byId('={{ "" }}') }), /"Audio File"/],
	[
		'a date that is none',
		sendVoice({ options: { scheduledDate: '24/12/2030 9h' } }),
		/"Scheduled Date"/,
	],
	[
		'a date of last year',
		sendVoice({ options: { scheduledDate: '2025-12-24T09:30:00' } }),
		/"Scheduled Date" is in the past/,
	],
	[
		'a date in seconds',
		sendVoice({ options: { scheduledDate: '={{ 1924939800 }}' } }),
		/"Scheduled Date" is in the past.*milliseconds/,
	],
	['a wrong web address', sendVoice({ options: { notifyUrl: 'example' } }), /"Report To".*example/],
	...['={{ undefined }}', '={{ null }}', '={{ "" }}', '={{ $json.nothing }}'].flatMap(
		(nothing): typeof mistakes => [
			[
				`Check Only: ${nothing}`,
				sendVoice({ options: { checkOnly: nothing } }),
				/"Check Only" is empty/,
			],
			[
				`Scheduled Date: ${nothing}`,
				sendVoice({ options: { scheduledDate: nothing } }),
				/"Scheduled Date" is empty/,
			],
			[`Sender: ${nothing}`, sendVoice({ options: { sender: nothing } }), /"Sender" is empty/],
		],
	),
	[
		'no word on Combine Items',
		sendVoice({ options: { combineItems: '={{ null }}' } }),
		/"Combine Items" is empty/,
	],
	['a word on Simplify', addCredit({ simplify: '={{ "perhaps" }}' }), /"Simplify" must be/],
	[
		'half an emoji',
		addCredit({ tokenSubaccount: byId('={{ "👋"[0] }}') }),
		/"Subaccount" contains an incomplete/,
	],
	['a time-out of 0', getCredits.sms({ options: { timeout: 0 } }), /"Timeout/],
];

describe.each(lines)('Mistakes that are found before anything is sent, in line %s', (line) => {
	const stage = setStage(line);

	it.each(mistakes)('%s', async (_, node, field) => {
		const run = await stage.run(node);
		expect(run.status).toBe('error');
		expect(told(run)).toMatch(field);
		expect(stage.requests).toEqual([]);
	});

	it.each([
		['a required field that was left empty', sendVoice({ phoneNumbers: '' })],
		['a subaccount that was not chosen', addCredit({ tokenSubaccount: byId('') })],
	])('%s: n8n itself says so', async (_, node) => {
		await expect(stage.run(node)).rejects.toThrow('issues');
		expect(stage.requests).toEqual([]);
	});

	describe('in the last of three items', () => {
		const rows = [{ euros: 1 }, { euros: 2 }, { euros: 'three' }];
		const node = addCredit({ credit: '={{ $json.euros }}' });

		it('nothing is sent under Stop, and the item is named', async () => {
			const run = await stage.run(node, { rows });
			expect(told(run)).toMatch(/item 2/);
			expect(stage.requests).toEqual([]);
		});

		it('the others are sent under Continue', async () => {
			const run = await stage.run({ ...node, onError: 'continueRegularOutput' }, { rows });
			expect(stage.countBy('credit')).toEqual({ 1: 1, 2: 1 });
			expect(run.json('Partner')).toMatchObject([
				{ subaccountCredit: 1.8 },
				{ subaccountCredit: 3.8 },
				{ error: expect.stringMatching(/"Credit.*number/) },
			]);
		});

		it('it goes to the error output with its row', async () => {
			const run = await stage.run({ ...node, onError: 'continueErrorOutput' }, { rows });
			const [succeeded, failed] = run.items('Partner');
			expect(succeeded).toHaveLength(2);
			expect(failed).toEqual([
				{ json: { euros: 'three', error: expect.any(String) }, pairedItem: { item: 2 } },
			]);
		});
	});

	describe('in the credential', () => {
		it.each([
			['SMS Partner API Key', getCredits.sms(), { smsApiKey: '' }],
			['Voice Partner API Key', getCredits.voice(), { voiceApiKey: '' }],
			['Mail Partner API Key', getCredits.mail(), { mailApiKey: '  ' }],
			['Voice Partner API Key', sendVoice(), { voiceApiKey: '' }],
			['SMS Partner API Key', addCredit(), { smsApiKey: '' }],
		])('a missing key is named: %s', async (label, node, credential) => {
			const run = await stage.run(node, { credential });
			expect(told(run)).toContain(`"${label}"`);
			expect(stage.requests).toEqual([]);
		});

		it('the keys of the other products may be missing', async () => {
			const run = await stage.run(getCredits.sms(), {
				credential: { voiceApiKey: '', mailApiKey: '' },
			});
			expect(run.status).toBe('success');
		});

		it('a missing key fails each item under Continue', async () => {
			const node = { ...addCredit(), onError: 'continueRegularOutput' as const };
			const run = await stage.run(node, { rows: [{}, {}], credential: { smsApiKey: '' } });
			const error = expect.stringContaining('SMS Partner API Key');
			expect(run.json('Partner')).toEqual([{ error }, { error }]);
		});

		it.each<[string, ICredentialDataDecryptedObject]>([
			['http to another machine', { smsBaseUrl: 'http://api.smspartner.fr/v1' }],
			[
				'http to an address that only begins like loopback',
				{ smsBaseUrl: 'http://127.0.0.1.example.com/v1' },
			],
			[
				'http to a name that only begins like localhost',
				{ smsBaseUrl: 'http://localhost.example.com/v1' },
			],
			['another protocol', { smsBaseUrl: 'ftp://api.smspartner.fr/v1' }],
			['no URL at all', { smsBaseUrl: 'api.smspartner.fr/v1' }],
			['a user name in the URL', { smsBaseUrl: 'https://somebody@api.smspartner.fr/v1' }],
			['a query in the URL', { smsBaseUrl: 'https://api.smspartner.fr/v1?to=' }],
		])('%s is refused', async (_, credential) => {
			const run = await stage.run(addCredit(), { credential });
			expect(run.status).toBe('error');
			expect(told(run)).toMatch(/base URL/i);
			expect(stage.requests).toEqual([]);
		});

		it.each(['localhost', '127.0.0.1'])('http to this machine is fine: %s', async (host) => {
			const { port } = new URL(stage.simulator.address);
			const run = await stage.run(getCredits.sms(), {
				credential: { smsBaseUrl: `http://${host}:${port}/sms/v1/` },
			});
			expect(run.json('Partner')).toMatchObject([{ balance: 10225.119 }]);
		});
	});
});
