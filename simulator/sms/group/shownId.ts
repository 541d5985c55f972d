import type { Switches } from '../../switches';

/** The ID of a group in responses. */
export function shownId(id: number, { groupIds }: Switches): number | string {
	return groupIds === 'text' ? String(id) : id;
}
