import { responseOf } from '../../../engine/http/response';

describe('the response of n8n', () => {
	it('is taken apart', () => {
		const headers = { 'retry-after': '1' };
		expect(responseOf({ statusCode: 200, headers, body: 'x' })).toEqual({
			status: 200,
			headers,
			text: 'x',
		});
	});

	it('may have been parsed', () => {
		expect(responseOf({ statusCode: 200, headers: {}, body: { a: 1 } }).text).toBe('{"a":1}');
	});

	it('may be a file', () => {
		const body = Buffer.from([0xff, 0x00]);
		expect(responseOf({ statusCode: 200, headers: {}, body }).bytes).toEqual(body);
	});

	it.each([undefined, null, 'text', {}, []])('may be something else: %p', (response) => {
		expect(responseOf(response)).toEqual({ status: 0, headers: {}, text: '' });
	});
});
