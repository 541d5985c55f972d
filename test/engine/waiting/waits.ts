import { textField } from '../../../engine/fields/fields';
import { post } from '../../../engine/operation/call';
import { operation } from '../../../engine/operation/operation';

/** A send that waits for an answer for an hour. */
export const ask = operation({
	value: 'sendAndWait',
	name: 'Send and Wait',
	action: 'Ask somebody',
	description: 'Ask somebody, and wait for the answer',
	fields: { to: textField({ displayName: 'To', type: 'string', default: '' }) },
	repeat: 'never',
	lookAt: 'the questions',
	request: {
		kind: 'batch',
		maxEntries: 1,
		entryNoun: 'recipients',
		combined: false,
		sentFields: { ids: ['id'], counts: ['count'], figures: [] },
		entries: ({ to }) => to.split(',').map((one) => ({ to: one, text: '' })),
		settings: () => ({}),
		call: (entries) => post('/ask', { to: entries.map(({ to }) => to).join() }),
		wait: { callback: () => 'answerUrl', limitMs: () => 3_600_000 },
		preview: () => ({ word: 'checked' }),
	},
	example: { success: true, id: 1, count: 1 },
	answer: ({ id }, { to }) => ({ messageId: Number(id), phoneNumber: to }),
});
