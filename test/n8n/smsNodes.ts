import type { INodeParameters } from 'n8n-workflow';
import { demoSurvey, demoVirtualNumbers } from '../../simulator';
import type { NodeJson } from './core/core';
import { partner } from './nodes';

/** Send of an SMS. */
export function sendSms(parameters: INodeParameters = {}): NodeJson {
	return partner('smsPartner', 'sms', 'send', {
		phoneNumbers: '={{ $json.to }}',
		message: '={{ $json.text }}',
		...parameters,
	});
}

/** Cancel of an SMS. */
export function cancelSms(parameters: INodeParameters = {}): NodeJson {
	return partner('smsPartner', 'sms', 'cancel', {
		messageId: '={{ $json.messageId }}',
		...parameters,
	});
}

/** Estimate of a text. */
export function estimateSms(parameters: INodeParameters = {}): NodeJson {
	return partner('smsPartner', 'sms', 'estimate', { message: '={{ $json.text }}', ...parameters });
}

/** Get of a status. */
export function getStatus(parameters: INodeParameters = {}): NodeJson {
	return partner('smsPartner', 'status', 'get', {
		messageId: '={{ $json.messageId }}',
		phoneNumber: '={{ $json.to }}',
		...parameters,
	});
}

/** Check Format of phone numbers. */
export function checkFormat(parameters: INodeParameters = {}): NodeJson {
	return partner('smsPartner', 'phoneNumber', 'checkFormat', {
		phoneNumbers: '={{ $json.to }}',
		...parameters,
	});
}

/** Verify of phone numbers. */
export function verifyNumbers(parameters: INodeParameters = {}): NodeJson {
	return partner('smsPartner', 'phoneNumber', 'verify', {
		phoneNumbers: '={{ $json.to }}',
		...parameters,
	});
}

/** The nth French mobile: "+33600000000" for 0. */
export function mobile(number: number): string {
	return `+336${String(number).padStart(8, '0')}`;
}

/** Rows for so many recipients, each with a text of its own. */
export function personalised(count: number): Array<{ to: string; text: string }> {
	return Array.from({ length: count }, (_, row) => ({ to: mobile(row), text: `Hello ${row}` }));
}

/** Send From Virtual Number. */
export function sendFromVirtualNumber(parameters: INodeParameters = {}): NodeJson {
	return partner('smsPartner', 'sms', 'sendFromVirtualNumber', {
		to: '={{ $json.to }}',
		from: `+${demoVirtualNumbers.open}`,
		message: '={{ $json.text }}',
		...parameters,
	});
}

/** Send Survey. */
export function sendSurvey(parameters: INodeParameters = {}): NodeJson {
	return partner('smsPartner', 'sms', 'sendSurvey', {
		phoneNumbers: '={{ $json.to }}',
		sondageIdent: demoSurvey,
		...parameters,
	});
}

/** Send of an RCS message: a text unless something else is wanted. */
export function sendRcs(parameters: INodeParameters = {}): NodeJson {
	return partner('smsPartner', 'rcs', 'send', {
		phoneNumbers: '={{ $json.to }}',
		contentType: 'text',
		text: 'Hello',
		...parameters,
	});
}
