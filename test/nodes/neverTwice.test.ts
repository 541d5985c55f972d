import { WireRun } from '../engine/wireRun';
import { operations, shownIn } from './operations';

/** All that only reads, by hand: whatever is not among these costs money or changes something. */
const READS = [
	...['smsPartner account.getCredits', 'smsPartner status.get', 'smsPartner status.getByMessage'],
	...['smsPartner status.getByTag', 'smsPartner status.getStatistics', 'smsPartner contact.get'],
	...['smsPartner contact.getAll', 'smsPartner contactGroup.getAll', 'smsPartner stopList.getAll'],
	...['smsPartner subaccount.getAll', 'smsPartner phoneNumber.checkFormat'],
	...['smsPartner contactRental.calculate', 'smsPartner contactRental.getPrice'],
	...['smsPartner contactRental.getStatus', 'voicePartner account.getCredits'],
	...['voicePartner audioFile.getAll', 'mailPartner account.getCredits'],
	...[
		'mailPartner email.getStatus',
		'mailPartner unsubscribe.getAll',
		'mailPartner subaccount.getAll',
	],
];

const remote = operations.filter(({ operation }) => operation.request.kind !== 'local');

it.each([...remote])('$title: a connection that breaks', async ({ title, operation }) => {
	const run = new WireRun(operation, {
		// Something to change; only contacts have this option.
		parameters: { ...shownIn(operation), options: { firstname: 'Marie' } },
		continues: true,
		answer: () => {
			throw Object.assign(new Error('socket hang up'), {
				httpCode: 'ECONNRESET',
				messages: ['socket hang up'],
			});
		},
	});
	const [item] = await run.try();
	// Twice, as "Retry On Fail" does.
	if (!READS.includes(title)) await run.try();
	expect(item?.json['error']).toMatch(/The connection was lost before the response arrived/);
	const wanted = new Set(run.requests.map(({ url, qs, body }) => JSON.stringify([url, qs, body])));
	expect(run.requests).toHaveLength(wanted.size * (READS.includes(title) ? 4 : 1));
});
