import type { Switches } from '../../switches';

/** A group's id as the answers show it. */
export function shownId(id: number, { groupIds }: Switches): number | string {
	return groupIds === 'text' ? String(id) : id;
}
