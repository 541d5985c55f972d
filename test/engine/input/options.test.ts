import type { INodeParameters } from 'n8n-workflow';
import { Parameters } from '../../../engine/input/parameters';
import type { Field } from '../../../engine/operation/field';
import type { Operation } from '../../../engine/operation/operation';
import { optionsOf } from '../../../engine/panel/engineOptions';
import { send as sendMail } from '../../../nodes/MailPartner/resources/email/send';
import { create } from '../../../nodes/SmsPartner/resources/contact/create';
import { send as sendRcs } from '../../../nodes/SmsPartner/resources/rcs/send';
import { send } from '../../../nodes/SmsPartner/resources/sms/send';
import { operations } from '../../nodes/operations';
import { nodeWith } from '../nodeWith';
import { pay, read } from '../products';

const FRANCE = { country: 'FR', now: Date.now() };

describe('options', () => {
	const optionsOf = (options: INodeParameters) =>
		new Parameters(nodeWith({ amount: 1, options }).context, pay, FRANCE).read(0).params.options;

	it('that were added are read', () => {
		expect(optionsOf({ note: ' a ', timeout: '5' })).toEqual({ note: 'a', timeout: 5 });
	});

	it.each(['', '  ', null])('that were added but left empty are none: %p', (note) => {
		expect(optionsOf({ note })).toEqual({});
	});

	it.each([
		['maxRecipients', 'Max Recipients'],
		['checkOnly', 'Check Only'],
		['sandbox', 'Sandbox'],
		['scheduledDate', 'Scheduled Date'],
		['gamme', 'Range'],
	])('that are no text must not be left empty: %s', (name, title) => {
		for (const empty of ['', '  ', null]) {
			const parameters = { phoneNumbers: '0612345678', message: 'a', options: { [name]: empty } };
			expect(() => new Parameters(nodeWith(parameters).context, send, FRANCE).read(0)).toThrow(
				`"${title}" is empty`,
			);
		}
	});

	it('that are addresses may be empty as texts only, as workflows stored them once', () => {
		const optionsWith = (urlDlr: INodeParameters[string]) => {
			const parameters = { phoneNumbers: '0612345678', message: 'a', options: { urlDlr } };
			return new Parameters(nodeWith(parameters).context, send, FRANCE).read(0).params.options;
		};
		expect(optionsWith('')).toEqual({});
		expect(() => optionsWith({ __rl: true, mode: 'url', value: '' })).toThrow(
			'"Report To" is empty',
		);
	});

	it('that nobody knows are ignored', () => {
		expect(optionsOf({ apiKey: 'x', url: 'https://evil.example' })).toEqual({});
	});
});

const optionsOfAll = operations.flatMap(({ title, operation }) =>
	Object.entries<Field<unknown>>(optionsOf(operation)).map(
		([name, field]) => [`${title} ${name}`, operation, name, field] as const,
	),
);

it.each(optionsOfAll)(
	'an option whose expression gives nothing fails its item: %s',
	(...option) => {
		const [title, operation, name, { shown, onlyIf = {}, mayBeEmpty }] = option;
		const choices = Object.entries(onlyIf).map(([other, [choice]]) => {
			return [other, { shown, read: () => choice }] as const;
		});
		const bare = { ...operation, fields: Object.fromEntries(choices) };
		const values = [undefined, null, '', ' '].map((value) => ({ [name]: value }));
		const { context } = nodeWith({ options: { [name]: '={{ $json.x }}' } }, { options: values });
		if (mayBeEmpty === true) {
			expect(title).toMatch(/ contact\.(create|update) | email\.send variables$/);
			return;
		}
		for (const index of values.keys()) {
			expect(() => new Parameters(context, bare, FRANCE).read(index)).toThrow(
				`"${shown.displayName}" is empty`,
			);
		}
	},
);

it('what may have gaps is left out where its expression gives nothing', () => {
	const options = { firstname: '={{ $json.x }}', date: '={{ $json.y }}', custom1: 'a' };
	const contact = { groupId: 'g', phoneNumber: '0612345678', options };
	const { context } = nodeWith(contact, { options: [{ ...options, firstname: '', date: null }] });
	expect(new Parameters(context, create, FRANCE).read(0).params.options).toEqual({ custom1: 'a' });
});

it.each([
	[{ sms: { message: '={{ $json.x }}', sender: '' } }, { sms: { message: '', sender: '' } }],
	[{ sms: { message: 'Hello', sender: '={{ $json.x }}' } }, { sms: { message: 'Hello' } }],
])('an expression within an option that gives nothing fails its item: %j', (failover, value) => {
	const text = { phoneNumbers: '0612345678', contentType: 'text', text: 'Hello' };
	const options = [{ failover: value }];
	const { context } = nodeWith({ ...text, options: { failover } }, { options });
	expect(() => new Parameters(context, sendRcs, FRANCE).read(0)).toThrow(
		'"Fallback SMS" contains an expression without a value',
	);
});

describe('Combine Items', () => {
	const filled = { phoneNumbers: '0612345678', message: 'a' };
	const mail = { to: 'a@b.fr', subject: 'a', htmlContent: 'a' };
	const combines = (operation: Operation, options: INodeParameters) => {
		const { context } = nodeWith({ ...filled, ...mail, amount: 1, options });
		return new Parameters(context, operation, FRANCE).read(0).combines;
	};

	it.each([false, 'false', 'FALSE', ' No ', 'off', 0, '0'])('is off with %p', (combineItems) => {
		expect(combines(send, { combineItems })).toBe(false);
	});

	it.each([true, 'True', 'yes', 'on', 1, '1'])('is on with %p', (combineItems) => {
		expect(combines(sendMail, { combineItems })).toBe(true);
	});

	it('is on where it was not added, and off for mails', () => {
		expect(combines(send, {})).toBe(true);
		expect(combines(sendMail, {})).toBe(false);
	});

	it.each(['perhaps', 2, {}, []])('is a mistake with %p', (combineItems) => {
		expect(() => combines(send, { combineItems })).toThrow('"Combine Items" must be true or false');
	});

	it('means nothing where it is left over from another operation', () => {
		expect(combines(pay, { combineItems: true })).toBe(false);
	});
});

describe('a switch beside the fields', () => {
	const list = { ...read, listName: 'things' };
	const wishOf = (operation: Operation, name: string, value: unknown) => {
		const parameters = { thing: 'a', amount: 1, [name]: '={{ 1 }}' };
		const { context } = nodeWith(parameters, { [name]: [value] });
		return new Parameters(context, operation, FRANCE).read(0);
	};

	it.each([false, 'false', 'FALSE', ' No ', 'off', 0, '0'])('is off with %p', (value) => {
		expect(wishOf(read, 'simplify', value).simplify).toBe(false);
		expect(wishOf(list, 'returnAll', value).limit).toBe(50);
	});

	it.each([true, 'True', 'yes', 'on', 1, '1'])('is on with %p', (value) => {
		expect(wishOf(read, 'simplify', value).simplify).toBe(true);
		expect(wishOf(list, 'returnAll', value).limit).toBe(Infinity);
	});

	it('has its default where nothing is said', () => {
		expect(wishOf(read, 'simplify', undefined).simplify).toBe(true);
		expect(wishOf(list, 'limit', undefined).limit).toBe(50);
	});

	it.each([null, '', ' ', 'perhaps', 2, {}, []])('is a mistake with %p', (value) => {
		expect(() => wishOf(read, 'simplify', value)).toThrow('"Simplify" must be true or false');
		expect(() => wishOf(list, 'returnAll', value)).toThrow('"Return All" must be true or false');
	});

	it('means nothing where it is left over from another operation', () => {
		expect(wishOf(pay, 'returnAll', '').limit).toBe(Infinity);
	});
});
