import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { INodeTypeDescription } from 'n8n-workflow';
import { MailPartner } from '../../nodes/MailPartner/MailPartner.node';
import { PartnerBalanceTrigger } from '../../nodes/PartnerBalance/PartnerBalanceTrigger.node';
import { SmsPartner } from '../../nodes/SmsPartner/SmsPartner.node';
import { SmsPartnerTrigger } from '../../nodes/SmsPartner/SmsPartnerTrigger.node';
import { VoicePartner } from '../../nodes/VoicePartner/VoicePartner.node';
import { VoicePartnerTrigger } from '../../nodes/VoicePartner/VoicePartnerTrigger.node';

/** What n8n reads beside a node, as far as tests look at it. */
export interface Codex {
	readonly alias?: readonly string[];
	readonly resources: {
		readonly primaryDocumentation: ReadonlyArray<{ readonly url: string }>;
		readonly credentialDocumentation: ReadonlyArray<{ readonly url: string }>;
	};
}

/** A node of the package with its codex. */
export interface NodeType {
	readonly description: INodeTypeDescription;
	readonly codex: Codex;
}

function nodeType(file: string, { description }: { description: INodeTypeDescription }): NodeType {
	const codex: Codex = JSON.parse(
		readFileSync(path.join(__dirname, `../../nodes/${file}.node.json`), 'utf8'),
	);
	return { description, codex };
}

/** All nodes of the package, the triggers among them. */
export const nodeTypes: readonly NodeType[] = [
	nodeType('SmsPartner/SmsPartner', new SmsPartner()),
	nodeType('SmsPartner/SmsPartnerTrigger', new SmsPartnerTrigger()),
	nodeType('VoicePartner/VoicePartner', new VoicePartner()),
	nodeType('VoicePartner/VoicePartnerTrigger', new VoicePartnerTrigger()),
	nodeType('MailPartner/MailPartner', new MailPartner()),
	nodeType('PartnerBalance/PartnerBalanceTrigger', new PartnerBalanceTrigger()),
];
