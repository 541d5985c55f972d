import type { DateTime } from 'luxon';
import { dayField } from '../../../../engine/fields/dateFields';
import { choiceField } from '../../../../engine/fields/fields';
import { get } from '../../../../engine/operation/call';
import { onlyIf } from '../../../../engine/operation/field';
import { operation } from '../../../../engine/operation/operation';
import { known, toNumber, toText } from '../../../../engine/values/convert';
import { reportDate } from '../../../../partner/scheduling';

/** `21-10-2022` */
function dayOf(day: DateTime): string {
	return day.toFormat('dd-MM-yyyy');
}

/** docs/api/sms-partner.md 4.5; what the entries of an interval other than 12 months look like is documented nowhere. */
export const getStatistics = operation({
	value: 'getStatistics',
	name: 'Get Statistics',
	action: 'Get statistics of what was sent',
	description:
		'Get how many SMS were sent and what they cost, month by month. The API takes this 5 times a minute.',
	fields: {
		interval: choiceField(
			{
				displayName: 'Interval',
				type: 'options',
				noDataExpression: true,
				options: [
					{ name: 'Last 12 Months', value: 'last_twelve_months' },
					{ name: 'Last Month', value: 'last_month' },
					{ name: 'Other', value: 'custom', description: 'From one day to another' },
				],
				default: 'last_twelve_months',
				description:
					'The days that the statistics are about. The documents of the API show only what the last 12 months look like.',
			},
			['last_month', 'last_twelve_months', 'custom'],
		),
		from: onlyIf(
			{ interval: ['custom'] },
			dayField({
				displayName: 'From',
				type: 'dateTime',
				default: '',
				placeholder: 'e.g. 2026-10-01',
				description: 'The first day; its time of day does not matter',
			}),
		),
		to: onlyIf(
			{ interval: ['custom'] },
			dayField({
				displayName: 'To',
				type: 'dateTime',
				default: '',
				placeholder: 'e.g. 2026-10-31',
				description: 'The last day; its time of day does not matter',
			}),
		),
	},
	repeat: 'safe',
	limit: { requests: 5, seconds: 60 },
	complaint: ({ from, to }) =>
		from && to && from > to
			? `"From" (${from.toISODate()}) is after "To" (${to.toISODate()})`
			: undefined,
	request: {
		kind: 'single',
		call: ({ interval, from, to }) =>
			get('/statistics/cost-resume', {
				interval,
				...(from && { from: dayOf(from) }),
				...(to && { to: dayOf(to) }),
			}),
	},
	listName: 'datas',
	example: {
		success: true,
		datas: [
			{
				month: 'october',
				year: '2021',
				m: '10',
				date: 1633039200,
				type: 'month',
				cost: '49.174',
				nb_send: '1210',
			},
		],
	},
	answer: ({ type, year, m, date, cost, nb_send: count }) =>
		known({
			type: toText(type),
			year: toNumber(year),
			month: toNumber(m),
			date: reportDate(date),
			nbSms: toNumber(count),
			cost: toNumber(cost),
		}),
});
