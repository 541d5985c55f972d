import type { IBinaryData, IExecuteFunctions } from 'n8n-workflow';
import { mistaken, reasonOf, type Failure, type Reason } from '../errors/failure';
import type { FileRule, ItemFile, LoadedFile } from '../operation/file';
import type { Operation } from '../operation/operation';
import { toText } from '../values/convert';
import type { ItemInput } from './parameters';

/** The items with their files, and the reasons of items whose files failed. */
export interface Found<T> {
	readonly tasks: readonly T[];
	readonly failed: ReadonlyMap<number, Reason>;
}

const MEGABYTE = 1024 * 1024;

function inMegabytes(bytes: number): string {
	return `${Math.round((bytes / MEGABYTE) * 10) / 10} MB`;
}

function unreadable(field: string): Failure {
	return mistaken(
		`The file in the binary field "${field}" could not be read`,
		'Check the node that provides the file.',
	);
}

/** Finds the files of a run's items without loading them. */
class FileFinder {
	/** Files that n8n keeps in memory have no ID: their content identifies them. */
	private readonly contents = new Map<string, string>();

	constructor(
		private readonly context: IExecuteFunctions,
		private readonly rule: FileRule,
	) {}

	/** @throws Failure for missing, too large or too many files */
	async find(index: number, fields: readonly string[]): Promise<ItemFile[]> {
		const { maxFiles } = this.rule;
		if (fields.length > maxFiles) {
			throw mistaken(
				`There are ${fields.length} files, but the API accepts at most ${maxFiles}`,
				'Enter fewer binary fields.',
			);
		}
		return await Promise.all(fields.map((field) => this.fileOf(index, field)));
	}

	private async fileOf(index: number, field: string): Promise<ItemFile> {
		const { context, rule } = this;
		const binary = this.binaryOf(index, field);
		const bytes = await this.sizeOf(binary, field);
		if (bytes > rule.maxBytes) {
			throw mistaken(
				`The file in the binary field "${field}" (${inMegabytes(bytes)}) exceeds the API limit of ${inMegabytes(rule.maxBytes)}`,
				'Reduce its size, or put a link to it in the message instead.',
			);
		}
		const name = toText(binary.fileName)?.replace(/\.\w{1,5}$/, '') || field;
		const type = binary.mimeType;
		const load = async (): Promise<LoadedFile> => {
			try {
				const buffer = await context.helpers.getBinaryDataBuffer(index, field);
				return { name, type, base64: buffer.toString('base64') };
			} catch {
				throw unreadable(field);
			}
		};
		return { name, type, content: this.contentOf(binary), load };
	}

	private binaryOf(index: number, field: string): IBinaryData {
		try {
			return this.context.helpers.assertBinaryData(index, field);
		} catch {
			throw mistaken(
				`The item has no file in the binary field "${field}"`,
				'Check the name of the field and the node that provides the file.',
			);
		}
	}

	private async sizeOf({ id, data }: IBinaryData, field: string): Promise<number> {
		// Other nodes may pass on anything: n8n's types are not checked at run time.
		if (id === undefined && typeof data !== 'string') throw unreadable(field);
		if (id === undefined) return Buffer.byteLength(data, 'base64');
		try {
			return (await this.context.helpers.getBinaryMetadata(id)).fileSize;
		} catch {
			throw unreadable(field);
		}
	}

	private contentOf({ id, data }: IBinaryData): string {
		if (id !== undefined) return id;
		const content = this.contents.get(data) ?? `in memory ${this.contents.size}`;
		this.contents.set(data, content);
		return content;
	}
}

/**
 * Finds the files to attach and checks them against the API's limits before anything is sent. Only the
 * items with invalid files fail.
 */
export async function findFiles<T extends { readonly index: number; readonly input: ItemInput }>(
	context: IExecuteFunctions,
	{ request }: Operation,
	tasks: readonly T[],
): Promise<Found<T>> {
	const rule = request.kind === 'batch' ? request.files : undefined;
	const failed = new Map<number, Reason>();
	if (rule === undefined) return { tasks, failed };
	const finder = new FileFinder(context, rule);
	const found: T[] = [];
	for (const task of tasks) {
		try {
			const fields = rule.names(task.input.params);
			if (fields.length === 0) found.push(task);
			else {
				const files = await finder.find(task.index, fields);
				found.push({ ...task, input: { ...task.input, files } });
			}
		} catch (error) {
			failed.set(task.index, reasonOf(error, 'before sending'));
		}
	}
	return { tasks: found, failed };
}
