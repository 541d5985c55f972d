import type { Reason } from '../../errors/failure';
import type { Task } from '../../work/task';

/** A recipient to which nothing was sent, or possibly. */
export interface FailedEntry {
	readonly to: string;
	readonly reason: Reason;
}

/** The first few of them: "+33612345678, +33612345679 …". */
function namesOf(failed: readonly FailedEntry[]): string {
	const names = failed.slice(0, 5).map(({ to }) => to);
	return `${names.join(', ')}${failed.length > names.length ? ' …' : ''}`;
}

/** The failed recipients of an item, grouped by reason, the most important first. */
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
 * The reason for an item that was not sent to all of its recipients, in one sentence for all of them.
 * Undefined if the reason is not about recipients.
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
	const rest = went > 0 ? `; sent to ${went} of ${task.parts.length} recipients` : '';
	return { ...reason, what: `${reason.what} (${namesOf(first)})${more.join('')}${rest}` };
}
