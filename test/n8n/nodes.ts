import type { INodeParameters } from 'n8n-workflow';
import { demoAudioTokens, demoSubaccounts } from '../../simulator';
import type { NodeJson } from './core/core';

/** A resource locator that was filled in by hand. */
export function byId(value: string): INodeParameters {
	return { __rl: true, mode: 'id', value };
}

/** A node of ours, by the name "Partner". */
export function partner(
	type: string,
	resource: string,
	operation: string,
	parameters: INodeParameters,
): NodeJson {
	return {
		name: 'Partner',
		type: `n8n-nodes-smspartner.${type}`,
		parameters: { resource, operation, ...parameters },
	};
}

/** Get Credits of each product. */
export const getCredits = {
	sms: (parameters: INodeParameters = {}): NodeJson =>
		partner('smsPartner', 'account', 'getCredits', parameters),
	voice: (parameters: INodeParameters = {}): NodeJson =>
		partner('voicePartner', 'account', 'getCredits', parameters),
	mail: (parameters: INodeParameters = {}): NodeJson =>
		partner('mailPartner', 'account', 'getCredits', parameters),
};

const aTransfer = { tokenSubaccount: byId(demoSubaccounts.shop), credit: 5 };

/** Add Credit: 5 euros to the shop unless something else is wanted. */
export function addCredit(parameters: INodeParameters = {}): NodeJson {
	return partner('smsPartner', 'subaccount', 'addCredit', { ...aTransfer, ...parameters });
}

/** Remove Credit: 5 euros of the agency unless something else is wanted. */
export function removeCredit(parameters: INodeParameters = {}): NodeJson {
	const agency = { ...aTransfer, tokenSubaccount: byId(demoSubaccounts.agency) };
	return partner('smsPartner', 'subaccount', 'removeCredit', { ...agency, ...parameters });
}

/** Get Many of the audio files. */
export function getAudioFiles(parameters: INodeParameters = {}): NodeJson {
	return partner('voicePartner', 'audioFile', 'getAll', parameters);
}

/** Send of a voice message. */
export function sendVoice(parameters: INodeParameters = {}): NodeJson {
	return partner('voicePartner', 'voiceMessage', 'send', {
		tokenAudio: byId(demoAudioTokens.welcome),
		phoneNumbers: '0612345678',
		emailForNotification: 'nathan@example.com',
		...parameters,
	});
}

/** Sends of a voice message that share no request: the notifications of each row go to an address of its own. */
export function sendVoiceApart(parameters: INodeParameters = {}): NodeJson {
	const emailForNotification = '=row{{ $json.row }}@example.com';
	return sendVoice({ emailForNotification, ...parameters });
}

/** Cancel of a voice message or a voice SMS. */
export function cancelVoice(
	resource: 'voiceMessage' | 'voiceSms',
	parameters: INodeParameters = {},
): NodeJson {
	return partner('voicePartner', resource, 'cancel', parameters);
}

/** Send of a voice SMS. */
export function sendVoiceSms(parameters: INodeParameters = {}): NodeJson {
	return partner('voicePartner', 'voiceSms', 'send', {
		phoneNumbers: '0612345678',
		text: 'Bonjour, votre commande est arrivée.',
		...parameters,
	});
}

/** Send of a mail. */
export function sendMail(parameters: INodeParameters = {}): NodeJson {
	return partner('mailPartner', 'email', 'send', {
		to: 'marie@example.com',
		subject: 'Votre commande',
		htmlContent: '<p>Elle est arrivée.</p>',
		...parameters,
	});
}

/** Cancel of a mail. */
export function cancelMail(parameters: INodeParameters = {}): NodeJson {
	return partner('mailPartner', 'email', 'cancel', parameters);
}

/** Get Status of a mail. */
export function getMailStatus(parameters: INodeParameters = {}): NodeJson {
	return partner('mailPartner', 'email', 'getStatus', parameters);
}
