import type { ToldEvent } from '../../../engine/inbound/incoming';
import { toText } from '../../../engine/values/convert';

/** Something was said, by POST or by GET: { word }. */
export const said: ToldEvent = {
	value: 'said',
	name: 'Said',
	description: 'Something was said',
	example: {},
	recognizes: ({ body, query }) => 'word' in body || 'word' in query,
	item: ({ body, query, sentId, recipient }) => ({
		word: toText(body.word ?? query.word) ?? null,
		...(sentId !== undefined && { sentId }),
		...(recipient !== undefined && { recipient }),
	}),
};

/** A text in parts: { part: [1, 3], text, key }. */
export const told: ToldEvent = {
	...said,
	value: 'told',
	recognizes: ({ body }) => 'part' in body,
	item: () => ({}),
	part: ({ body }) => {
		const [number, total] = Array.isArray(body.part) ? body.part : [];
		return {
			key: String(body.key),
			number: Number(number),
			total: Number(total),
			text: String(body.text),
		};
	},
};
