import { costOf, isOn, settingsOf } from '../../messages/send';
import type { Operation, Refusal } from '../../operation';
import { refuse } from '../../operation';
import type { Parameters } from '../../parameters';
import { only } from '../../parameters';
import type { SmsAccount } from '../../state';
import type { Switches } from '../../switches';
import { priceOfRcs } from '../prices';
import { dispatch, segmentsIn } from '../sms/dispatch';
import { readEntry } from '../sms/entries';
import { phoneNumbersRequired } from '../sms/refusals';
import type { SettingProblem } from '../sms/settings';
import { readSettings } from '../sms/settings';
import { failoverProblems, richContentProblems } from './content';

const elements = { number: 'children[phoneNumbers].data', text: 'children[richContent].data' };

/** "Must be enabled by the technical team"; RCS has no codes of its own, so it is that of a denied access (docs/api/sms-partner.md 9.1). */
const notEnabled: Refusal = { code: 40, message: "L'accès à l'API est refusé", status: 403 };

/** POST /rcs/send: a rich message to up to 500 numbers (docs/api/sms-partner.md 3.6). No XML is documented for it. */
export const sendRcs: Operation<SmsAccount> = {
	method: 'POST',
	path: '/rcs/send',
	place: 'body',
	answer(call) {
		const { account, parameters, switches } = call;
		if (!account.mayUseRcs) return refuse(notEnabled);
		const numbers = readNumbers(parameters, switches);
		if (numbers === undefined) return refuse(phoneNumbersRequired);
		const documented = only(parameters, 'scheduledDeliveryDate', 'time', 'minute');
		const settings = readSettings(documented, switches);
		const content = JSON.stringify(parameters.richContent ?? '');
		return dispatch(call, {
			path: '/rcs/send',
			// A rich message counts as one message, whatever its length.
			entries: numbers.map((number) => ({
				...readEntry(number, '', true),
				text: content,
				segments: 1,
			})),
			settings: {
				...settings,
				pricePerSegment: priceOfRcs,
				problems: [...problemsOf(parameters), ...settings.problems],
			},
			sent: settingsOf(parameters, 'phoneNumbers', 'richContent'),
			elements,
			answer: (message) => ({
				success: true,
				code: 200,
				message_id: Number(message.id),
				nb_rcs: segmentsIn(message),
				cost: costOf(message).euros,
				currency: 'EUR',
			}),
		});
	},
};

/** The numbers from a text, a list or either, according to the switch `rcsNumbers`; undefined if there are none. */
function readNumbers(
	{ phoneNumbers }: Parameters,
	{ rcsNumbers }: Switches,
): readonly unknown[] | undefined {
	if (Array.isArray(phoneNumbers)) {
		return rcsNumbers === 'text' || phoneNumbers.length === 0 ? undefined : phoneNumbers;
	}
	if (typeof phoneNumbers !== 'string' || phoneNumbers === '') return undefined;
	return rcsNumbers === 'list' ? undefined : phoneNumbers.split(',');
}

function problemsOf({ isUnicode, richContent, failover }: Parameters): SettingProblem[] {
	return [
		...unicodeProblems(isUnicode),
		...richContentProblems(richContent),
		...failoverProblems(failover),
	];
}

/** `isUnicode` is listed as required, with 1 as its only value. */
function unicodeProblems(isUnicode: unknown): SettingProblem[] {
	if (isOn(isUnicode)) return [];
	return [{ code: 9, elementId: 'children[isUnicode].data', message: 'isUnicode est requis' }];
}
