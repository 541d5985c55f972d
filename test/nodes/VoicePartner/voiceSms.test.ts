import { send } from '../../../nodes/VoicePartner/resources/voiceSms/send';
import { callOf, outputOf } from '../reading';

const filled = { phoneNumbers: '06 12 34 56 78, +33687654321', text: 'un ,,,,,, deux' };

describe('Sending a voice SMS', () => {
	it('posts the numbers and the text', () => {
		expect(callOf(send, filled)).toEqual({
			method: 'POST',
			path: '/tts/send',
			body: { phoneNumbers: '+33612345678,+33687654321', text: 'un ,,,,,, deux' },
		});
	});

	it("posts its options under the API's names", () => {
		const options = {
			lang: 'fr',
			speechRate: '1.5',
			tokenAudio: { __rl: true, mode: 'id', value: 'a7c41e90b2d8' },
			notifyUrl: 'https://example.com/voice',
			scheduledDate: '2030-07-01T09:30:00',
		};
		expect(callOf(send, filled, options).body).toMatchObject({
			lang: 'fr',
			speechRate: 1.5,
			tokenAudio: 'a7c41e90b2d8',
			notifyUrl: 'https://example.com/voice',
			scheduledDate: '2030-07-01 09:30:00',
		});
	});

	it.each([0.4, 2.1, 'fast', ''])('refuses the speech rate %p', (speechRate) => {
		expect(() => callOf(send, filled, { speechRate })).toThrow(
			'must be a number between 0.5 and 2',
		);
	});

	it('takes 2000 requests an hour, of 500 recipients', () => {
		expect(send.limit).toEqual({ requests: 2000, seconds: 3600 });
		expect(send.request).toMatchObject({ maxEntries: 500, combined: true });
	});

	it('gives the figures of an item that went alone', () => {
		expect(outputOf(send, send.example, filled)).toEqual({
			campaignId: 'Ff1tbu0lax',
			recipients: 1,
			status: 'sent',
			nbSms: 1,
			cost: 0.15,
			currency: 'EUR',
			request: { recipients: 1, nbSms: 1, cost: 0.15 },
		});
	});

	it('reads a cost that comes as text', () => {
		const reply = { ...send.example, cost: '0.30' };
		expect(outputOf(send, reply, filled)).toMatchObject({ cost: 0.3 });
	});
});
