import { demoKeys } from '../../../simulator';
import type { Samples } from './sample';

export const accountSamples: Samples = {
	'sms GET /me': {
		source: 'docs/api/sms-partner.md 2.1',
		answer: {
			success: true,
			code: 200,
			user: { username: 'exemple@email.com', firstname: 'John', lastname: 'Doe' },
			credits: {
				creditSms: 269082,
				creditSmsECO: 444570,
				creditHlr: 2045023,
				toSend: 0,
				solde: '10225.119',
				currency: 'EUR',
				balance: '10225.119',
			},
		},
		xml: `
			<entry>true</entry><entry>200</entry>
			<entry>
				<username>exemple@email.com</username><firstname>John</firstname><lastname>Doe</lastname>
			</entry>
			<entry>
				<entry>269082</entry><entry>444570</entry><entry>2045023</entry><entry>0</entry>
				<entry><![CDATA[10225.119]]></entry><entry><![CDATA[EUR]]></entry>
				<entry><![CDATA[10225.119]]></entry>
			</entry>`,
		refused: [[10, { apiKey: demoKeys.voice }]],
	},
	'voice GET /me/{apiKey}': {
		source: 'docs/api/voice-partner.md 2.1',
		answer: {
			success: true,
			credit: '19',
			currency: '€',
			details: {
				tts: { h: 5, m: 55, s: 66 },
				tts_fixe: { h: 3, m: 44, s: 55 },
				voice: { message: 10 },
			},
		},
		xml: true,
	},
	'mail GET /me': {
		source: 'docs/api/mail-partner.md 3.1',
		answer: {
			success: true,
			code: 200,
			user: { username: 'exemple@email.com' },
			credits: { creditMail: 269082, currency: 'EUR', balance: '10225.119' },
		},
		xml: `
			<entry>true</entry><entry>200</entry>
			<entry><username>exemple@email.com</username></entry>
			<entry>
				<entry>269082</entry><entry><![CDATA[EUR]]></entry><entry><![CDATA[10225.119]]></entry>
			</entry>`,
	},
};
