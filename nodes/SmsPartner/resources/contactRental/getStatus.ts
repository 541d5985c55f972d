import { get } from '../../../../engine/operation/call';
import { operation } from '../../../../engine/operation/operation';
import { known, toNumber, toRecord, toText } from '../../../../engine/values/convert';
import { costIn, locationsIn, rentalCodes, rentalToken } from './price';
import { categoryOf } from './targeting';

/** The documented states by number; there is no 4. */
const STATES: Readonly<Record<string, string>> = {
	0: 'requested',
	1: 'generating',
	2: 'ready',
	3: 'failed',
	5: 'downloaded',
};

/** The name of a state. The sample has a text instead of a number: "File downloaded by user from api". */
function rentalStatus(status: unknown): string | undefined {
	const text = toText(status)?.toLowerCase();
	if (text === undefined) return undefined;
	return STATES[text] ?? (text.startsWith('file downloaded') ? 'downloaded' : text);
}

/** The sample has "femme"; requests have the first letter. */
function sexOf(sexe: unknown): string | undefined {
	const text = toText(sexe)?.toLowerCase();
	if (text === undefined) return undefined;
	if (/^(h|homme)s?$/.test(text)) return 'men';
	if (/^(f|femme)s?$/.test(text)) return 'women';
	return /^(m|mixte)$/.test(text) ? 'mixed' : text;
}

/** docs/api/sms-partner.md 13.2 */
export const getStatus = operation({
	value: 'getStatus',
	name: 'Get Status',
	action: 'Get the status of a contact rental',
	description:
		'Get the status of a rental, e.g. whether its contacts are ready for "Download File"',
	fields: { token: rentalToken },
	repeat: 'safe',
	request: { kind: 'single', call: ({ token }) => get('/location/status', { token }) },
	example: {
		success: true,
		token: '5f1d7a84c2e9',
		status: 'File downloaded by user from api',
		location: {
			sexe: 'femme',
			minAge: 31,
			maxAge: 49,
			zipcode: '60200',
			interest: '12',
			category: 103,
			details_localisation: [{ Type: 'cp', Location: '60200', VolumeDesired: '10', Volume: '266' }],
			cost: { quantity: 10, total: '0.900', cost_unity: '0.090' },
		},
		file: { phoneNumbers: '10' },
	},
	sometimes: { department: '60', subInterest: 35 },
	answer(reply, { token }) {
		const { sexe, minAge, maxAge, zipcode, department, ...location } = toRecord(reply.location);
		return known({
			token,
			status: rentalStatus(reply.status),
			phoneNumbers: toNumber(toRecord(reply.file).phoneNumbers),
			...costIn(location.cost),
			sex: sexOf(sexe),
			minAge: toNumber(minAge),
			maxAge: toNumber(maxAge),
			interest: toNumber(location.interest),
			subInterest: toNumber(location.subInterest),
			category: categoryOf(location.category),
			zipcode: toText(zipcode),
			department: toText(department),
			locations: locationsIn(location.details_localisation),
		});
	},
	codes: rentalCodes,
});
