import { MEANINGS } from './meanings';
import { operations } from './operations';

/* The codes that the pages list for each operation, and the textual ones of voice messages. */
const INCORRECT_KEY = ['10'];
const SUBACCOUNT = ['1', '2', '3', '4', '5', '6', '7', '8', '10'];
const VOICE_MESSAGE = [
	'PHONE_NUMBER_REQUIRED',
	'PHONE_NUMBER_SIZE_ERROR',
	'TOKEN_AUDIO_REQUIRED',
	'NOTIFY_URL_INVALID',
	'SENDER_NOT_AUTHORIZED',
	'SENDER_INVALID',
	'AUDIO_FILE_NOT_FOUND',
	'DESTINATION_INVALID',
	'NOT_CREDIT',
];
/* Of both tables: code 10 in the French one is code 401 in the English one. */
const VOICE_CANCEL = ['10', '400', '401', '404'];
/* The global table without what it says of senders twice; 429 means to wait, and is read as such. */
const MAIL = [1, 2, 4, 5, 8, 9, 10, 11, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 30, 40]
	.concat([45, 46, 47, 48, 49, 50, 55, 90, 96, 500])
	.map(String);
const OF_THE_PAGES: Readonly<Record<string, readonly string[]>> = {
	'smsPartner account.getCredits': INCORRECT_KEY,
	'smsPartner subaccount.addCredit': SUBACCOUNT,
	'smsPartner subaccount.removeCredit': SUBACCOUNT,
	'voicePartner account.getCredits': INCORRECT_KEY,
	'voicePartner audioFile.getAll': INCORRECT_KEY,
	'voicePartner voiceMessage.send': [...INCORRECT_KEY, ...VOICE_MESSAGE],
	'voicePartner voiceMessage.cancel': VOICE_CANCEL,
	'voicePartner voiceSms.send': [...INCORRECT_KEY, ...VOICE_MESSAGE],
	'voicePartner voiceSms.cancel': VOICE_CANCEL,
	'mailPartner account.getCredits': INCORRECT_KEY,
	'mailPartner email.send': MAIL,
	'mailPartner email.cancel': ['1', '3', '4', '5', '6', '7', '10'],
	'mailPartner email.getStatus': ['1', '3', '4', '10'],
};
const meanings = operations.map(({ title, product, operation }) => {
	return { title, codes: { ...product.codes, ...operation.codes } };
});

it.each(Object.entries(OF_THE_PAGES))('%s knows the codes of its page', (title, codes) => {
	const known = meanings.find((one) => one.title === title)?.codes ?? {};
	expect(Object.keys(known)).toEqual(expect.arrayContaining([...codes]));
});

it.each(Object.entries(MEANINGS))('%s says what its codes mean, and what to do', (title, rows) => {
	const known = meanings.find((one) => one.title === title)?.codes ?? {};
	const said = rows.map(([code]) => [code, known[code]?.meaning, known[code]?.next]);
	const expected = rows.map(([code, meaning, next]) => [
		code,
		expect.stringMatching(meaning),
		expect.stringMatching(next),
	]);
	expect(said).toEqual(expected);
});

it.each(meanings)('$title does not take a success for a refusal', ({ codes }) => {
	expect(Object.keys(codes)).not.toContain('200');
});

/** Every code with what is said of it, once: most operations share theirs. */
const sentences = new Map(
	meanings.flatMap(({ codes }) =>
		Object.entries(codes).map(
			([code, { meaning, next }]) => [`${code}: ${meaning}. ${next}`, { meaning, next }] as const,
		),
	),
);

it.each([...sentences])('is in sentences, without the words that n8n avoids: %s', (_, said) => {
	expect(said.meaning).toMatch(/^[A-Z].*[^.!]$/);
	expect(said.next).toMatch(/^[A-Z].*\.$/);
	expect(`${said.meaning} ${said.next}`).not.toMatch(/\b(error|problem|failure|mistake)/i);
});

it('a wrong key is said to n8n as such, for each product', () => {
	// Where a campaign is cancelled, code 10 may also mean that it is too late.
	const sure = meanings.filter(({ title }) => !/^voicePartner .*\.cancel$/.test(title));
	const causes = sure.map(({ codes }) => codes['10']?.cause);
	expect(new Set(causes)).toEqual(new Set(['credential-invalid']));
});

it('checking a format, which is free, cannot be refused for credit, a price or the STOP list', () => {
	const codesOf = (name: string) =>
		Object.keys(
			meanings.find(({ title }) => title === `smsPartner phoneNumber.${name}`)?.codes ?? {},
		);
	const aboutSending = ['11', '13', '14', '15'];
	expect(codesOf('verify')).toEqual(
		expect.arrayContaining(['2', '3', '19', '50', ...aboutSending]),
	);
	expect(codesOf('checkFormat')).toEqual(expect.arrayContaining(['2', '3', '19', '50']));
	expect(codesOf('checkFormat').filter((code) => aboutSending.includes(code))).toEqual([]);
});
