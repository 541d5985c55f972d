import type { AnswerFields, AnswerValue } from './fields';
import { NamedFields } from './fields';

/** How a text's CDATA stands between its tags; see the switch `xmlLayout`. */
export type XmlLayout = 'spread' | 'compact';

/**
 * An answer as XML: a `<result>` of `<entry>` elements without names, in the order of the fields, with texts in CDATA
 * (docs/api/sms-partner.md 2.1, 10.4).
 */
export function toXml(fields: AnswerFields, layout: XmlLayout): string {
	const lines = Object.values(fields).flatMap((value) => entry(value, layout));
	return ['<?xml version="1.0" encoding="UTF-8"?>', '<result>', ...indent(lines), '</result>'].join(
		'\n',
	);
}

function entry(value: AnswerValue, layout: XmlLayout): string[] {
	if (typeof value === 'string') return textEntry(value, layout);
	if (typeof value !== 'object') return [`<entry>${value}</entry>`];
	return ['<entry>', ...indent(inside(value, layout)), '</entry>'];
}

function textEntry(text: string, layout: XmlLayout): string[] {
	const cdata = `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
	return layout === 'compact'
		? [`<entry>${cdata}</entry>`]
		: ['<entry>', ...indent([cdata]), '</entry>'];
}

function inside(
	value: NamedFields | AnswerFields | readonly AnswerValue[],
	layout: XmlLayout,
): string[] {
	if (value instanceof NamedFields) {
		return Object.entries(value.fields).map(([name, text]) => `<${name}>${escape(text)}</${name}>`);
	}
	return Object.values(value).flatMap((one: AnswerValue) => entry(one, layout));
}

function escape(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function indent(lines: string[]): string[] {
	return lines.map((line) => `    ${line}`);
}
