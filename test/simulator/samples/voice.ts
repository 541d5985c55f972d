import { demoAudioTokens, demoSender } from '../../../simulator';
import { numbers } from './sample';
import type { Samples } from './sample';

const file = (name: string, token: string, size: string, duration: string, date: string) => ({
	name,
	token,
	size,
	duration,
	created_at: { date, timezone_type: 3, timezone: 'Europe/Paris' },
});

export const voiceSamples: Samples = {
	'voice GET /audios/{apiKey}': {
		source: 'docs/api/voice-partner.md 2.2',
		answer: {
			nb_datas: 2,
			datas: [
				file('filename1', demoAudioTokens.welcome, '104.5Ko', '0:07', '2018-04-16 13:26:46.000000'),
				file(
					'filename2',
					demoAudioTokens.reminder,
					'135.8Ko',
					'0:12',
					'2018-07-02 09:15:00.000000',
				),
			],
		},
	},
	'voice POST /audio-file/rename': {
		source: 'docs/api/voice-partner.md 2.3',
		parameters: { tokenAudio: demoAudioTokens.reminder, filename: 'Rappel' },
		answer: { success: true, filename: 'Rappel', tokenAudio: demoAudioTokens.reminder },
		accepted: [
			[{ filename: 'abc' }, { filename: 'abc' }],
			[{ filename: 'x'.repeat(50) }, { filename: 'x'.repeat(50) }],
		],
		refused: [
			['TOKEN_AUDIO_REQUIRED', { tokenAudio: '' }],
			['AUDIO_FILE_NOT_FOUND', { tokenAudio: 'nothing' }],
			[400, { filename: undefined }],
			[400, { filename: 'ab' }],
			[400, { filename: 'x'.repeat(51) }],
		],
	},
	'voice POST /campaign/send': {
		source: 'docs/api/voice-partner.md 2.4',
		parameters: {
			tokenAudio: demoAudioTokens.reminder,
			emailForNotification: 'me@example.com',
			phoneNumbers: '0639980010',
		},
		answer: {
			success: true,
			campaignId: 'demoCampaign1',
			cost: 0.15,
			currency: 'EUR',
			nbSms: 1,
			audioFile: { filename: 'filename2.wav', size: '135.8Ko' },
			detail: { '33': { nbSms: 1, cost_unity: 0.15, cost: 0.15 } },
		},
		accepted: [
			[{ sender: demoSender }],
			[{ sender: '' }],
			[{ scheduledDate: '2021-02-02 14:15:00' }],
			[{ scheduledDate: null }],
			[{ notifyUrl: 'http://example.com/?a=b' }],
		],
		refused: [
			['PHONE_NUMBER_REQUIRED', { phoneNumbers: '' }],
			['PHONE_NUMBER_REQUIRED', { phoneNumbers: ['0639980010'] }],
			['PHONE_NUMBER_SIZE_ERROR', { phoneNumbers: numbers(501) }],
			['DESTINATION_INVALID', { phoneNumbers: '0639980010, 0639980011' }],
			['DESTINATION_INVALID', { phoneNumbers: '33639980010' }],
			['DESTINATION_INVALID', { phoneNumbers: '+4915112345678' }],
			['DESTINATION_INVALID', { phoneNumbers: '0639980010,' }],
			['TOKEN_AUDIO_REQUIRED', { tokenAudio: undefined }],
			['AUDIO_FILE_NOT_FOUND', { tokenAudio: 'nothing' }],
			[400, { emailForNotification: undefined }],
			['SENDER_INVALID', { sender: 'ACME' }],
			['SENDER_INVALID', { sender: 33639980001 }],
			['SENDER_NOT_AUTHORIZED', { sender: '0639980002' }],
			[400, { scheduledDate: '2027-02-02T14:15:00' }],
			[400, { scheduledDate: '2027-02-30 14:15:00' }],
			[400, { scheduledDate: '2027-02-02 14:15:30' }],
			['NOTIFY_URL_INVALID', { notifyUrl: 'example.com' }],
			['NOTIFY_URL_INVALID', { notifyUrl: 'http://' }],
			['NOT_CREDIT', { phoneNumbers: numbers(127) }],
		],
	},
	'voice POST /tts/send': {
		source: 'docs/api/voice-partner.md 2.5',
		parameters: { phoneNumbers: '0639980010', text: 'Bonjour' },
		answer: {
			success: true,
			campaignId: 'demoVoiceSms1',
			cost: 0.15,
			currency: 'EUR',
			nbSms: 1,
			lang: 'fr',
			duration: 6.3,
			detail: {
				'33': { nbSms: 1, cost_unity: 0.15, cost: 0.15, country_code: 'fr', duration: 6.3 },
			},
		},
		accepted: [[{ lang: 'en' }, { lang: 'en' }]],
		refused: [
			['PHONE_NUMBER_REQUIRED', { phoneNumbers: '' }],
			['PHONE_NUMBER_SIZE_ERROR', { phoneNumbers: numbers(501) }],
			['DESTINATION_INVALID', { phoneNumbers: '922264' }],
			['DESTINATION_INVALID', { phoneNumbers: '0639980010,922264' }],
			[400, { text: '' }],
			['AUDIO_FILE_NOT_FOUND', { tokenAudio: 'nothing' }],
			[400, { scheduledDate: '2030-06-03' }],
			['NOTIFY_URL_INVALID', { notifyUrl: 'example.com' }],
			['NOT_CREDIT', { phoneNumbers: numbers(127) }],
		],
	},
	'voice DELETE /campaign/cancel/{apiKey}/{campaignId}': {
		source: 'docs/api/voice-partner.md 2.6',
		parameters: { campaignId: 'demoCampaign1' },
		before: [['voice POST /campaign/send', { scheduledDate: '2030-06-03 13:00:00' }]],
		answer: {
			success: true,
			campaignId: 'demoCampaign1',
			assignedCredit: '0.15',
			currency: 'EUR',
		},
		refused: [[404, { campaignId: 'nothing' }]],
	},
};
