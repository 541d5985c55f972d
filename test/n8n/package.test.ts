import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INodePropertyOptions, INodeTypeDescription } from 'n8n-workflow';
import { operations } from '../nodes/operations';
import { lines } from './core/core';
import { getAudioFiles, getCredits, addCredit, removeCredit, sendVoice } from './nodes';
import { setStage } from './stage';

const nodesFolder = join(__dirname, '..', '..', 'dist', 'nodes');

/** The values that a choice of the panel offers, for a resource where it depends on one. */
function choices(node: INodeTypeDescription, name: string, resource?: string): string[] {
	const shown = node.properties.filter((property) => {
		const when = property.displayOptions?.show?.['resource'];
		return property.name === name && (when === undefined || when.includes(resource ?? ''));
	});
	const options = shown.flatMap((property) => property.options ?? []);
	return options
		.filter((option): option is INodePropertyOptions => 'value' in option)
		.map(({ value }) => String(value));
}

function pathsOf(node: INodeTypeDescription): string[][] {
	return choices(node, 'resource').flatMap((resource) =>
		choices(node, 'operation', resource).map((operation) => [node.name, resource, operation]),
	);
}

describe.each(lines)('The package, as line %s loads it', (line) => {
	const stage = setStage(line);
	const loaded = async () => await stage.core.load();

	it('has the nodes, their triggers and the credential', async () => {
		const { nodes, credentials } = await loaded();
		expect(nodes.map(({ name }) => name)).toEqual([
			'smsPartner',
			'smsPartnerTrigger',
			'voicePartner',
			'voicePartnerTrigger',
			'mailPartner',
			'partnerBalanceTrigger',
		]);
		expect(credentials.map(({ name }) => name)).toEqual(['partnerApi']);
	});

	it('has all operations that are written', async () => {
		const { nodes } = await loaded();
		const written = operations.map(({ node, resource, operation }) => {
			return [node, resource.value, operation.value];
		});
		const found = nodes.flatMap(pathsOf);
		expect(found).toHaveLength(written.length);
		expect(found).toEqual(expect.arrayContaining(written));
	});

	it('makes each node usable as a tool, but no trigger', async () => {
		const { nodes } = await loaded();
		for (const { group, usableAsTool } of nodes)
			expect(usableAsTool === true).toBe(!group.includes('trigger'));
	});

	it('has a light and a dark icon for each node and the credential', async () => {
		const { nodes, credentials } = await loaded();
		for (const { iconUrl } of [...nodes, ...credentials]) {
			expect(iconUrl).toMatchObject({
				light: expect.stringMatching(/\.svg$/),
				dark: expect.stringMatching(/\.dark\.svg$/),
			});
			for (const url of Object.values(iconUrl ?? {}))
				expect(
					existsSync(join(__dirname, '..', '..', String(url).replace(/^icons\/[^/]+\//, ''))),
				).toBe(true);
		}
	});

	it('has a codex that puts each node into a category', async () => {
		const { nodes } = await loaded();
		for (const { codex } of nodes) expect(codex?.categories?.length).toBeGreaterThan(0);
	});

	it('lets each node test its credential, if it takes one', async () => {
		const { nodes } = await loaded();
		const hasNone = nodes.filter(({ credentials }) => credentials === undefined);
		expect(hasNone.map(({ name }) => name)).toEqual(['voicePartnerTrigger']);
		for (const { credentials } of nodes.filter((node) => !hasNone.includes(node)))
			expect(credentials).toMatchObject([{ name: 'partnerApi', testedBy: 'testKeys' }]);
	});

	it('hides the keys in the credential', async () => {
		const { credentials } = await loaded();
		const keys = credentials[0]?.properties.filter(({ name }) => name.endsWith('ApiKey')) ?? [];
		expect(keys).toHaveLength(3);
		for (const { typeOptions } of keys) expect(typeOptions?.password).toBe(true);
	});

	it.each([
		['SmsPartner', getCredits.sms()],
		['SmsPartner', addCredit()],
		['SmsPartner', removeCredit()],
		['VoicePartner', getCredits.voice()],
		['VoicePartner', getAudioFiles()],
		['VoicePartner', sendVoice()],
		['MailPartner', getCredits.mail()],
	])('has the fields in the schema that a run gives out: %s %#', async (folder, node) => {
		const { resource, operation } = node.parameters ?? {};
		const name = `${String(operation)}.json`;
		const file = join(nodesFolder, folder, '__schema__', 'v1.0.0', String(resource), name);
		const { properties } = JSON.parse(readFileSync(file, 'utf8'));
		const run = await stage.run(node);
		const [item = {}] = run.json('Partner');
		const types = (json: object) =>
			Object.entries(json).map(([field, value]) => [field, typeof value] as const);
		const described = Object.entries(properties).map(([field, schema]) => [field, schema] as const);
		for (const [field, type] of types(item))
			expect(described).toContainEqual([field, expect.objectContaining({ type })]);
	});
});
