import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { NodeHelpers, type INodeProperties } from 'n8n-workflow';
import { PartnerBalanceTrigger } from '../../../nodes/PartnerBalance/PartnerBalanceTrigger.node';
import { testKeys } from '../../../partner/testKeys';
import { node } from '../../engine/products';

const { description, methods } = new PartnerBalanceTrigger();
const folder = path.resolve(__dirname, '../../../nodes/PartnerBalance');

const namesOf = (properties: readonly object[]): string[] =>
	properties.flatMap((one) => ('name' in one ? [String(one.name)] : []));

/* Workflows store these names: they never change once released (design.md 4). */
it('The trigger and its parameters have their fixed names', () => {
	expect(description.name).toBe('partnerBalanceTrigger');
	expect(namesOf(description.properties)).toEqual([
		'products',
		'thresholdSms',
		'thresholdVoice',
		'thresholdMail',
		'options',
	]);
	const options = description.properties.find(({ name }) => name === 'options')?.options ?? [];
	expect(namesOf(options)).toEqual(['margin', 'everyPoll', 'timeout']);
});

it('It is polled, and starts workflows', () => {
	expect(description).toMatchObject({ polling: true, group: ['trigger'], inputs: [] });
});

it('It takes the credential of the platform, which it tests', () => {
	expect(description.credentials).toEqual([
		{ name: 'partnerApi', required: true, testedBy: 'testKeys' },
	]);
	expect(methods.credentialTest).toEqual({ testKeys });
});

it.each([
	[['sms'], ['thresholdSms']],
	[
		['voice', 'mail'],
		['thresholdVoice', 'thresholdMail'],
	],
	[[], []],
])('With %j it shows the thresholds of these alone', (products, expected) => {
	const isShown = (property: INodeProperties): boolean =>
		NodeHelpers.displayParameter({ products }, property, node, description);
	const thresholds = description.properties.filter(({ name }) => name.startsWith('threshold'));
	expect(namesOf(thresholds.filter(isShown))).toEqual(expected);
});

it('It has an icon for light and one for dark', () => {
	const { icon } = description;
	if (typeof icon !== 'object') throw new Error('There is only one icon');
	const files = [icon.light, icon.dark].map((name) => name.replace(/^file:/, ''));
	expect(files.map((file) => existsSync(path.join(folder, file)))).toEqual([true, true]);
});

it('It says that its test event is the current balances', () => {
	expect(JSON.stringify(description.triggerPanel)).toContain('shows the current balances');
});

it('It is found by what people look for', () => {
	const codex: unknown = JSON.parse(
		readFileSync(path.join(folder, 'PartnerBalanceTrigger.node.json'), 'utf8'),
	);
	expect(codex).toMatchObject({
		node: 'n8n-nodes-smspartner.partnerBalanceTrigger',
		alias: expect.arrayContaining(['Balance', 'Credits', 'Low Credit', 'Solde', 'Crédits']),
	});
});

it('It describes each field, a single sentence without a full stop', () => {
	const options = description.properties.flatMap(({ options: inner = [] }) => inner);
	const fields = [...description.properties, ...options].filter(
		(field): field is INodeProperties => 'type' in field && field.type !== 'collection',
	);
	expect(fields).toHaveLength(7);
	const wrong = fields.filter(({ description: text = '' }) => {
		return text === '' || /[.?!] /.test(text) !== text.endsWith('.');
	});
	expect(wrong).toEqual([]);
});
