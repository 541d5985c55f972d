import type { EntryProblem } from '../../messages/entries';
import type { Schedule } from '../../messages/schedule';
import { readSchedule } from '../../messages/schedule';
import { isOn } from '../../messages/send';
import type { Money } from '../../money';
import type { Parameters } from '../../parameters';
import { isGiven } from '../../parameters';
import type { Switches } from '../../switches';
import { priceOfEcoSms, priceOfSms } from '../prices';

/** An invalid parameter; its code counts if the switch `sendErrors` is 'codes'. */
export type SettingProblem = Pick<EntryProblem, 'message'> & { code: number; elementId: string };

/** The parameters of a send that all its recipients share. */
export interface SmsSettings {
	isUnicode: boolean;
	/** The low-cost range, `gamme: 2`, which the newest pages no longer have (docs/api/sms-partner.md 3.1). */
	eco: boolean;
	sandbox: boolean;
	schedule: Schedule;
	pricePerSegment: Money;
	problems: readonly SettingProblem[];
}

/** Reads the settings of POST /send and POST /bulk-send (docs/api/sms-partner.md 3.1, 3.2). */
export function readSettings(parameters: Parameters, switches: Switches): SmsSettings {
	const schedule = readSchedule(parameters, switches);
	const eco = Number(parameters.gamme) === 2;
	const scheduleProblems = schedule.problems.map(({ code, field, message }) => ({
		code,
		elementId: `children[${field}].data`,
		message,
	}));
	return {
		isUnicode: isOn(parameters.isUnicode),
		eco,
		sandbox: isOn(parameters.sandbox),
		schedule,
		pricePerSegment: eco ? priceOfEcoSms : priceOfSms,
		problems: [...senderProblems(parameters), ...tagProblems(parameters), ...scheduleProblems],
	};
}

/** 3 to 11 characters, none special; spaces are mentioned as possible. Only the text for too many characters is from the sample. */
export function senderProblems(parameters: Parameters): SettingProblem[] {
	if (!isGiven(parameters, 'sender')) return [];
	const sender = String(parameters.sender);
	const problem = (message: string) => [{ code: 44, elementId: 'children[sender].data', message }];
	if (sender.length > 11) {
		return problem("L'emetteur ne peut pas etre plus long que 11 caracteres");
	}
	if (sender.length < 3) return problem("L'emetteur ne peut pas etre plus court que 3 caracteres");
	return /^[a-z0-9 ]+$/i.test(sender) ? [] : problem("L'emetteur n'est pas valide");
}

/** At most 20 characters, no spaces, lowercase; it has no code of its own, so it is 9 either way. */
export function tagProblems(parameters: Parameters): SettingProblem[] {
	if (!isGiven(parameters, 'tag')) return [];
	const tag = String(parameters.tag);
	const valid = tag.length <= 20 && !/\s/.test(tag) && tag === tag.toLowerCase();
	return valid
		? []
		: [{ code: 9, elementId: 'children[tag].data', message: "Le tag n'est pas valide" }];
}
