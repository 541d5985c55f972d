import type { IDataObject, INode } from 'n8n-workflow';
import { toText } from '../values/convert';

/** What agrees, and what refuses, alone in a reply: whoever says more may have a condition. */
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
 * n8n 2 makes a "Human in the Loop" tool of every node that sends and waits: its agent runs a tool only
 * if `approved` is true. Else it hears `chatInput`; without that it is told to stop.
 */
export function approvalIn({ type }: INode, item: IDataObject): IDataObject {
	if (!type.endsWith('HitlTool')) return {};
	const text = toText(item.text);
	const said = bare(text ?? '');
	const approved = YES.has(said);
	return { approved, ...(!approved && !NO.has(said) && { chatInput: text }) };
}
