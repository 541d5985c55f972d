import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { NodeHelpers, type INodeType } from 'n8n-workflow';
import { MailPartner } from '../../nodes/MailPartner/MailPartner.node';
import { SmsPartner } from '../../nodes/SmsPartner/SmsPartner.node';
import { VoicePartner } from '../../nodes/VoicePartner/VoicePartner.node';
import { testKeys } from '../../partner/testKeys';
import { callFilledIn, operations } from './operations';

/* Workflows store these names: they never change once released (design.md 4). */
const NAMES = {
	smsPartner: [
		'account.getCredits',
		'sms.send',
		'sms.sendFromVirtualNumber',
		'sms.sendSurvey',
		'sms.cancel',
		'sms.estimate',
		'rcs.send',
		'status.get',
		'status.getByMessage',
		'status.getByTag',
		'status.getStatistics',
		'contact.create',
		'contact.update',
		'contact.delete',
		'contact.get',
		'contact.getAll',
		'contactGroup.create',
		'contactGroup.delete',
		'contactGroup.getAll',
		'stopList.add',
		'stopList.remove',
		'stopList.getAll',
		'subaccount.create',
		'subaccount.delete',
		'subaccount.getAll',
		'subaccount.addCredit',
		'subaccount.removeCredit',
		'virtualNumber.setCallForwarding',
		'phoneNumber.checkFormat',
		'phoneNumber.verify',
		'contactRental.calculate',
		'contactRental.getPrice',
		'contactRental.rent',
		'contactRental.getStatus',
		'contactRental.downloadFile',
	],
	voicePartner: [
		'account.getCredits',
		'audioFile.getAll',
		'audioFile.rename',
		'voiceMessage.send',
		'voiceMessage.cancel',
		'voiceSms.send',
		'voiceSms.cancel',
	],
	mailPartner: [
		'account.getCredits',
		'email.send',
		'email.cancel',
		'email.getStatus',
		'unsubscribe.add',
		'unsubscribe.remove',
		'unsubscribe.getAll',
		'subaccount.create',
		'subaccount.getAll',
		'subaccount.addCredit',
		'subaccount.removeCredit',
	],
};
/** The resource that a fresh node sends with. */
const OPENS_ON: Readonly<Record<string, string>> = {
	smsPartner: 'sms',
	voicePartner: 'voiceMessage',
	mailPartner: 'email',
};
/** What reads with a POST: it is free and changes nothing (docs/api/sms-partner.md 12.2, 13.1). */
const READING_POSTS = [
	'smsPartner phoneNumber.checkFormat',
	'smsPartner contactRental.calculate',
	'smsPartner contactRental.getPrice',
];
/* Addresses that the API gets told: the requests themselves do not go there. */
const IN_A_BODY = ['fileUrl'];
const nodes: Array<[string, INodeType]> = [
	['SmsPartner', new SmsPartner()],
	['VoicePartner', new VoicePartner()],
	['MailPartner', new MailPartner()],
];
const root = path.resolve(__dirname, '../..');
/** n8n cuts the description of an operation after two lines, of about 52 characters each. */
const MAX_DESCRIPTION = 100;

it.each(Object.entries(NAMES))('%s has its operations under their names', (node, names) => {
	const found = operations.filter((one) => one.node === node);
	expect(found.map(({ title }) => title)).toEqual(
		expect.arrayContaining(names.map((name) => `${node} ${name}`)),
	);
});

describe.each(nodes)('%s', (folder, { description, methods, ...node }) => {
	const at = (file: string): string => path.join(root, 'nodes', folder, file);

	it('has the name of its folder', () => {
		expect(description.name).toBe(`${folder[0]?.toLowerCase()}${folder.slice(1)}`);
	});

	it('opens on its send', () => {
		const { properties } = description;
		const fresh = NodeHelpers.getNodeParameters(properties, {}, true, false, null, description);
		expect(fresh).toMatchObject({ resource: OPENS_ON[description.name], operation: 'send' });
	});

	it('can be used by an AI agent', () => {
		expect(description.usableAsTool).toBe(true);
	});

	it('takes the credential of the platform, which it tests', () => {
		expect(description.credentials).toEqual([
			{ name: 'partnerApi', required: true, testedBy: 'testKeys' },
		]);
		expect(methods?.credentialTest).toEqual({ testKeys });
	});

	it('has no requests of its own: the engine makes them', () => {
		expect(JSON.stringify({ description, node })).not.toMatch(/"routing"|"requestDefaults"/);
	});

	it('has an icon for light and one for dark, each a drawing of its own', () => {
		const { icon } = description;
		if (typeof icon !== 'object') throw new Error('There is only one icon');
		for (const name of [icon.light, icon.dark]) {
			expect(readFileSync(at(name.replace(/^file:/, '')), 'utf8')).toMatch(
				/^<svg[\s\S]*<\/svg>\s*$/,
			);
		}
		expect(icon.light).not.toBe(icon.dark);
	});

	it('says in its codex which node it is of', () => {
		const codex: unknown = JSON.parse(readFileSync(at(`${folder}.node.json`), 'utf8'));
		expect(codex).toMatchObject({
			node: `n8n-nodes-smspartner.${description.name}`,
			categories: expect.arrayContaining(['Communication']),
			alias: expect.arrayContaining([expect.any(String)]),
		});
	});

	it('has the methods that its fields search with', () => {
		const searches = JSON.stringify(description.properties).match(/(?<="searchListMethod":")\w+/g);
		expect(Object.keys(methods?.listSearch ?? {})).toEqual(
			expect.arrayContaining([...new Set(searches ?? [])]),
		);
	});

	it('holds no parameter that could point a request elsewhere', () => {
		const names = description.properties.map(({ name }) => name);
		const places = names.filter((name) => /url|host|path|endpoint/i.test(name));
		expect(places.filter((name) => !IN_A_BODY.includes(name))).toEqual([]);
	});

	it('stands where package.json says', () => {
		const manifest: unknown = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
		expect(manifest).toHaveProperty(
			'n8n.nodes',
			expect.arrayContaining([`dist/nodes/${folder}/${folder}.node.js`]),
		);
	});
});

describe.each([...operations])('$title', ({ node, resource, operation }) => {
	it('is found in the folders by the words of the panel', () => {
		const folder = `${node[0]?.toUpperCase()}${node.slice(1)}`;
		const file = `nodes/${folder}/resources/${resource.value}/${operation.value}.ts`;
		expect(existsSync(path.join(root, file))).toBe(true);
	});

	it('is named in Title Case, with an action in sentence case', () => {
		expect(operation.name).toMatch(/^[A-Z][a-z]*( (and|by|[A-Z][a-z]*))*$/);
		expect(operation.action).toMatch(/^[A-Z][a-z]+( ([a-z]+|SMS|RCS|STOP))*$/);
	});

	it('has a description', () => {
		expect(operation.description).toMatch(/^[A-Z].{10,}/);
	});

	it('has a description that the Operation list shows in full, in its two lines', () => {
		expect(operation.description.length).toBeLessThanOrEqual(MAX_DESCRIPTION);
	});

	it('is repeated only if it is a GET, or a POST that is known to read', () => {
		const { request, repeat, description } = operation;
		if (repeat === 'never' || request.kind === 'local') return;
		const isKnown = READING_POSTS.includes(`${node} ${resource.value}.${operation.value}`);
		expect(callFilledIn(operation)).toHaveProperty('method', isKnown ? 'POST' : 'GET');
		if (!isKnown) expect(description).toMatch(/^Get /);
	});
});
