import { demoKeys } from '../../../simulator';
import { numbers } from './sample';
import type { Samples } from './sample';

const suggestion = { reply: { text: 'Réponse 2', postbackData: 'postback_data_1234' } };
const suggestions = (count: number) => Array.from({ length: count }, () => suggestion);
const words = { text: 'Bonjour', suggestions: [suggestion] };
const file = (fileUrl: string) => ({ file: { media: { fileUrl } } });
const card = (change: object = {}) => ({
	richCard: { orientation: 'VERTICAL', title: 'Titre', description: 'Texte', ...change },
});
const say = (conversation: object) => ({ richContent: { conversation } });
const failover = { sender: 'Demo', message: 'Bonjour', isStopSms: 1, isUnicode: 1 };

export const rcsSamples: Samples = {
	'sms POST /rcs/send': {
		source: 'docs/api/sms-partner.md 3.6',
		parameters: { phoneNumbers: ['+33639980010'], isUnicode: 1, ...say(words) },
		answer: {
			success: true,
			code: 200,
			message_id: 307,
			nb_rcs: 1,
			cost: 0.12,
			currency: 'EUR',
		},
		accepted: [
			[say(file('https://example.com/a.pdf'))],
			[say(card())],
			[say(card({ orientation: 'HORIZONTAL', thumbnailImageAlignment: 'LEFT' }))],
			[say({ ...words, suggestions: suggestions(4) })],
			// An unknown kind of suggestion.
			[say({ ...words, suggestions: [{ url: 'https://example.com' }] })],
			[{ failover }],
		],
		refused: [
			[2, { phoneNumbers: [] }],
			[2, { phoneNumbers: '' }],
			[40, { apiKey: demoKeys.smsRestricted }],
			[50, { phoneNumbers: numbers(501).split(',') }],
		],
		named: [
			['richContent', { richContent: undefined }],
			['richContent', say({})],
			// Two kinds at once.
			['richContent', say({ ...words, ...card() })],
			['richContent', say({ ...words, suggestions: suggestions(5) })],
			['richContent', say({ ...words, suggestions: [{ reply: {} }] })],
			['richContent', say({ ...words, suggestions: 'Oui' })],
			['richContent', say(file(''))],
			['richContent', say({ richCard: 'x' })],
			['richContent', say(card({ orientation: undefined }))],
			// A vertical card has no alignment.
			['richContent', say(card({ thumbnailImageAlignment: 'LEFT' }))],
			['richContent', say(card({ title: 'x'.repeat(201) }))],
			['richContent', say(card({ description: 'x'.repeat(501) }))],
			['failover', { failover: { sender: 'Demo' } }],
			['failover', { failover: { sender: 'x', message: 'Bonjour' } }],
			['isUnicode', { isUnicode: undefined }],
			['phoneNumbers', { phoneNumbers: ['922264'] }],
			['time', { scheduledDeliveryDate: '25/09/2099', minute: 0 }],
		],
	},
};
