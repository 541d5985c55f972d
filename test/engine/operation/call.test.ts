import { get, KEY_MARK, post, withParameter } from '../../../engine/operation/call';

describe('get', () => {
	it('writes a path down', () => {
		expect(get('/me')).toEqual({ method: 'GET', path: '/me' });
	});

	it('keeps the query apart from the path', () => {
		expect(get('/list', { page: 2 })).toEqual({
			method: 'GET',
			path: '/list',
			query: { page: 2 },
		});
	});
});

describe('post', () => {
	it('writes a path and a body down', () => {
		expect(post('/send', { credit: '25' })).toEqual({
			method: 'POST',
			path: '/send',
			body: { credit: '25' },
		});
	});

	it('leaves out what is undefined', () => {
		const { body } = post('/send', { sender: undefined, credit: '25' });
		expect(Object.keys(body ?? {})).toEqual(['credit']);
	});

	it('keeps what is false, 0, empty or null', () => {
		const body = { a: false, b: 0, c: '', d: null };
		expect(post('/send', body).body).toEqual(body);
	});
});

describe('withParameter', () => {
	it('adds to the query of a GET', () => {
		expect(withParameter(get('/me', { page: 1 }), '_format', 'xml')).toEqual({
			method: 'GET',
			path: '/me',
			query: { page: 1, _format: 'xml' },
		});
	});

	it('adds to the query of a DELETE', () => {
		expect(withParameter({ method: 'DELETE', path: '/x' }, 'id', '7')).toEqual({
			method: 'DELETE',
			path: '/x',
			query: { id: '7' },
		});
	});

	it('adds to the body of a POST', () => {
		expect(withParameter(post('/x', { credit: '25' }), '_format', 'xml')).toEqual({
			method: 'POST',
			path: '/x',
			body: { credit: '25', _format: 'xml' },
		});
	});

	it('leaves the call it was given as it is', () => {
		const call = get('/me');
		withParameter(call, '_format', 'xml');
		expect(call).toEqual({ method: 'GET', path: '/me' });
	});
});

test('the mark of the key is the one that workflows write', () => {
	expect(KEY_MARK).toBe('{apiKey}');
});
