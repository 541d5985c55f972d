import type { AnswerFile } from '../operation';
import type { Switches } from '../switches';
import type { AnswerFields } from './fields';
import { toXml } from './xml';

/** The formats of `_format`. */
export type Format = 'json' | 'xml';

/** An answer as it goes over the wire. */
export interface WireAnswer {
	status: number;
	headers: Record<string, string>;
	body: string;
}

const documentedTypes: Record<Format, string> = {
	json: 'application/json',
	xml: 'application/xml',
};

/** Turns fields into an answer in the format asked for (Content-Types: docs/api/sms-partner.md 1). */
export function render(
	fields: AnswerFields,
	status: number,
	format: Format,
	switches: Switches,
): WireAnswer {
	const documented = switches.answerContentType === 'documented';
	return {
		status,
		headers: { 'content-type': documented ? documentedTypes[format] : switches.answerContentType },
		body: format === 'xml' ? toXml(fields, switches.xmlLayout) : JSON.stringify(fields),
	};
}

/** A file as an answer; no switch changes its Content-Type. */
export function renderFile({ contentType, content }: AnswerFile): WireAnswer {
	return { status: 200, headers: { 'content-type': contentType }, body: content };
}

/** A web page in place of an answer, as a proxy or a framework sends one. `text` may repeat the request's address. */
export function htmlPage(status: number, text: string): WireAnswer {
	return {
		status,
		headers: { 'content-type': 'text/html; charset=UTF-8' },
		body: `<!DOCTYPE html>\n<html><head><title>${text}</title></head><body><h1>${text}</h1></body></html>\n`,
	};
}
