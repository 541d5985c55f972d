import { Failure, mistaken, reasonOf, type Reason } from '../../../engine/errors/failure';

const reason: Reason = {
	what: 'The subaccount does not exist',
	next: 'Choose it.',
	fate: 'not done',
};

test('a failure has the words of its reason as message', () => {
	expect(new Failure(reason).message).toBe('The subaccount does not exist');
});

test('the reason of a failure is its own', () => {
	expect(reasonOf(new Failure(reason), 'sending')).toBe(reason);
});

it.each([
	new Error('https://api.test/me/secret-key'),
	'secret-key',
	{ url: 'secret-key' },
	undefined,
])('what nobody foresaw does not speak for itself: %p', (thrown) => {
	expect(JSON.stringify(reasonOf(thrown, 'sending'))).not.toContain('secret-key');
});

it.each([new Error('x'), 'x', undefined])(
	'once a request may have left, all is unknown after what nobody foresaw: %p',
	(thrown) => {
		expect(reasonOf(thrown, 'sending').fate).toBe('unknown');
	},
);

it.each([new Error('Credential "x.y" was not found.'), new Error(''), 'x', undefined])(
	'before that, nothing is unknown: %p',
	(thrown) => {
		expect(reasonOf(thrown, 'before sending')).toMatchObject({
			what: String(thrown).includes('Credential')
				? 'Credential "x.y" was not found'
				: 'An unexpected error occurred in the node',
			next: 'Nothing was sent.',
			fate: 'not done',
		});
	},
);

test('what is mistaken in the settings was not sent', () => {
	expect(mistaken('"Credit" is empty', 'Fill it in.').reason).toEqual({
		what: '"Credit" is empty',
		next: 'Fill it in.',
		fate: 'not done',
		cause: 'configuration-invalid',
	});
});
