import { judge, type Verdict } from '../../../engine/answers/judge';
import type { Reading } from '../../../engine/answers/reading';
import type { HttpResponse } from '../../../engine/http/response';
import { refusals } from '../../../partner/platformCodes';

/** How the answers of a sending are read. */
const reading: Reading = {
	refusals,
	example: { success: true },
	codes: { 14: {} },
	entryListName: 'SMSResponse_List',
	sentFields: { ids: ['message_id'], counts: ['nb_sms', 'nbSMS'], figures: [] },
};

function verdictOf(body: unknown, response: Partial<HttpResponse> = {}): Verdict {
	const text = typeof body === 'string' ? body : JSON.stringify(body);
	return judge({ status: 200, headers: {}, text, ...response }, reading, 0);
}

describe('a success of a sending', () => {
	it.each([
		[{ success: true, nbSMS: 0 }, 'nbSMS: 0'],
		[{ success: true, message_id: 307, nb_sms: '0' }, 'nb_sms: 0'],
		[{ success: true, nbSMS: 0, SMSResponse_List: [] }, 'nbSMS: 0, SMSResponse_List: empty'],
		[{ success: true, message_id: 307, SMSResponse_List: [] }, 'SMSResponse_List: empty'],
	])('is none where its figures say that nothing was sent: %p', (body, figures) => {
		expect(verdictOf(body)).toMatchObject({
			kind: 'unclear',
			what: `a success response according to which nothing was sent (${figures})`,
		});
	});

	it('is none where an empty list is all that it says', () => {
		expect(verdictOf({ SMSResponse_List: [] })).toHaveProperty('kind', 'unclear');
	});

	it.each([
		{ success: true, message_id: 307 },
		{ success: true, nbSMS: 0, SMSResponse_List: [{ success: false, code: 14 }] },
		{ success: true, nbSMS: 2, SMSResponse_List: [] },
	])('needs no figures, and may refuse each entry by itself: %p', (body) => {
		expect(verdictOf(body)).toHaveProperty('kind', 'success');
	});
});

describe('too many requests', () => {
	it.each(['', '<html></html>', {}, { success: false }, { message_id: 0 }])(
		'are status 429, whatever the body: %p',
		(body) => {
			expect(verdictOf(body, { status: 429 })).toHaveProperty('kind', 'busy');
		},
	);

	// "Nothing was done", and sent again: what says that something was sent is asked first.
	it.each([
		[429, { message_id: 307 }],
		[429, { success: false, code: 429, message_id: '307' }],
		[429, { success: true }],
		[200, { success: false, code: 429, message_id: 307 }],
	])('are not meant by %d beside what was sent: %p', (status, body) => {
		expect(verdictOf(body, { status })).toHaveProperty('kind', 'unclear');
	});

	it('are not meant by the code of a success', () => {
		const body = { success: true, code: 429, message_id: 307 };
		expect(verdictOf(body)).toHaveProperty('kind', 'success');
	});
});
