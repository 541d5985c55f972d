import type { Reason } from '../../errors/failure';
import type { Task } from '../../work/task';

/** A recipient to which nothing went, or perhaps. */
export interface FailedEntry {
	readonly to: string;
	readonly reason: Reason;
}

/** The first few of them: "+33612345678, +33612345679 …". */
function namesOf(failed: readonly FailedEntry[]): string {
	const names = failed.slice(0, 5).map(({ to }) => to);
	return `${names.join(', ')}${failed.length > names.length ? ' …' : ''}`;
}

/** The failed recipients of an item, those of one reason together: what matters most comes first. */
function byReason(failed: readonly FailedEntry[]): Array<readonly [Reason, FailedEntry[]]> {
	const weight = ({ reason }: FailedEntry): number =>
		reason.fate === 'unknown' ? 0 : reason.isUntried === true ? 2 : 1;
	const groups = new Map<string, readonly [Reason, FailedEntry[]]>();
	for (const entry of [...failed].sort((a, b) => weight(a) - weight(b))) {
		const { what, fate } = entry.reason;
		const group = groups.get(`${fate} ${what}`) ?? ([entry.reason, []] as const);
		group[1].push(entry);
		groups.set(`${fate} ${what}`, group);
	}
	return [...groups.values()];
}

/**
 * Why an item failed of whose recipients some were sent and some were not, or perhaps: in one sentence
 * for all of them. Undefined where the reason is about no recipient.
 */
export function partly(task: Task, failed: readonly FailedEntry[]): Reason | undefined {
	const [group, ...others] = byReason(failed);
	if (group === undefined || failed[0]?.to === '') return undefined;
	const [reason, first] = group;
	const went = task.parts.length - failed.length;
	if (reason.scope === 'account' && went === 0 && others.length === 0) return undefined;
	const more = others.map(([{ what, fate }, entries]) => {
		return `; ${fate === 'unknown' ? 'unknown for' : 'not sent to'} ${namesOf(entries)}: ${what}`;
	});
	const rest = went > 0 ? `; ${went} of ${task.parts.length} recipients were sent` : '';
	return { ...reason, what: `${reason.what} (${namesOf(first)})${more.join('')}${rest}` };
}
