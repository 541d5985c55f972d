import { cancel } from '../../../nodes/MailPartner/resources/email/cancel';
import { getStatus } from '../../../nodes/MailPartner/resources/email/getStatus';
import { entryOf } from '../operations';
import { callOf, outputOf } from '../reading';

const messageId = '300';

describe('Cancelling a mail', () => {
	it('is a GET that is never repeated', () => {
		expect(callOf(cancel, { messageId })).toEqual({
			method: 'GET',
			path: '/message-cancel',
			query: { messageId },
		});
	});

	it('takes an ID that is a number', () => {
		expect(callOf(cancel, { messageId: 300 }).query).toEqual({ messageId });
	});

	it('says what was cancelled', () => {
		expect(outputOf(cancel, cancel.example, { messageId })).toEqual({
			messageId: 300,
			status: 'cancelled',
		});
	});

	it.each([3, 4, 5, 6, 7])('knows code %i', (code) => {
		expect(cancel.codes).toHaveProperty(String(code));
	});
});

describe('The status of a mail', () => {
	it('is asked for by its ID', () => {
		expect(callOf(getStatus, { messageId })).toEqual({
			method: 'GET',
			path: '/bulk-status',
			query: { messageId },
		});
	});

	const entry = entryOf(getStatus);
	const output = (changes: object): unknown =>
		outputOf(getStatus, { ...Object(entry), ...changes }, { messageId });

	it('has an entry for each recipient, without its token', () => {
		expect(output({})).toEqual({
			messageId: 300,
			email: 'marie@example.com',
			status: 'delivered',
			date: '2020-09-02T17:37:24.000+02:00',
			cost: 1,
			stopMail: true,
		});
	});

	it.each([
		['Not delivered', 'notDelivered'],
		['WAITING', 'waiting'],
		['soft_bounce', 'softBounce'],
	])('spells the status "%s" in one way', (status, word) => {
		expect(output({ status })).toMatchObject({ status: word });
	});

	it.each([
		['0', false],
		[1, true],
	])('reads stopMail %p', (stopMail, read) =>
		expect(output({ stopMail })).toMatchObject({ stopMail: read }),
	);
});
