import type { IDataObject, INode } from 'n8n-workflow';
import { toText } from '../values/convert';

/** Replies that approve or decline; a longer reply may contain a condition. */
const YES = new Set([
	'ok',
	'okay',
	'yes',
	'y',
	'oui',
	'o',
	'd’accord',
	"d'accord",
	'1',
	'👍',
	'✅',
]);
const NO = new Set(['no', 'n', 'non', 'stop', '0', '👎', '❌']);

/** "Oui !" and "OUI" as "oui". */
function bare(text: string): string {
	return text.toLowerCase().replace(/^[\s\p{P}]+|[\s\p{P}\p{Emoji_Modifier}]+$/gu, '');
}

/**
 * n8n 2 turns every node that sends and waits into a "Human in the Loop" tool: the agent runs a tool only
 * if `approved` is true. Otherwise, it receives `chatInput`, or an instruction to stop without it.
 */
export function approvalIn({ type }: INode, item: IDataObject): IDataObject {
	if (!type.endsWith('HitlTool')) return {};
	const text = toText(item.text);
	const said = bare(text ?? '');
	const approved = YES.has(said);
	return { approved, ...(!approved && !NO.has(said) && { chatInput: text }) };
}
