import { schedule } from './sample';
import type { Samples } from './sample';

const anne = { email: 'anne@example.com', name: 'Anne' };
const luc = { email: 'luc@example.com' };
const params = (change: object) => ({ params: { to: [anne], ...change } });
const people = (count: number) =>
	Array.from({ length: count }, (_, index) => ({ email: `person${index}@example.com` }));
const file = (bytes: number) => ({
	base64Content: Buffer.alloc(bytes).toString('base64'),
	contentType: 'text/plain',
	filename: 'test',
});
const variables = (count: number) =>
	Object.fromEntries(people(count).map(({ email }) => [email, 'a']));
const sent = {
	success: true,
	code: 200,
	messageId: '300',
	nbMail: 1,
	cost: 0.038,
	currency: 'EUR',
};
const most = 5 * 1024 * 1024;

export const mailSamples: Samples = {
	'mail POST /send': {
		source: 'docs/api/mail-partner.md 3.2',
		parameters: { subject: 'Bonjour', htmlContent: '<p>#FIRSTNAME#</p>', ...params({}) },
		given: ({ mail }) => {
			mail.stopList.add('stop@example.com');
			mail.poisoned.add('poisoned@example.com');
		},
		answer: sent,
		xml: true,
		accepted: [
			[
				{ ...schedule, time: '12', minute: '00' },
				{ ...sent, scheduledDeliveryDate: '2099-09-25 12:00:00' },
			],
			[params({ to: people(500) })],
			[params({ attachments: [file(most), file(1), file(1)] })],
			[params({ replyTo: luc })],
			[params({ variables: variables(8) })],
		],
		refused: [
			[2, { subject: '' }],
			[2, { htmlContent: '' }],
			[8, params({ attachments: [{ ...file(1), base64Content: '' }] })],
			[14, params({ to: [{ email: 'stop@example.com' }] })],
			[16, params({ attachments: [{ ...file(1), filename: '' }] })],
			[18, params({ to: [{ name: 'Anne' }] })],
			[19, params({ to: [{ email: 'anne' }] })],
			[19, params({ to: [anne, { email: 'poisoned@example.com' }] })],
			[21, params({ to: [{ ...anne, name: '' }] })],
			[22, params({ to: [] })],
			[22, params({ to: undefined })],
			[22, { to: [anne], ...params({ to: undefined }) }],
			[23, params({ replyTo: {} })],
			[24, params({ replyTo: { email: 'me' } })],
			[25, params({ replyTo: { ...anne, name: '' } })],
			[45, { time: 12, minute: 0 }],
			[46, { ...schedule, time: '' }],
			[47, { ...schedule, minute: '' }],
			[48, { ...schedule, minute: 7 }],
			[49, { ...schedule, scheduledDeliveryDate: '2099' }],
			[50, params({ to: people(501) })],
			[400, { tag: 'ab' }],
			[400, params({ attachments: Array.from({ length: 4 }, () => file(1)) })],
			[400, params({ attachments: [file(most + 1)] })],
			[400, params({ variables: variables(9) })],
			[400, params({ variables: { a: 1 } })],
		],
	},
	'mail GET /message-cancel': {
		source: 'docs/api/mail-partner.md 3.3',
		parameters: { messageId: '300' },
		before: [['mail POST /send', schedule]],
		answer: { success: true, code: 200, message: "L'envoi du mail a été annulé." },
		xml: true,
		refused: [
			[3, { messageId: '' }],
			[4, { messageId: '1' }],
		],
	},
	'mail GET /bulk-status': {
		source: 'docs/api/mail-partner.md 3.4',
		parameters: { messageId: '300' },
		given: ({ mail }) => mail.undeliverable.add(luc.email),
		before: [['mail POST /send', params({ to: [anne, luc] }), 3_000]],
		answer: {
			success: true,
			code: 200,
			messageId: '300',
			StatutResponseList: [
				[anne.email, 'demo-mail-1', 'Delivered'],
				[luc.email, 'demo-mail-2', 'Not delivered'],
			].map(([email, token, status]) => ({
				email,
				token,
				status,
				cost: 0.038,
				stopMail: false,
				date: '1906711203',
			})),
		},
		refused: [
			[3, { messageId: undefined }],
			[4, { messageId: '1' }],
		],
	},
	'mail POST /unsubscribe/add': {
		source: 'docs/api/mail-partner.md 3.5',
		parameters: { email: anne.email },
		given: ({ mail }) => mail.stopList.add(luc.email),
		answer: { success: true, code: 200, stopId: 301 },
		xml: true,
		refused: [
			[2, { email: undefined }],
			[3, { email: luc.email }],
			[9, { email: 'anne' }],
		],
	},
	'mail GET /unsubscribe/list': {
		source: 'docs/api/mail-partner.md 3.6',
		before: [['mail POST /unsubscribe/add']],
		answer: {
			success: true,
			code: 200,
			nbData: 1,
			data: [{ id: 300, email: anne.email, createdAt: '2030-06-03 12:00:00' }],
		},
		xml: true,
	},
	'mail GET /unsubscribe/delete': {
		source: 'docs/api/mail-partner.md 3.7',
		parameters: { id: 300 },
		before: [['mail POST /unsubscribe/add']],
		answer: { success: true, code: 200 },
		xml: true,
		refused: [
			[3, { id: undefined }],
			[4, { id: 1 }],
		],
	},
};
