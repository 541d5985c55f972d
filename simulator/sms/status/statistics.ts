import { DateTime } from 'luxon';
import type { AnswerFields } from '../../answers/fields';
import { costOf } from '../../messages/send';
import { Money } from '../../money';
import type { Call, Operation, Refusal } from '../../operation';
import { accept, refuse } from '../../operation';
import { text } from '../../parameters';
import type { SmsAccount } from '../../state';

/** The requested period, including both ends. */
interface Interval {
	unit: 'month' | 'day';
	first: DateTime;
	last: DateTime;
}

/** The SMS sent in one month or day. */
interface Sum {
	cost: Money;
	sent: number;
}

/** The page has no code for an invalid interval: code 9 names the parameter. */
function wrong(name: 'interval' | 'from' | 'to'): Refusal {
	const message = `${name} n'est pas valide`;
	const elements = [{ elementId: `children[${name}].data`, message }];
	return { code: 9, message, status: 400, elements };
}

/** GET /statistics/cost-resume: costs and numbers of sent SMS, in a response without a code (docs/api/sms-partner.md 4.5). */
export const statistics: Operation<SmsAccount> = {
	method: 'GET',
	path: '/statistics/cost-resume',
	place: 'query',
	limit: { requestsPerMinute: 5 },
	answer(call) {
		const interval = readInterval(call);
		if ('refusal' in interval) return refuse(interval.refusal);
		return accept({ success: true, datas: rowsOf(interval, call) });
	},
};

/** The last month is the previous one; the last twelve end with the current one. Both are assumptions. */
function readInterval({ parameters, switches }: Call<SmsAccount>): Interval | { refusal: Refusal } {
	const now = DateTime.fromMillis(Date.now(), { zone: switches.timeZone });
	const unit = switches.statisticsRows === 'days' ? 'day' : 'month';
	switch (text(parameters, 'interval')) {
		case 'last_twelve_months':
			return { unit: 'month', first: now.minus({ months: 11 }), last: now };
		case 'last_month': {
			const month = now.startOf('month').minus({ months: 1 });
			return { unit, first: month, last: month.endOf('month') };
		}
		case 'custom': {
			const [first, last] = (['from', 'to'] as const).map((name) =>
				DateTime.fromFormat(text(parameters, name) ?? '', 'dd-MM-yyyy', { zone: now.zone }),
			);
			if (first?.isValid !== true) return { refusal: wrong('from') };
			if (last?.isValid !== true || last < first) return { refusal: wrong('to') };
			return { unit, first, last };
		}
		default:
			return { refusal: wrong('interval') };
	}
}

function rowsOf({ unit, first, last }: Interval, call: Call<SmsAccount>): AnswerFields[] {
	const sums = sumsBy(unit, call);
	const rows: AnswerFields[] = [];
	for (let time = first.startOf(unit); time <= last; time = time.plus({ [unit]: 1 })) {
		const sum = sums.get(time.toMillis());
		if (sum !== undefined || call.switches.statisticsGaps === 'zero') {
			rows.push(row(unit, time, sum ?? nothing));
		}
	}
	return rows;
}

const nothing: Sum = { cost: Money.zero, sent: 0 };

/** The SMS sent so far, by the start of their month or day. */
function sumsBy(
	unit: Interval['unit'],
	{ account: { outbox }, switches }: Call<SmsAccount>,
): Map<number, Sum> {
	const sums = new Map<number, Sum>();
	for (const message of outbox.values()) {
		if (message.sandbox || message.cancelled || message.dueAt > Date.now()) continue;
		const sentAt = DateTime.fromMillis(message.dueAt, { zone: switches.timeZone });
		const start = sentAt.startOf(unit).toMillis();
		const { cost, sent } = sums.get(start) ?? nothing;
		sums.set(start, { cost: cost.plus(costOf(message)), sent: sent + message.deliveries.length });
	}
	return sums;
}

/** The fields of the sample, which is a month; the field `day` of a day is an assumption. */
function row(unit: Interval['unit'], time: DateTime, { cost, sent }: Sum): AnswerFields {
	return {
		...(unit === 'day' ? { day: time.toFormat('dd') } : {}),
		month: time.setLocale('en').toFormat('LLLL').toLowerCase(),
		year: time.toFormat('yyyy'),
		m: time.toFormat('MM'),
		date: time.toSeconds(),
		type: unit,
		cost: cost.threeDecimals,
		nb_send: String(sent),
	};
}
