import type { INodeProperties } from 'n8n-workflow';
import type { Field } from '../../engine/operation/field';
import { optionsOf } from '../../engine/panel/engineOptions';
import { operations, type Placed } from './operations';

/* What somebody reads who fills in a panel, or whose run was refused. */

/** A field, and those in the rows that it holds. */
function withRows(shown: Omit<INodeProperties, 'name'>): Array<Omit<INodeProperties, 'name'>> {
	const rows = (shown.options ?? []).flatMap((option) => ('values' in option ? option.values : []));
	return shown.type === 'fixedCollection' ? [shown, ...rows] : [shown];
}

function fieldsOf({ operation }: Placed): Array<Omit<INodeProperties, 'name'>> {
	const all = [...Object.values(operation.fields), ...Object.values(optionsOf(operation))];
	return all.flatMap(({ shown }) => withRows(shown));
}

/** Whether a field shows what may stand in it: an example, a choice, a default that can be kept. */
function hasExample({ type, ...field }: Omit<INodeProperties, 'name'>): boolean {
	if (['options', 'boolean', 'fixedCollection'].includes(type)) return true;
	const byId = field.modes?.find(({ name }) => name === 'id');
	const isExample = /^e\.g\. /.test(byId?.placeholder ?? field.placeholder ?? '');
	return isExample || /\be\.g\. /.test(field.description ?? '') || Number(field.default) > 0;
}

/** All texts of an operation. */
function textsOf(placed: Placed): string[] {
	const { operation } = placed;
	const { action, description, codes = {}, alreadyDone } = operation;
	const lookAt = operation.repeat === 'never' ? operation.lookAt : undefined;
	const ofFields = fieldsOf(placed).flatMap(
		({ description: text, hint, placeholder, modes = [] }) => [
			text,
			hint,
			placeholder,
			...modes.flatMap((mode) => [String(mode.hint ?? ''), mode.placeholder]),
		],
	);
	const ofCodes = Object.values(codes).flatMap(({ meaning, next }) => [meaning, next]);
	return [action, description, lookAt, alreadyDone?.when, ...ofFields, ...ofCodes].filter(
		(text) => text !== undefined,
	);
}

const names = [...new Set(operations.map(({ operation }) => operation.name))];
const UNQUOTED = new RegExp(`[a-z,] (${names.join('|')})\\b`);

describe.each([...operations])('the texts of $title', (placed) => {
	const { operation } = placed;
	const texts = textsOf(placed);

	it('ask for what is required first', () => {
		const fields: ReadonlyArray<Field<unknown>> = Object.values(operation.fields);
		const required = fields.map(({ shown }) => shown.required !== false);
		expect(required).toEqual([...required].sort((a, b) => Number(b) - Number(a)));
	});

	it('show what may stand in each field', () => {
		const bare = fieldsOf(placed).filter((field) => !hasExample(field));
		expect(bare.map(({ displayName }) => displayName)).toEqual([]);
	});

	it('describe each field, a single sentence without a full stop', () => {
		const wrong = fieldsOf(placed).filter(({ description = '' }) => {
			const isSingle = !/[.?!] /.test(description.replaceAll('e.g. ', ''));
			return description === '' || isSingle === description.endsWith('.');
		});
		expect(wrong.map(({ description }) => description)).toEqual([]);
	});

	it('put the names of operations into quotes', () => {
		const bare = texts.map((text) => text.replace(/"[^"]*"/g, '""'));
		expect(bare.filter((text) => UNQUOTED.test(text))).toEqual([]);
	});

	it('spell the same thing in the same way', () => {
		const spelled = /\b(mail address|email address|emails|sub-account|[Ss]top list)\b/;
		const bare = texts.map((text) => text.replaceAll('e-mail address', ''));
		expect(bare.filter((text) => spelled.test(text))).toEqual([]);
	});

	it('have no address of anybody else', () => {
		const addresses = texts.join(' ').match(/https?:\/\/[^\s"]+|\b[\w.]+@[\w.]+/g) ?? [];
		const allowed = /^https:\/\/(example\.com\b.*)?$|^\w+@example\.com$|^https?:\/\/$/;
		expect(addresses.filter((address) => !allowed.test(address))).toEqual([]);
	});
});
