import { obtain, type Line } from './attempt';
import type { OnceCall, ReadCall } from './call';
import { toText } from './convert';
import { Failure } from './failure';
import type { FileAnswer } from './operation';
import type { Wish } from './parameters';

type Data = Readonly<Record<string, unknown>>;

/** The file in an answer, as binary data of n8n: under this name in the data of a request. */
export const RECEIVED = 'received file';
/** Its lines, where those are wanted. */
export const LINES = 'lines';

/**
 * Gets an answer that is a file.
 *
 * @returns the file as binary data of n8n, or its lines
 * @throws Failure if the API refuses it, or if it comes empty or as a web page
 */
export async function received(
	line: Line,
	call: OnceCall | ReadCall,
	rule: FileAnswer,
	{ params }: Wish,
): Promise<Data> {
	const { content, type } = await obtain(line, call);
	const bytes = Buffer.isBuffer(content) ? content : Buffer.from('');
	if (rule.field(params) === undefined) {
		return { [LINES]: rule.lines(line.secrets.cleanText(bytes.toString('utf8'))) };
	}
	const { helpers } = line.context;
	if (!('prepareBinaryData' in helpers)) {
		throw new Failure({ what: 'A file can only be received in a run', next: '', fate: 'unknown' });
	}
	const mimeType = toText(type)?.split(';')[0];
	return { [RECEIVED]: await helpers.prepareBinaryData(bytes, rule.name(params), mimeType) };
}
