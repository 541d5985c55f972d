import { get } from '../../../nodes/SmsPartner/resources/status/get';
import { getByMessage } from '../../../nodes/SmsPartner/resources/status/getByMessage';
import { getByTag } from '../../../nodes/SmsPartner/resources/status/getByTag';
import { getStatistics } from '../../../nodes/SmsPartner/resources/status/getStatistics';
import { deliveryStatus } from '../../../partner/deliveryStatus';
import { WireRun } from '../../engine/wireRun';
import { entryOf } from '../operations';
import { ALONE, callOf, complaintOf, outputOf } from '../reading';

const params = { messageId: '1111', phoneNumber: '+33600000000', options: {} };

it.each([
	['Delivered', 'delivered'],
	['Not delivered', 'notDelivered'],
	['not delivered', 'notDelivered'],
	['Waiting', 'waiting'],
	['ko', 'ko'],
	['DELIVRD', 'delivered'],
	['UNDELIV', 'notDelivered'],
	['ENROUTE', 'waiting'],
	['EXPIRED', 'expired'],
	['Something New', 'something new'],
	['', undefined],
	[undefined, undefined],
])('the status %s is %s', (status, spelled) => expect(deliveryStatus(status)).toBe(spelled));

it('reads the documented answer of one SMS', () => {
	expect(get.answer(get.example, params, ALONE)).toEqual({
		messageId: 1111,
		phoneNumber: '+33600000000',
		status: 'delivered',
		date: '2015-02-07T22:39:46.000+01:00',
		stopSms: false,
		cost: 0.045,
		currency: 'EUR',
		countryCode: 'FR',
	});
});

it('reads the documented entry of several', () => {
	const own = [{ status: 'Delivered', date: '1517934416', stopSms: '0', isSpam: '0' }];
	expect(get.answer({ success: true }, params, { ...ALONE, own })).toEqual({
		messageId: 1111,
		phoneNumber: '+33600000000',
		status: 'delivered',
		date: '2018-02-06T17:26:56.000+01:00',
		stopSms: false,
		isSpam: false,
	});
});

describe('Get by Message', () => {
	it('asks for a message', () => {
		expect(callOf(getByMessage, { messageId: 111 })).toEqual({
			method: 'GET',
			path: '/bulk-status',
			query: { messageId: '111' },
		});
	});

	it('has an item for each recipient', () => {
		expect(outputOf(getByMessage, entryOf(getByMessage), { messageId: '111' })).toEqual({
			messageId: 111,
			phoneNumber: '+336XXXXXXX1',
			status: 'delivered',
			date: '2018-02-07T08:38:31.000+01:00',
			stopSms: false,
		});
	});

	it('knows the codes of its page, and none of phone numbers', () => {
		expect(Object.keys(getByMessage.codes ?? {})).toEqual(['3', '4']);
	});

	it('speaks of no phone number where the message is not found', () => {
		const { meaning, next } = getByMessage.codes?.['4'] ?? { meaning: '', next: '' };
		expect(`${meaning} ${next}`).toMatch(
			/^The message was not found Check the message ID(?!.*number)/,
		);
	});
});

describe('Get by Tag', () => {
	it('asks for a tag, and for no page: no document has one', () => {
		expect(callOf(getByTag, { tag: 'spring' })).toEqual({
			method: 'GET',
			path: '/bulk-status-by-tag',
			query: { tag: 'spring' },
		});
	});

	it.each(['Spring', 'two words', 'a'.repeat(21)])('refuses the tag "%s"', (tag) => {
		expect(() => callOf(getByTag, { tag })).toThrow('at most 20 lowercase characters');
	});

	it('has an item for each recipient, with the tag', () => {
		expect(outputOf(getByTag, entryOf(getByTag), { tag: 'spring' })).toEqual({
			tag: 'spring',
			phoneNumber: '+336XXXXXXX1',
			status: 'delivered',
			date: '2018-02-07T08:38:31.000+01:00',
			stopSms: false,
		});
	});

	it('follows pages by what the answer says of them, though no document has their parameter', () => {
		expect(getByTag.pages).toEqual({ total: 'total', current: 'currentPage', isGuess: true });
	});

	it('speaks of tags in its codes, not of message IDs', () => {
		expect(JSON.stringify([getByTag.codes?.['3'], getByTag.codes?.['4']])).not.toMatch(/ ID/);
	});
});

describe('Get Statistics', () => {
	const days = { interval: 'custom', from: '2022-10-21', to: '2022-11-03T23:00:00' };

	it.each(['last_month', 'last_twelve_months'])('asks for the interval %s', (interval) => {
		expect(callOf(getStatistics, { interval })).toEqual({
			method: 'GET',
			path: '/statistics/cost-resume',
			query: { interval },
		});
	});

	it('asks for days as the API writes them', () => {
		expect(callOf(getStatistics, days).query).toEqual({
			interval: 'custom',
			from: '21-10-2022',
			to: '03-11-2022',
		});
	});

	it.each(['from', 'to'] as const)('asks for "%s" with other intervals only', (name) => {
		expect(getStatistics.fields[name].onlyIf).toEqual({ interval: ['custom'] });
		expect(() => callOf(getStatistics, { ...days, [name]: '' })).toThrow(/^is empty$/);
	});

	it('says that the days are the wrong way round', () => {
		expect(complaintOf(getStatistics, { ...days, from: '2022-10-22', to: '2022-10-21' })).toBe(
			'"From" (2022-10-22) is after "To" (2022-10-21)',
		);
	});

	it.each([
		['2022-10-21', '2022-10-22'],
		['2022-10-21T23:00:00', '2022-10-21T01:00:00'],
	])('does not mind %s to %s', (from, to) =>
		expect(complaintOf(getStatistics, { ...days, from, to })).toBeUndefined(),
	);

	it('takes 5 requests a minute', () => {
		expect(getStatistics.limit).toEqual({ requests: 5, seconds: 60 });
	});

	it('gives numbers, and the date in Paris time', () => {
		expect(
			outputOf(getStatistics, entryOf(getStatistics), { interval: 'last_twelve_months' }),
		).toEqual({
			type: 'month',
			year: 2021,
			month: 10,
			date: '2021-10-01T00:00:00.000+02:00',
			nbSms: 1210,
			cost: 49.174,
		});
	});

	it('leaves out what an entry of another interval may not have', () => {
		expect(outputOf(getStatistics, { cost: '1.5', nb_send: '3' }, days)).toEqual({
			nbSms: 3,
			cost: 1.5,
		});
	});
});

it('a number that the list lacks has no status: its item fails', async () => {
	const rows = ['+33612345678', '+33612345679'].map((phoneNumber) => ({
		messageId: '307',
		phoneNumber,
	}));
	const entry = { success: true, phoneNumber: '0612345679', messageId: '307', status: 'Delivered' };
	const run = new WireRun(get, {
		rows,
		continues: true,
		answer: () => ({ body: { success: true, code: 200, StatutResponse_List: [entry] } }),
	});
	const [lacking, listed] = (await run.try()).map(({ json }) => json);
	expect(lacking?.['error']).toMatch(/does not say whether this part of the request succeeded/);
	expect(listed).toMatchObject({ phoneNumber: '+33612345679', status: 'delivered' });
});
