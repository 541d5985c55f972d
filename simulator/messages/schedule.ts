import { DateTime } from 'luxon';
import type { Parameters } from '../parameters';
import { isGiven } from '../parameters';
import type { Switches } from '../switches';

/** The errors in a date, with the codes of the global table, the same for SMS and emails (docs/api/sms-partner.md 9.1, docs/api/mail-partner.md 4.2). */
export interface ScheduleProblem {
	code: number;
	/** The name of the parameter in code 9. */
	field: 'scheduledDeliveryDate' | 'time' | 'minute';
	message: string;
}

/** The time of sending. */
export interface Schedule {
	/** Milliseconds since 1970; undefined for "now". */
	dueAt: number | undefined;
	/** As in the response to a scheduled send: '2018-08-18 20:00:00' (docs/api/sms-partner.md 3.1). */
	scheduledDate: string | undefined;
	problems: readonly ScheduleProblem[];
}

/** Two of the French texts are from the sample of docs/api/sms-partner.md 3.1, the others are not documented; an invalid hour has no code of its own. */
const problems = {
	dateRequired: { code: 45, field: 'scheduledDeliveryDate', message: 'La date est requise' },
	dateInvalid: { code: 49, field: 'scheduledDeliveryDate', message: "La date n'est pas valide" },
	timeRequired: { code: 46, field: 'time', message: "L'heure est requise" },
	timeInvalid: { code: 46, field: 'time', message: "L'heure n'est pas valide" },
	minuteRequired: { code: 47, field: 'minute', message: 'La minute est requise' },
	minuteInvalid: { code: 47, field: 'minute', message: "La minute n'est pas valide" },
	minuteNoStep: {
		code: 48,
		field: 'minute',
		message: 'Les minutes doivent être comprises entre 5 et 55 par pas de 5',
	},
} as const satisfies Record<string, ScheduleProblem>;

/** Reads `scheduledDeliveryDate` (dd/MM/yyyy), `time` (0 to 24) and `minute` (0 to 55 in steps of 5), numbers or texts. */
export function readSchedule(parameters: Parameters, switches: Switches): Schedule {
	const given = ['scheduledDeliveryDate', 'time', 'minute'].some((name) =>
		isGiven(parameters, name),
	);
	if (!given) return { dueAt: undefined, scheduledDate: undefined, problems: [] };
	const date = DateTime.fromFormat(String(parameters.scheduledDeliveryDate), 'dd/MM/yyyy', {
		zone: switches.timeZone,
	});
	const found = [
		dateProblem(parameters, date),
		timeProblem(parameters),
		minuteProblem(parameters, switches),
	].filter((problem) => problem !== undefined);
	if (found.length > 0) return { dueAt: undefined, scheduledDate: undefined, problems: found };
	const due = date.set({ hour: Number(parameters.time), minute: Number(parameters.minute) });
	return { dueAt: due.toMillis(), scheduledDate: moment(due), problems: [] };
}

/** A time as in responses. `time` is in the time zone of the output. */
export function moment(time: DateTime): string {
	return time.toFormat('yyyy-MM-dd HH:mm:ss');
}

function dateProblem(parameters: Parameters, date: DateTime): ScheduleProblem | undefined {
	if (!isGiven(parameters, 'scheduledDeliveryDate')) return problems.dateRequired;
	return date.isValid ? undefined : problems.dateInvalid;
}

function timeProblem(parameters: Parameters): ScheduleProblem | undefined {
	if (!isGiven(parameters, 'time')) return problems.timeRequired;
	return isWhole(parameters.time, 24) ? undefined : problems.timeInvalid;
}

function minuteProblem(
	parameters: Parameters,
	{ minuteZero }: Switches,
): ScheduleProblem | undefined {
	if (!isGiven(parameters, 'minute')) return problems.minuteRequired;
	const { minute } = parameters;
	if (!isWhole(minute, 59)) return problems.minuteInvalid;
	const fits = Number(minute) % 5 === 0 && (Number(minute) > 0 || minuteZero === 'accepted');
	return fits ? undefined : problems.minuteNoStep;
}

function isWhole(value: unknown, max: number): boolean {
	const number = typeof value === 'string' ? Number(value) : value;
	return typeof number === 'number' && Number.isInteger(number) && number >= 0 && number <= max;
}
