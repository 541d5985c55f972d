import { judge } from '../../messages/entries';
import type { Message } from '../../messages/outbox';
import { costOf, send, settingsOf } from '../../messages/send';
import type { Call, Operation } from '../../operation';
import { accept, refuse } from '../../operation';
import { fromInternational } from '../../phoneNumbers';
import type { SmsAccount } from '../../state';
import { priceOfHlr } from '../prices';
import { numberProblem } from '../sms/entries';
import { notEnoughCredit, refusalFor } from '../sms/refusals';
import { tagProblems } from '../sms/settings';
import { readNumbers, verificationLimit } from './numbers';

/** The name of an invalid number in code 9, as for sends; the page lists no codes. */
const elementId = 'children[phoneNumbers].data';

/** POST /hlr/notify: asks the operators whether numbers are in use; the result only goes to `notifyUrl` (docs/api/sms-partner.md 12.1). */
export const verify: Operation<SmsAccount> = {
	method: 'POST',
	path: '/hlr/notify',
	place: 'body',
	format: true,
	limit: verificationLimit,
	answer(call) {
		const { account, parameters, switches } = call;
		const read = readNumbers(parameters, switches);
		if ('refusal' in read) return refuse(read.refusal);
		const { good, refusing } = judge(
			read.numbers.map((number) => ({ number, recipient: fromInternational(number) })),
			(entry, repeated) => numberProblem(entry, repeated, account, elementId),
			switches,
		);
		const refusal = refusalFor(tagProblems(parameters), refusing, switches);
		if (refusal !== undefined) return refuse(refusal);
		const campaign = start(call, good);
		if (campaign === undefined) return refuse(notEnoughCredit);
		const fields = {
			success: true,
			code: 200,
			campaign_id: campaign.id,
			number: good.length,
			cost: costOf(campaign).euros,
			currency: 'EUR',
		};
		return accept(fields, campaign);
	},
};

/** Charges and stores a campaign; undefined if there is not enough credit. */
function start(
	{ account, parameters }: Call<SmsAccount>,
	good: ReadonlyArray<{ number: string; recipient: string | undefined }>,
): Message | undefined {
	const outbox = account.verifications;
	return send(account, outbox, {
		id: `HLR${String(outbox.size + 1).padStart(6, '0')}`,
		path: '/hlr/notify',
		settings: settingsOf(parameters, 'phoneNumbers'),
		schedule: { dueAt: undefined, scheduledDate: undefined },
		sandbox: false,
		deliveries: good.map(({ number, recipient = number }) => ({
			recipient,
			text: '',
			nbSms: 1,
			cost: priceOfHlr,
		})),
	});
}
