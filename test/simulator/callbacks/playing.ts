import { demoAudioTokens, demoKeys, demoVirtualNumbers } from '../../../simulator';
import { post } from '../client';
import { setSimulator, simulator } from '../running';
import { Recorder } from './recorder';

/** The server that the callbacks of a test file go to, once its tests run. */
export let hook: Recorder;

/** A simulator whose reports come at once, and a recorder, both as new for each test. */
export function setScene(): void {
	setSimulator({ switches: { deliveryTime: 1 } });
	beforeEach(async () => {
		hook = await Recorder.start();
	});
	afterEach(async () => await hook.stop());
}

type Change = Record<string, unknown>;

/** POST /send to two numbers. The first message of all is 307. */
export const send = (change: Change = {}) =>
	post(`${simulator.urls.sms}/send`, {
		apiKey: demoKeys.sms,
		phoneNumbers: '0639980010,0639980011',
		message: 'Bonjour',
		...change,
	});

export const bulkSend = (change: Change = {}) =>
	post(`${simulator.urls.sms}/bulk-send`, {
		apiKey: demoKeys.sms,
		SMSList: [{ phoneNumber: '0639980010', message: 'Bonjour' }],
		...change,
	});

export const sendFromVirtualNumber = (change: Change = {}) =>
	post(`${simulator.urls.sms}/vn/send`, {
		apiKey: demoKeys.sms,
		from: demoVirtualNumbers.open,
		to: '0639980010',
		message: 'Bonjour',
		...change,
	});

export const verify = (change: Change = {}) =>
	post(`${simulator.urls.sms}/hlr/notify`, {
		apiKey: demoKeys.sms,
		phoneNumbers: '+33639980010,+33639980011',
		...change,
	});

export const drop = (change: Change = {}) =>
	post(`${simulator.urls.voice}/campaign/send`, {
		apiKey: demoKeys.voice,
		tokenAudio: demoAudioTokens.welcome,
		emailForNotification: 'me@example.com',
		phoneNumbers: '0639980010,0639980011',
		...change,
	});

export const speak = (change: Change = {}) =>
	post(`${simulator.urls.voice}/tts/send`, {
		apiKey: demoKeys.voice,
		phoneNumbers: '0639980010',
		text: 'Bonjour',
		...change,
	});
