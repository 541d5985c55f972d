import { Failure } from '../errors/failure';
import type { ItemInput } from '../input/parameters';
import type { OnceCall, ReadCall } from '../operation/call';
import type { FileReply } from '../operation/file';
import type { Operation } from '../operation/operation';
import type { Secrets } from '../secrets/secrets';
import { toText } from '../values/convert';
import type { Output } from '../work/result';
import { obtain, type RequestContext } from './attempt';

/** A downloaded file. */
interface ReceivedFile {
	readonly bytes: Buffer;
	readonly text: string;
	readonly name: string;
	/** Its MIME type, if the API returns a meaningful one. */
	readonly type: string | undefined;
}

/** The file without keys: binary bytes stay unchanged, except for a key among them. */
function withoutKeys(bytes: Buffer, secrets: Secrets): Pick<ReceivedFile, 'bytes' | 'text'> {
	const text = bytes.toString('utf8');
	const encoding = Buffer.from(text).equals(bytes) ? 'utf8' : 'latin1';
	const cleaned = secrets.cleanText(bytes.toString(encoding));
	return { bytes: Buffer.from(cleaned, encoding), text: cleaned };
}

/** "contacts.csv" of `attachment; filename="contacts.csv"`, without any folder before it. */
function nameIn(disposition: unknown): string | undefined {
	const [, quoted, plain] =
		/filename=(?:"([^"]+)"|([^";]+))/i.exec(toText(disposition) ?? '') ?? [];
	return toText((quoted ?? plain)?.replace(/^.*[/\\]/, ''));
}

/** The file's MIME type, without the generic ones; a real web page would have failed before. */
function typeIn(header: unknown): string | undefined {
	const type = toText(toText(header)?.split(';')[0])?.toLowerCase();
	return type === 'text/html' || type === 'application/octet-stream' ? undefined : type;
}

/** The output item with the file as binary data; `answer` gets its name, type and size. */
async function asBinary(
	{ n8n }: RequestContext,
	{ bytes, name, type }: ReceivedFile,
	operation: Operation,
	rule: FileReply,
	{ params }: ItemInput,
): Promise<Output> {
	const { helpers } = n8n;
	if (!('prepareBinaryData' in helpers)) {
		throw new Failure({
			what: 'Files can only be received during an execution',
			next: '',
			fate: 'unknown',
		});
	}
	const file = await helpers.prepareBinaryData(bytes, name, type);
	const { mimeType } = file;
	const share = { ofItem: 1, ofRequest: 1, own: [] };
	const json = operation.answer({ fileName: name, mimeType, bytes: bytes.length }, params, share);
	return { json, binary: { [rule.field(params)]: file } };
}

/**
 * Downloads a file.
 *
 * @returns the items parsed from it, or one item with the file as n8n's binary data
 * @throws Failure if the API rejects the request, or if the file is empty, incomplete or a web page
 */
export async function receive(
	requestContext: RequestContext,
	call: OnceCall | ReadCall,
	operation: Operation,
	rule: FileReply,
	input: ItemInput,
): Promise<readonly Output[]> {
	const { content, type, disposition } = await obtain(requestContext, { ...call, isFile: true });
	const bytes = Buffer.isBuffer(content) ? content : Buffer.from('');
	const cleaned = withoutKeys(bytes, requestContext.secrets);
	const items = rule.items(cleaned.text, input.params);
	if (items.length > 0) return items.map((json) => ({ json }));
	const clean = (text: string | undefined): string | undefined =>
		text === undefined ? undefined : requestContext.secrets.cleanText(text);
	const name = clean(nameIn(disposition)) ?? rule.name(input.params);
	const file = { ...cleaned, name, type: clean(typeIn(type)) };
	return [await asBinary(requestContext, file, operation, rule, input)];
}
