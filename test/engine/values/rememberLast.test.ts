import { rememberLast } from '../../../engine/values/rememberLast';

test('an answer is worked out once for the same question in a row', () => {
	const answer = jest.fn((key: string) => [key]);
	const remembering = rememberLast(answer);
	const answers = ['a', 'a', 'b', 'b', 'a'].map(remembering);
	expect(answers).toEqual([['a'], ['a'], ['b'], ['b'], ['a']]);
	expect(answers[1]).toBe(answers[0]);
	expect(answer.mock.calls).toEqual([['a'], ['b'], ['a']]);
});
