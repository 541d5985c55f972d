import type { INodeParameters } from 'n8n-workflow';
import { demoVirtualNumbers } from '../../simulator';
import { lines, type NodeJson } from './core/core';
import { partner } from './nodes';
import { mobile, personalised, sendFromVirtualNumber } from './smsNodes';
import { setStage, told } from './stage';

// Time enough on a machine that is busy.
jest.setTimeout(60_000);

const CONTINUE = { onError: 'continueRegularOutput' } as const;

describe.each(lines)('SMS from a virtual number, in line %s', (line) => {
	const stage = setStage(line);

	it('posts each on its own, with the key in the body alone', async () => {
		const run = await stage.run(sendFromVirtualNumber(), { rows: personalised(3) });
		expect(stage.wire).toEqual(new Array(3).fill('POST /vn/send'));
		expect(stage.requests[0]).toMatchObject({ product: 'sms', query: {} });
		expect(stage.requests[0]?.body).toEqual({
			apiKey: stage.keys.sms,
			to: mobile(0),
			from: demoVirtualNumbers.open,
			message: 'Hello 0',
		});
		const [output = []] = run.items('Partner');
		expect(output.map(({ json, pairedItem }) => [json['messageId'], pairedItem])).toEqual([
			[307, { item: 0 }],
			[308, { item: 1 }],
			[309, { item: 2 }],
		]);
		expect(output[0]?.json).toMatchObject({
			recipients: 1,
			status: 'sent',
			nbSms: 1,
			cost: 0.038,
			currency: 'EUR',
			request: { recipients: 1, nbSms: 1, cost: 0.038 },
		});
	});

	it.each(['one', 'list'] as const)(
		'goes to each number of an item by itself, whether the API takes several or not: %s',
		async (virtualNumberTo) => {
			stage.simulator.switches.virtualNumberTo = virtualNumberTo;
			const rows = [{ to: `${mobile(1)}, ${mobile(2)}`, text: 'Hello' }];
			const run = await stage.run(sendFromVirtualNumber(), { rows });
			expect(stage.bodies).toMatchObject([{ to: mobile(1) }, { to: mobile(2) }]);
			expect(run.json('Partner')).toMatchObject([
				{ recipients: 2, nbSms: 2, cost: 0.076, parts: [{ messageId: 307 }, { messageId: 308 }] },
			]);
		},
	);

	it('charges nothing in the sandbox, and says that it was a test', async () => {
		const { balance } = stage.simulator.state.sms;
		const before = balance.euros;
		const options = { sandbox: true, isStopSms: true, tag: 'spring' };
		const run = await stage.run(sendFromVirtualNumber({ options }), { rows: personalised(1) });
		expect(stage.bodies).toMatchObject([{ sandbox: 1, isStopSms: 1, tag: 'spring' }]);
		expect(run.json('Partner')).toMatchObject([{ sandbox: true }]);
		expect(stage.simulator.state.sms.balance.euros).toBe(before);
	});

	it("gives the API's own answer without Simplify, also of XML", async () => {
		const options = { _format: 'xml' };
		const node = sendFromVirtualNumber({ options, simplify: false });
		const run = await stage.run(node, { rows: personalised(1) });
		expect(run.json('Partner')).toEqual([
			{ success: true, code: 200, message_id: 307, nb_sms: 1, cost: 0.038, currency: 'EUR' },
		]);
	});

	it('says which number may not send', async () => {
		const node = sendFromVirtualNumber({ from: `+${demoVirtualNumbers.disabled}` });
		const run = await stage.run(node, { rows: personalised(1) });
		expect(told(run)).toMatch(
			/not allowed to send from this number.*\n.*code 992.*"Virtual Number"/,
		);
	});

	it('fails only the item whose recipient does not want any', async () => {
		stage.simulator.state.sms.stopList.add(mobile(1));
		const run = await stage.run(
			{ ...sendFromVirtualNumber(), ...CONTINUE },
			{ rows: personalised(3) },
		);
		expect(run.json('Partner')).toMatchObject([
			{ messageId: 307 },
			{ error: expect.stringMatching(/item 1: The phone number is on the STOP list.*code 14/) },
			{ messageId: 308 },
		]);
	});

	it('sends nothing if there are more recipients than allowed', async () => {
		const node = sendFromVirtualNumber({ options: { maxRecipients: 2 } });
		const run = await stage.run(node, { rows: personalised(3) });
		expect(told(run)).toMatch(/3 recipients, but the maximum is 2/);
		expect(stage.wire).toEqual([]);
	});

	it('shows with Check Only what would be sent', async () => {
		const node = sendFromVirtualNumber({ options: { checkOnly: true } });
		const run = await stage.run(node, { rows: personalised(3) });
		expect(run.json('Partner')[0]).toMatchObject({
			status: 'checked',
			recipients: 1,
			encoding: 'GSM-7',
			segments: 1,
			request: { requests: 3, recipients: 3 },
		});
		expect(stage.wire).toEqual([]);
	});

	it('is not sent again when no answer comes', async () => {
		stage.simulator.faults.add({ kind: 'resetAfterRead', times: 'always' });
		const run = await stage.run(sendFromVirtualNumber(), { rows: personalised(2) });
		expect(told(run)).toMatch(/unknown whether.*the sent messages on my\.smspartner\.fr/s);
		expect(stage.wire).toHaveLength(1);
	});
});

function setForwarding(type: string, parameters: INodeParameters = {}): NodeJson {
	const number = `+${demoVirtualNumbers.open}`;
	return partner('smsPartner', 'virtualNumber', 'setCallForwarding', {
		number,
		type,
		...parameters,
	});
}
const toPhone = { phoneNumber: '06 12 34 56 78' };
const toMail = { email: 'nathan@example.com' };

describe.each(lines)('The call forwarding of a virtual number, in line %s', (line) => {
	const stage = setStage(line);
	const forwarding = () => {
		const [number] = stage.simulator.state.sms.virtualNumbers;
		return { type: number?.forwarding, to: number?.forwardedTo };
	};

	it.each([2, 200] as const)(
		'goes to a phone number, whatever code says success: %i',
		async (successCode) => {
			stage.simulator.switches.successCode = successCode;
			const run = await stage.run(setForwarding('phoneNumber', toPhone));
			expect(stage.requests).toMatchObject([
				{ product: 'sms', method: 'POST', path: '/vn/callforward', query: {} },
			]);
			expect(stage.requests[0]?.body).toEqual({
				apiKey: stage.keys.sms,
				number: demoVirtualNumbers.open,
				type: 1,
				param: '+33612345678',
			});
			expect(run.items('Partner')[0]).toEqual([
				{
					json: {
						virtualNumber: `+${demoVirtualNumbers.open}`,
						forwardsTo: 'phoneNumber',
						phoneNumber: '+33612345678',
					},
					pairedItem: { item: 0 },
				},
			]);
			expect(forwarding()).toEqual({ type: 'number', to: '+33612345678' });
		},
	);

	it('goes to a voicemail', async () => {
		const run = await stage.run(setForwarding('voicemail', toMail));
		expect(stage.bodies).toMatchObject([{ type: 2, param: 'nathan@example.com' }]);
		expect(run.json('Partner')).toMatchObject([{ forwardsTo: 'voicemail', ...toMail }]);
	});

	it('goes nowhere, without what was filled in for other kinds', async () => {
		await stage.run(setForwarding('phoneNumber', toPhone));
		const run = await stage.run(setForwarding('off', { ...toPhone, ...toMail }));
		expect(stage.bodies[1]).toEqual({ number: demoVirtualNumbers.open, type: 0, param: '' });
		expect(run.json('Partner')).toEqual([
			{ virtualNumber: `+${demoVirtualNumbers.open}`, forwardsTo: 'off' },
		]);
		expect(forwarding().type).toBe('off');
	});

	it("gives the API's own answer without Simplify", async () => {
		const run = await stage.run(setForwarding('voicemail', { ...toMail, simplify: false }));
		expect(run.json('Partner')).toEqual([{ success: true, code: 2, message: 'Voicemail enabled' }]);
	});

	it('follows its items in their order', async () => {
		const rows = ['0611111111', '0622222222'].map((to) => ({ to }));
		stage.simulator.switches.callForwardAgain = 'same';
		await stage.run(setForwarding('phoneNumber', { phoneNumber: '={{ $json.to }}' }), { rows });
		expect(forwarding().to).toBe('+33622222222');
	});

	it('says that it is off already, and that there is nothing left to do', async () => {
		const run = await stage.run(setForwarding('off'));
		expect(told(run)).toMatch(/already off.*\n.*code 18.*No action is needed/);
	});

	it('succeeds if it is off already and that is fine', async () => {
		const node = setForwarding('off', { options: { ignoreAlreadyDone: true } });
		const run = await stage.run(node);
		expect(run.json('Partner')).toEqual([
			{
				virtualNumber: `+${demoVirtualNumbers.open}`,
				forwardsTo: 'off',
				alreadyDone: true,
			},
		]);
	});

	it.each([
		['phoneNumber', toPhone, /already forwarded to a phone number.*code 16.*"Nowhere" first/s],
		['voicemail', toMail, /already forwarded to the voicemail.*code 17.*"Nowhere" first/s],
	])('does not take a %s that is set for the same one', async (type, to, sentence) => {
		await stage.run(setForwarding(type, to));
		const options = { ignoreAlreadyDone: true };
		const run = await stage.run(setForwarding(type, { ...to, options }));
		expect(told(run)).toMatch(sentence);
	});

	it.each([
		[demoVirtualNumbers.smsOnly, /not allowed to forward calls.*code 14/s],
		[demoVirtualNumbers.disabled, /is disabled.*code 15/s],
		['33639980039', /no such virtual number.*code 13.*"Virtual Number"/s],
	])('says what is wrong with %s', async (number, sentence) => {
		const run = await stage.run(setForwarding('off', { number: `+${number}` }));
		expect(told(run)).toMatch(sentence);
	});

	it.each([
		['phoneNumber', { phoneNumber: '={{ "" }}' }, /"Phone Number" is empty/],
		['voicemail', { email: '={{ "nathan" }}' }, /"Email".*nathan/],
	])('asks nothing of the API where a %s is missing or wrong', async (type, to, sentence) => {
		const run = await stage.run(setForwarding(type, to));
		expect(told(run)).toMatch(sentence);
		expect(stage.wire).toEqual([]);
	});

	it('is not set again when no answer comes', async () => {
		stage.simulator.faults.add({ kind: 'resetAfterRead', times: 'always' });
		const run = await stage.run(setForwarding('phoneNumber', toPhone));
		expect(told(run)).toMatch(/unknown whether.*the call forwarding of the virtual number/s);
		expect(stage.wire).toHaveLength(1);
	});
});
