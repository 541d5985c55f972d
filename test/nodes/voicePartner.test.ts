import { DateTime } from 'luxon';
import { getCredits } from '../../nodes/VoicePartner/resources/account/getCredits';
import { getAll } from '../../nodes/VoicePartner/resources/audioFile/getAll';
import { send } from '../../nodes/VoicePartner/resources/voiceMessage/send';
import { ALONE, callOf, outputOf } from './reading';

describe('account.getCredits', () => {
	const itemOf = (reply: Record<string, unknown>) => outputOf(getCredits, reply, {});
	const reply = {
		success: true,
		credit: '19',
		currency: '€',
		details: {
			tts: { h: 5, m: 55, s: 66 },
			tts_fixe: { h: 3, m: 44, s: 55 },
			voice: { message: 10 },
		},
	};

	it('is a GET of /me with the key in the path', () => {
		expect(callOf(getCredits, {})).toEqual({ method: 'GET', path: '/me/{apiKey}' });
	});

	it('may be repeated, 5 times a minute', () => {
		expect([getCredits.repeat, getCredits.limit]).toEqual(['safe', { requests: 5, seconds: 60 }]);
	});

	it('gives numbers, seconds and a currency code (docs/api/voice-partner.md 2.1)', () => {
		expect(itemOf(reply)).toStrictEqual({
			product: 'voice',
			balance: 19,
			currency: 'EUR',
			voiceMessages: 10,
			ttsSeconds: 5 * 3600 + 55 * 60 + 66,
			ttsLandlineSeconds: 3 * 3600 + 44 * 60 + 55,
		});
	});

	it('has the name of the user where it is known', () => {
		expect(itemOf({ ...reply, user: { username: 'a@b.fr' } })).toHaveProperty('username', 'a@b.fr');
	});

	it('counts parts of a time that are missing as none', () => {
		expect(itemOf({ credit: 1, details: { tts: { m: '2' } } })).toStrictEqual({
			product: 'voice',
			balance: 1,
			ttsSeconds: 120,
		});
	});

	it.each([{}, { credit: null }, { credit: 'x' }, { credits: { balance: 1 } }])(
		'does not take a missing balance for a low one: %p',
		(answer) => {
			expect(() => itemOf(answer)).toThrow('no balance');
		},
	);
});

describe('audioFile.getAll', () => {
	const file = {
		name: 'filename1',
		token: 'token1',
		size: '104.5Ko',
		duration: '0:07',
		created_at: {
			date: '2018-04-16 13:26:46.000000',
			timezone_type: 3,
			timezone: 'Europe/Paris',
		},
	};
	const itemOf = (entry: Record<string, unknown>) => outputOf(getAll, entry, {});

	it('is a GET with the key in the path, 360 times a minute', () => {
		expect([callOf(getAll, {}), getAll.limit]).toEqual([
			{ method: 'GET', path: '/audios/{apiKey}' },
			{ requests: 360, seconds: 60 },
		]);
	});

	it('has a list, each file of which is an item', () => {
		expect(getAll.listName).toBe('datas');
	});

	it('gives seconds and an ISO date', () => {
		expect(itemOf(file)).toStrictEqual({
			tokenAudio: 'token1',
			name: 'filename1',
			size: '104.5Ko',
			durationSeconds: 7,
			createdAt: '2018-04-16T13:26:46.000+02:00',
		});
	});

	it.each([
		['0:07', 7],
		['1:02:03', 3723],
		['12', 12],
		['61:00', 3660],
	])('reads the duration %s', (duration, seconds) => {
		expect(itemOf({ ...file, duration })).toHaveProperty('durationSeconds', seconds);
	});

	it.each(['', 'x:y', '1:2:3:4', null])(
		'leaves out a duration that it cannot read: %p',
		(duration) => {
			expect(itemOf({ ...file, duration })).not.toHaveProperty('durationSeconds');
		},
	);
});

describe('voiceMessage.send', () => {
	const params = {
		tokenAudio: 'TOKEN_AUDIO',
		phoneNumbers: '+33612345678, 06 87 65 43 21',
		emailForNotification: 'nathan@example.com',
	};
	const reply = {
		success: true,
		campaignId: 'campaignId',
		cost: 0.15,
		currency: 'EUR',
		nbSms: 1,
		audioFile: { filename: 'filename.wav', size: '135.8Ko' },
		detail: { '33': { nbSms: 1, cost_unity: 0.15, cost: 0.15 } },
	};
	const paris = DateTime.fromISO('2021-02-02T14:15:36', { zone: 'Europe/Paris' });

	it('is a POST with the numbers separated by commas, without spaces', () => {
		const { method, path, body } = callOf(send, params);
		expect([method, path, body]).toEqual([
			'POST',
			'/campaign/send',
			{
				tokenAudio: 'TOKEN_AUDIO',
				emailForNotification: 'nathan@example.com',
				phoneNumbers: '+33612345678,+33687654321',
			},
		]);
	});

	it('is never repeated, and 5 a minute', () => {
		expect([send.repeat, send.limit]).toEqual(['never', { requests: 5, seconds: 60 }]);
	});

	it('has the optional parameters of the page', () => {
		expect(Object.keys(send.options ?? {})).toEqual(
			expect.arrayContaining(['sender', 'scheduledDate', 'notifyUrl']),
		);
	});

	it('sends the optional parameters that are filled in', () => {
		const options = { sender: '+33612345678', notifyUrl: 'https://example.com/x' };
		expect(callOf(send, params, options).body).toMatchObject(options);
	});

	it.each([
		['Paris time', paris],
		['New York', paris.setZone('America/New_York')],
		['UTC', paris.toUTC()],
	])('sends a date that is given in %s in Paris time, its seconds 00', (_, scheduledDate) => {
		expect(callOf(send, params, { scheduledDate }).body).toHaveProperty(
			'scheduledDate',
			'2021-02-02 14:15:00',
		);
	});

	it('gives what was sent, and what it costs (docs/api/voice-partner.md 2.4)', () => {
		expect(outputOf(send, reply, params)).toStrictEqual({
			campaignId: 'campaignId',
			status: 'sent',
			recipients: 1,
			nbSms: 1,
			cost: 0.15,
			currency: 'EUR',
			request: { recipients: 1, nbSms: 1, cost: 0.15 },
		});
	});

	it('is scheduled where a date was given', () => {
		const scheduled = {
			...params,
			phoneNumbers: ['+33612345678'],
			options: { scheduledDate: paris },
		};
		expect(send.answer(reply, scheduled, ALONE)).toHaveProperty('status', 'scheduled');
	});

	it('leaves out what did not come', () => {
		expect(
			outputOf(send, { success: true }, params, { ...ALONE, ofItem: 2, ofRequest: 2 }),
		).toStrictEqual({
			status: 'sent',
			recipients: 2,
			request: { recipients: 2 },
		});
	});
});
