import type { Field } from '../../engine/operation/field';
import { optionsOf } from '../../engine/panel/engineOptions';
import { operations, type Placed } from './operations';
import {
	foreignAddresses,
	hasExample,
	textsOfField,
	withRows,
	wronglyDescribed,
	type Shown,
} from './panelTexts';

/* What somebody reads who fills in a panel, or whose run was refused. */

function allFieldsOf({ operation }: Placed): ReadonlyArray<Field<unknown>> {
	return [...Object.values(operation.fields), ...Object.values(optionsOf(operation))];
}

function fieldsOf(placed: Placed): Shown[] {
	return allFieldsOf(placed).flatMap(({ shown }) => withRows(shown));
}

/** All texts of an operation. */
function textsOf(placed: Placed): string[] {
	const { operation } = placed;
	const { action, description, codes = {}, alreadyDone } = operation;
	const lookAt = operation.repeat === 'never' ? operation.lookAt : undefined;
	const ofFields = fieldsOf(placed).flatMap(textsOfField);
	const ofHints = allFieldsOf(placed).flatMap(({ panelHints = [] }) => panelHints);
	const ofCodes = Object.values(codes).flatMap(({ meaning, next }) => [meaning, next]);
	return [
		action,
		description,
		lookAt,
		alreadyDone?.when,
		...ofFields,
		...ofHints.map(({ message }) => message),
		...ofCodes,
	].filter((text) => text !== undefined);
}

const names = [...new Set(operations.map(({ operation }) => operation.name))];
const UNQUOTED = new RegExp(`[a-z,] (${names.join('|')})\\b`);

describe.each([...operations])('the texts of $title', (placed) => {
	const { operation } = placed;
	const texts = textsOf(placed);

	it('describe the operation in 100 characters: its list shows two lines', () => {
		expect(operation.description.length).toBeLessThanOrEqual(100);
	});

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
		expect(wronglyDescribed(fieldsOf(placed))).toEqual([]);
	});

	it('put the names of operations into quotes', () => {
		const bare = texts.map((text) => text.replace(/"[^"]*"/g, '""'));
		expect(bare.filter((text) => UNQUOTED.test(text))).toEqual([]);
	});

	it('have no address of anybody else', () => {
		expect(foreignAddresses(texts)).toEqual([]);
	});
});
