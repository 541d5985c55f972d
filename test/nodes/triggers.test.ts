import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { IDataObject, IHookFunctions, INodeProperties } from 'n8n-workflow';
import { optionsOfTrigger } from '../../engine/inbound/triggerOptions';
import { triggerAddress } from '../../partner/callbackAddress';
import { node as someNode } from '../engine/products';
import { standIn } from '../engine/standIn';
import { foreignAddresses, hasExample, textsOfField, wronglyDescribed } from './panelTexts';
import { triggers } from './triggers';

/* Workflows store these names: they never change once released. */
const EVENTS: Readonly<Record<string, readonly string[]>> = {
	smsPartnerTrigger: ['reply', 'virtualNumberReply', 'stop', 'numberVerified', 'deliveryReport'],
	voicePartnerTrigger: ['campaignEnded', 'voiceSmsStatus'],
};
const WORDS: Readonly<Record<string, readonly string[]>> = {
	smsPartnerTrigger: ['Inbound', 'Reply', 'STOP', 'Opt-Out', 'SMS Received', 'Delivery Report'],
	voicePartnerTrigger: ['Inbound', 'Campaigns', 'Delivery Report'],
};
/* As they stand in n8n's list of triggers. */
const LISTED: Readonly<Record<string, readonly string[]>> = {
	smsPartnerTrigger: [
		'On delivery report',
		'On number verified',
		'On reply',
		'On reply to virtual number',
		'On STOP',
	],
	voicePartnerTrigger: ['On campaign ended', 'On voice SMS status'],
};
const METHODS: Readonly<Record<string, readonly string[]>> = {
	smsPartnerTrigger: ['POST', 'GET'],
	voicePartnerTrigger: ['POST', 'GET'],
};
const root = path.resolve(__dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

const propertyOf = (properties: readonly INodeProperties[], name: string) =>
	properties.find((property) => property.name === name);

describe.each([...triggers])('$name', ({ name, folder, node, events }) => {
	const { description } = node;
	const type = description.name;

	it('has the name of its file, and stands where package.json says', () => {
		expect(type).toBe(`${name[0]?.toLowerCase()}${name.slice(1)}`);
		expect(JSON.parse(read('package.json')).n8n.nodes).toContain(
			`dist/nodes/${folder}/${name}.node.js`,
		);
	});

	it("is a trigger with the icon of its node, under whose name n8n's panel puts it", () => {
		const icon = `${folder[0]?.toLowerCase()}${folder.slice(1)}`;
		expect(description).toMatchObject({
			group: ['trigger'],
			inputs: [],
			outputs: ['main'],
			icon: { light: `file:${icon}.svg`, dark: `file:${icon}.dark.svg` },
		});
		// n8n groups a node and its trigger by this: the name of the type without "Trigger".
		expect(type.replace(/Trigger$/, '')).toBe(icon);
	});

	it("is found by the words of its node's codex: n8n drops those of a trigger that it groups", () => {
		const codexOf = (file: string) => JSON.parse(read(`nodes/${folder}/${file}.node.json`));
		expect(codexOf(name)).toMatchObject({
			node: `n8n-nodes-smspartner.${type}`,
			categories: expect.arrayContaining(['Communication']),
		});
		expect(codexOf(name)).not.toHaveProperty('alias');
		expect(codexOf(folder).alias).toEqual(expect.arrayContaining([...(WORDS[type] ?? [])]));
	});

	it('has its events under their names, each in a file of its own', () => {
		expect(events.map(({ value }) => value)).toEqual(
			expect.arrayContaining([...(EVENTS[type] ?? [])]),
		);
		const missing = events.filter(
			({ value }) => !existsSync(path.join(root, `nodes/${folder}/events/${value}.ts`)),
		);
		expect(missing).toEqual([]);
	});

	it('takes calls to one address, whose end is known to the sends', () => {
		const { webhooks = [] } = description;
		expect(webhooks.map(({ httpMethod }) => httpMethod)).toEqual(METHODS[type]);
		const end = type.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
		expect(webhooks.map((webhook) => webhook.path)).toEqual(webhooks.map(() => end));
	});

	it('wants a credential at most where the API is asked', () => {
		const shown = (description.credentials ?? []).map(({ displayOptions }) => displayOptions?.show);
		expect(shown).toEqual(shown.map(() => ({ events: ['deliveryReport'] })));
	});

	it('recognizes the documented call of each event as that event, before any other', () => {
		for (const event of events) {
			const call = {
				method: 'POST' as const,
				query: {},
				body: {},
				receivedAt: '2026-01-13T10:35:14.000Z',
				...event.example,
			};
			const found = events.find((one) => one.recognizes(call, {}));
			expect(found?.value).toBe(event.value);
		}
	});

	describe('its panel', () => {
		const { properties } = description;
		const fields = Object.values(optionsOfTrigger(events)).map(({ shown }) => shown);
		const texts = [
			description.description,
			...properties.flatMap(({ displayName }) => displayName),
			...events.flatMap((event) => [event.name, event.description]),
			...fields.flatMap(textsOfField),
		].filter((text) => text !== undefined);

		it('offers the events, and none is chosen', () => {
			expect(propertyOf(properties, 'events')).toMatchObject({
				type: 'multiOptions',
				required: true,
				default: [],
			});
		});

		it('names the events in the list of triggers, their abbreviations in capitals', () => {
			const { options } = propertyOf(properties, 'events') ?? {};
			expect(options).toEqual(
				(LISTED[type] ?? []).map((action) => expect.objectContaining({ action })),
			);
		});

		it('shows its address once, and how to test without an event', () => {
			const { webhooks = [], triggerPanel, eventTriggerDescription } = description;
			expect(webhooks.filter(({ ndvHideUrl }) => ndvHideUrl !== true)).toHaveLength(1);
			expect(eventTriggerDescription).toContain('test URL');
			expect(JSON.stringify(triggerPanel)).toContain('test URL');
		});

		it('says where its address goes, and that who knows it can start the workflow', () => {
			const notice = propertyOf(properties, 'notice')?.displayName ?? '';
			expect(notice).toMatch(/paste the production URL/);
			expect(notice).toMatch(/Anyone who knows the URL can start the workflow/);
		});

		it('describes each option and each event, and shows what may stand in it', () => {
			expect(wronglyDescribed(fields)).toEqual([]);
			expect(wronglyDescribed(events)).toEqual([]);
			expect(fields.filter((field) => !hasExample(field))).toEqual([]);
		});

		it('has no address of anybody else', () => {
			expect(foreignAddresses(texts)).toEqual([]);
		});
	});

	describe('its address', () => {
		/** What n8n hands the node when the workflow is activated, or tested. */
		function hook(mode: string, options: IDataObject, staticData: IDataObject): IHookFunctions {
			return Object.assign(standIn<IHookFunctions>({}), {
				getMode: () => mode,
				getNode: () => ({ ...someNode, name: 'My Trigger' }),
				getNodeParameter: () => options,
				getNodeWebhookUrl: () => 'https://n8n.example.com/webhook/0f1e/end',
				getTimezone: () => 'Europe/Paris',
				getWorkflowStaticData: () => staticData,
			});
		}
		const methods = node.webhookMethods?.default;
		const sends = (staticData: IDataObject): string => {
			if (type !== 'smsPartnerTrigger' && type !== 'voicePartnerTrigger') throw new Error(type);
			return triggerAddress(staticData, type);
		};

		it.each([
			[{}, 'https://n8n.example.com/webhook/0f1e/end'],
			[{ secret: 'a b&c' }, 'https://n8n.example.com/webhook/0f1e/end?secret=a+b%26c'],
		])(
			'is there for the sends of its workflow while that is active, with %j',
			async (options, url) => {
				const staticData = {};
				const context = hook('trigger', options, staticData);
				expect(await methods?.checkExists?.call(context)).toBe(false);
				expect(await methods?.create?.call(context)).toBe(true);
				expect(sends(staticData)).toBe(url);
				expect(await methods?.delete?.call(hook('internal', options, staticData))).toBe(true);
				expect(() => sends(staticData)).toThrow();
			},
		);

		it('stays as it is while the trigger is tested', async () => {
			const staticData = {};
			await methods?.create?.call(hook('manual', {}, staticData));
			expect(staticData).toEqual({});
			await methods?.create?.call(hook('trigger', {}, staticData));
			await methods?.delete?.call(hook('manual', {}, staticData));
			expect(sends(staticData)).toMatch(/^https/);
		});

		it('is not made with an empty secret', async () => {
			await expect(methods?.create?.call(hook('trigger', { secret: ' ' }, {}))).rejects.toThrow(
				'"Secret" is empty',
			);
		});
	});
});
