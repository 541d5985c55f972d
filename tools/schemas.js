const { mkdir, writeFile } = require('node:fs/promises');
const path = require('node:path');

const NODES = ['SmsPartner', 'VoicePartner', 'MailPartner'];
/** A node folder with this file has a trigger with events. */
const NODES_WITH_TRIGGER = ['SmsPartner', 'VoicePartner'];

/** The JSON schema of a value. */
function schemaOf(value) {
	if (value === null) return { type: 'null' };
	if (Array.isArray(value)) return { type: 'array', items: schemaOf(value[0] ?? '') };
	if (typeof value !== 'object') return { type: typeof value };
	const entries = Object.entries(value).map(([name, part]) => [name, schemaOf(part)]);
	return { type: 'object', properties: Object.fromEntries(entries) };
}

/** The example in the placeholder of a field ("e.g. 25"), or else its default; for rows, a row of examples. */
function shownExample(shown) {
	if (shown.type === 'fixedCollection') {
		const [{ name, values }] = shown.options;
		return { [name]: [Object.fromEntries(values.map((one) => [one.name, shownExample(one)]))] };
	}
	const typed = shown.modes?.find(({ type }) => type === 'string');
	return (typed ?? shown).placeholder?.replace(/^e\.g\. /, '') ?? shown.default;
}

/** The example of a field, read as in a run. */
function exampleOf({ shown, read }) {
	return read(shownExample(shown), { timezone: 'Europe/Paris', country: 'FR' });
}

/** The output item of an operation for its documented response, with all optional fields. */
function outputOf(operation) {
	const entries = Object.entries(operation.fields).map(([name, field]) => [name, exampleOf(field)]);
	const params = { ...Object.fromEntries(entries), options: {} };
	const reply = operation.listName ? operation.example[operation.listName][0] : operation.example;
	const list = operation.request.list && reply[operation.request.list.name];
	const own = (list ?? []).slice(0, 1);
	const output = operation.file
		? {}
		: operation.answer(reply, params, { ofItem: 1, ofRequest: 1, own });
	const once = operation.repeat === 'never' && { alreadyDone: true, onceKey: 'order-1001' };
	return { ...output, ...once, ...operation.sometimes };
}

/** The one schema of a trigger: it has neither resource nor operation. */
async function writeTriggerSchema(folder, output) {
	const schema = { ...schemaOf(output), version: 1 };
	await mkdir(path.join(folder, '__schema__'), { recursive: true });
	await writeFile(path.join(folder, '__schema__', 'v1.0.0.json'), `${JSON.stringify(schema)}\n`);
}

/** The output of the balance trigger: the fields of all products, and its own. */
async function writeBalanceSchema(dist) {
	const folder = path.join(dist, 'nodes', 'PartnerBalance');
	const { accounts } = require(path.join(folder, 'accounts'));
	const { added } = require(path.join(folder, 'output'));
	const credits = accounts.map(({ getCredits }) => outputOf(getCredits));
	await writeTriggerSchema(folder, Object.assign({}, ...credits, added));
}

/** The output fields of all events of a trigger. */
async function writeEventsSchema(dist, node) {
	const folder = path.join(dist, 'nodes', node);
	const { events } = require(path.join(folder, 'events'));
	const { exampleItem } = require(path.join(dist, 'engine/inbound/eventItem'));
	await writeTriggerSchema(folder, Object.assign({}, ...events.map(exampleItem)));
}

/**
 * Writes the output schema of each operation next to its node, where n8n looks for it, so that the editor
 * shows the output fields before the first run.
 */
async function writeSchemas(dist) {
	for (const node of NODES) {
		const { resources } = require(path.join(dist, 'nodes', node, 'resources'));
		for (const { value, operations } of resources) {
			const folder = path.join(dist, 'nodes', node, '__schema__', 'v1.0.0', value);
			await mkdir(folder, { recursive: true });
			for (const operation of operations) {
				const schema = { ...schemaOf(outputOf(operation)), version: 1 };
				const text = `${JSON.stringify(schema)}\n`;
				await writeFile(path.join(folder, `${operation.value}.json`), text);
			}
		}
	}
	await writeBalanceSchema(dist);
	for (const node of NODES_WITH_TRIGGER) await writeEventsSchema(dist, node);
}

module.exports = { exampleOf, outputOf, schemaOf, shownExample, writeSchemas };
