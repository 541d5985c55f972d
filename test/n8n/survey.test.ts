import { acceptedTwice } from '../../simulator';
import { lines } from './core/core';
import { mobile, personalised, sendSurvey } from './smsNodes';
import { setStage, told } from './stage';

// Time enough on a machine that is busy.
jest.setTimeout(60_000);

const CONTINUE = { onError: 'continueRegularOutput' } as const;

describe.each(lines)('A survey, in line %s', (line) => {
	const stage = setStage(line);

	it('posts recipients and survey, with the key in the body alone', async () => {
		const run = await stage.run(sendSurvey(), { rows: personalised(2) });
		expect(stage.requests).toMatchObject([
			{ product: 'sms', method: 'POST', path: '/sondage/to/send', query: {} },
		]);
		expect(stage.requests[0]?.body).toEqual({
			apiKey: stage.keys.sms,
			phoneNumbers: `${mobile(0)},${mobile(1)}`,
			sondageIdent: 'demo-survey-satisfaction',
		});
		const [output = []] = run.items('Partner');
		expect(output.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }]);
		expect(output[1]?.json).toMatchObject({
			messageId: 307,
			recipients: 1,
			status: 'sent',
			currency: 'EUR',
			request: { recipients: 2, nbSms: 2, cost: 0.076 },
		});
	});

	it('goes to 501 recipients in 2 requests', async () => {
		const run = await stage.run(sendSurvey(), { rows: personalised(501) });
		expect(stage.wire).toEqual(['POST /sondage/to/send', 'POST /sondage/to/send']);
		expect(run.json('Partner')).toHaveLength(501);
		expect(acceptedTwice(stage.simulator.state)).toEqual([]);
	});

	it('is scheduled, with its tag', async () => {
		const options = { tag: 'spring', scheduledDate: '2030-07-03T12:01:00' };
		const run = await stage.run(sendSurvey({ options }), {
			rows: personalised(1),
			timezone: 'Europe/Paris',
		});
		expect(stage.bodies).toMatchObject([
			{ tag: 'spring', scheduledDeliveryDate: '03/07/2030', time: 12, minute: 5 },
		]);
		expect(run.json('Partner')).toMatchObject([
			{ status: 'scheduled', scheduledDate: '2030-07-03T12:05:00.000+02:00' },
		]);
	});

	it('hints at the hours in which marketing messages are held back', async () => {
		const options = { scheduledDate: '2030-07-14T12:00:00' };
		const run = await stage.run(sendSurvey({ options }), {
			rows: personalised(1),
			timezone: 'Europe/Paris',
		});
		expect(run.hints('Partner')).toEqual([expect.stringContaining('2030-07-15 08:00')]);
	});

	it("gives the API's own answer without Simplify, also of XML", async () => {
		const node = sendSurvey({ simplify: false, options: { _format: 'xml' } });
		const run = await stage.run(node, { rows: personalised(1) });
		expect(run.json('Partner')).toEqual([
			{ success: true, code: 200, message_id: 307, nb_sms: 1, cost: 0.038, currency: 'EUR' },
		]);
	});

	it('fails only the item whose recipient the API refuses', async () => {
		stage.simulator.state.sms.poisoned.add(mobile(1));
		const run = await stage.run({ ...sendSurvey(), ...CONTINUE }, { rows: personalised(3) });
		expect(run.json('Partner')).toMatchObject([
			{ status: 'sent' },
			{ error: expect.stringMatching(/item 1: .*code 9/) },
			{ status: 'sent' },
		]);
	});

	it('says that the API does not take the survey', async () => {
		const run = await stage.run(sendSurvey({ sondageIdent: 'nothing' }), {
			rows: personalised(2),
		});
		expect(told(run)).toMatch(/L'identifiant du sondage n'est pas valide/);
		expect(stage.wire).toHaveLength(1);
	});

	it('sends nothing if there are more recipients than allowed', async () => {
		const node = sendSurvey({ options: { maxRecipients: 2 } });
		const run = await stage.run(node, { rows: personalised(3) });
		expect(told(run)).toMatch(/3 recipients, but the maximum is 2/);
		expect(stage.wire).toEqual([]);
	});

	it('shows with Check Only what would be sent', async () => {
		const node = sendSurvey({ options: { checkOnly: true } });
		const run = await stage.run(node, { rows: personalised(2) });
		expect(run.json('Partner')[1]).toMatchObject({
			status: 'checked',
			recipients: 1,
			sondageIdent: 'demo-survey-satisfaction',
			request: { requests: 1, recipients: 2 },
		});
		expect(stage.wire).toEqual([]);
	});

	it('is not sent again when no answer comes', async () => {
		stage.simulator.faults.add({ kind: 'resetAfterRead', times: 'always' });
		const run = await stage.run(sendSurvey(), { rows: personalised(2) });
		expect(told(run)).toMatch(/unknown whether.*surveys on my\.smspartner\.fr/s);
		expect(stage.wire).toHaveLength(1);
	});
});
