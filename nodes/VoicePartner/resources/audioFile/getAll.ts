import { get } from '../../../../engine/operation/call';
import { operation } from '../../../../engine/operation/operation';
import { known, toNumber, toRecord, toText } from '../../../../engine/values/convert';
import { libraries } from '../../../../engine/values/libraries';

/** The seconds in "0:07" or "1:02:03". */
function durationInSeconds(text: unknown): number | undefined {
	const parts = toText(text)?.split(':').map(toNumber);
	if (parts === undefined || parts.length > 3) return undefined;
	return parts.reduce<number | undefined>((sum, part) => {
		return sum === undefined || part === undefined ? undefined : sum * 60 + part;
	}, 0);
}

/** PHP's date object `{ date: "2018-04-16 13:26:46.000000", timezone: "Europe/Paris" }` as ISO. */
function isoDate(created: unknown): string | undefined {
	const { date, timezone } = toRecord(created);
	const zone = toText(timezone) ?? 'Europe/Paris';
	return (
		libraries()
			.DateTime.fromSQL(toText(date) ?? '', { zone })
			.toISO() ?? undefined
	);
}

/** docs/api/voice-partner.md 2.2. The answer has no `success`: the list in it means success. */
export const getAll = operation({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many audio files',
	description: 'Get the validated audio files of the account',
	fields: {},
	repeat: 'safe',
	limit: { requests: 360, seconds: 60 },
	request: { kind: 'single', call: () => get('/audios/{apiKey}') },
	listName: 'datas',
	example: {
		nb_datas: 1,
		datas: [
			{
				name: 'welcome-2026',
				token: 'a7c41e90b2d8',
				size: '104.5Ko',
				duration: '0:07',
				created_at: {
					date: '2018-04-16 13:26:46.000000',
					timezone_type: 3,
					timezone: 'Europe/Paris',
				},
			},
		],
	},
	answer: ({ token, name, size, duration, created_at: created }) =>
		known({
			tokenAudio: toText(token),
			name: toText(name),
			size: toText(size),
			durationSeconds: durationInSeconds(duration),
			createdAt: isoDate(created),
		}),
});
