import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { exampleItem } from '../../engine/inbound/eventItem';
import type { IncomingEvent } from '../../engine/inbound/incoming';
import { triggerPanel } from '../../engine/inbound/triggerOptions';
import * as sms from '../../nodes/SmsPartner/events';
import * as voice from '../../nodes/VoicePartner/events';
import { TRIGGERS, type TriggerType } from '../../partner/callbackAddress';
import { anchor, code, plain, sentence } from './markdown';
import { outputRow } from './outputRows';
import { panelRows } from './panelRows';
import { tableOf, type Row } from './row';

/** A trigger and its output. */
export interface DocumentedTrigger {
	/** E.g. "smsPartnerTrigger". */
	readonly type: string;
	readonly name: string;
	/** Its purpose, and where to enter its URL. */
	readonly sentences: readonly string[];
	readonly properties: readonly INodeProperties[];
	/** The simplified output item of each event, by its value. */
	readonly outputs: ReadonlyMap<string, IDataObject>;
}

function heard(type: TriggerType, events: readonly IncomingEvent[], ...words: string[]) {
	return {
		type,
		name: TRIGGERS[type].name,
		sentences: words,
		properties: triggerPanel(events, '').filter((property) => property.type !== 'notice'),
		outputs: new Map(events.map((event) => [event.value, exampleItem(event)])),
	};
}

/** The triggers of the package. */
export const triggers: readonly DocumentedTrigger[] = [
	heard('smsPartnerTrigger', sms.events, sms.whatItDoes, sms.whereItsAddressGoes),
	heard('voicePartnerTrigger', voice.events, voice.whatItDoes, voice.whereItsAddressGoes),
];

/** A row for each output field, with the events that have it unless all do. */
function fieldRows({ type, outputs }: DocumentedTrigger): Row[] {
	const all = [...outputs];
	const fields = new Map(all.flatMap(([, output]) => Object.entries(output)));
	return [...fields].map(([name, value]) => {
		const having = all.filter(([, output]) => name in output).map(([event]) => event);
		const row = outputRow(`${type}.trigger.${having[0]}.${name}`, value);
		const isOfAll = having.length === all.length;
		return isOfAll
			? row
			: { ...row, meaning: `Only for ${having.map(code).join(', ')}. ${row.meaning}` };
	});
}

function section(trigger: DocumentedTrigger): string {
	const { type, name, sentences, properties } = trigger;
	return [
		`### ${name}`,
		`<!-- trigger: ${type} -->`,
		sentences.map((text) => sentence(plain(text))).join(' '),
		tableOf([...panelRows(properties), ...fieldRows(trigger)]),
	].join('\n\n');
}

/** The chapter with a table per trigger. */
export function triggersChapter(): string {
	const head = `For the SMS Partner Trigger and the Voice Partner Trigger with "Simplify" off, the output is the raw body of the call, or the query of a GET. If a text arrives in parts, \`parts\` lists all bodies.`;
	return ['## Triggers', head, ...triggers.map(section)].join('\n\n');
}

/**
 * The triggers as table rows: node and events.
 *
 * @param page the page with their tables
 */
export function triggerNames(page: string): string[][] {
	return triggers.map(({ name, properties }) => {
		const events = properties.find((property) => property.name === 'events')?.options ?? [];
		const heardOf = events.map((event) => plain(event.name)).join(', ');
		return [`[${name}](${page}#${anchor(name)})`, 'Events', heardOf];
	});
}
