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

/** docs/api/sms-partner.md 4.5; only the entries of the last 12 months are documented. */
export const getStatistics = operation({
	value: 'getStatistics',
	name: 'Get Statistics',
	action: 'Get statistics of sent SMS',
	description:
		'Get the number and cost of sent SMS by month. The API allows 5 requests per minute.',
	fields: {
		interval: choiceField(
			{
				displayName: 'Interval',
				type: 'options',
				noDataExpression: true,
				options: [
					{ name: 'Last 12 Months', value: 'last_twelve_months' },
					{ name: 'Last Month', value: 'last_month' },
					{ name: 'Other', value: 'custom', description: 'Choose the first and the last day' },
				],
				default: 'last_twelve_months',
				description:
					'The period of the statistics. The API documentation only shows the output for the last 12 months.',
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
				description: 'The first day; the time of day is ignored',
			}),
		),
		to: onlyIf(
			{ interval: ['custom'] },
			dayField({
				displayName: 'To',
				type: 'dateTime',
				default: '',
				placeholder: 'e.g. 2026-10-31',
				description: 'The last day; the time of day is ignored',
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
