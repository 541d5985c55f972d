import { ask } from './ask';
import { setSimulator, simulator } from './running';

setSimulator();
beforeEach(async () => {
	simulator.switches.rateLimits = false;
	await sendOn('2021-09-30T23:59:59+02:00', 1);
	await sendOn('2021-10-01T00:00:00+02:00', 2);
	await sendOn('2021-10-21T12:00:00+02:00', 3);
	at('2021-11-10T12:00:00+01:00');
});

function at(moment: string): void {
	jest.spyOn(Date, 'now').mockReturnValue(Date.parse(moment));
}

function sendOn(moment: string, count: number, change: object = {}) {
	at(moment);
	const numbers = Array.from({ length: count }, (_, index) => `06399800${index + 10}`);
	return ask('sms POST /send', { phoneNumbers: numbers.join(','), ...change });
}

const statistics = (change: object) => ask('sms GET /statistics/cost-resume', change);
const custom = (from: string, to: string) => statistics({ from, to });
const october = {
	month: 'october',
	year: '2021',
	m: '10',
	date: 1633039200,
	type: 'month',
	cost: '0.190',
	nb_send: '5',
};

describe('GET /statistics/cost-resume', () => {
	it('answers months as the sample of the documents', async () => {
		const { json } = await statistics({ interval: 'last_twelve_months' });
		expect(json).toEqual({
			success: true,
			datas: [
				expect.objectContaining({ month: 'september', cost: '0.038', nb_send: '1' }),
				october,
			],
		});
	});

	it('can have rows of 0', async () => {
		simulator.switches.statisticsGaps = 'zero';
		const { json } = await statistics({ interval: 'last_twelve_months' });
		expect(json).toMatchObject({
			datas: {
				length: 12,
				0: { month: 'december', year: '2020', cost: '0.000', nb_send: '0' },
				10: october,
			},
		});
	});

	it('answers the days of the last month', async () => {
		const { json } = await statistics({ interval: 'last_month' });
		expect(json).toMatchObject({
			datas: [
				{ day: '01', type: 'day', date: 1633039200, nb_send: '2' },
				{ day: '21', month: 'october', m: '10', nb_send: '3' },
			],
		});
	});

	it('can answer the last month as one', async () => {
		simulator.switches.statisticsRows = 'months';
		const { json } = await statistics({ interval: 'last_month' });
		expect(json).toEqual({ success: true, datas: [october] });
	});

	it('answers the days that are asked for', async () => {
		const { json } = await custom('21-10-2021', '21-10-2021');
		expect(json).toMatchObject({ datas: [{ day: '21', cost: '0.114' }] });
	});

	it('counts neither tests, nor what was cancelled, nor what is to be sent', async () => {
		await sendOn('2021-11-09T12:00:00+01:00', 1, { sandbox: 1 });
		await sendOn('2021-11-09T12:00:00+01:00', 1, {
			scheduledDeliveryDate: '20/11/2021',
			time: 12,
			minute: 0,
		});
		const { json } = await custom('01-11-2021', '30-11-2021');
		expect(json).toEqual({ success: true, datas: [] });
	});
});
