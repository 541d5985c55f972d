import type { IDataObject } from 'n8n-workflow';
import { phoneNumberField } from '../../../../engine/fields/phoneNumbers';
import type { Entry } from '../../../../engine/operation/batch';
import { get as getFrom, post, type Call } from '../../../../engine/operation/call';
import { operation } from '../../../../engine/operation/operation';
import { known, toId } from '../../../../engine/values/convert';
import { defaultCountry } from '../../../../partner/recipients';
import { statusCodes } from '../../codes';
import { messageId } from '../../text/messageFields';
import { reported } from './reported';

/** The documented responses for one SMS and for several (docs/api/sms-partner.md 4.1, 4.2). */
const ofOne: IDataObject = {
	success: true,
	code: 200,
	number: '0600000000',
	messageId: '1111',
	stopSms: false,
	date: '2015-02-07 22:39:46',
	statut: 'Delivered',
	cost: 0.045,
	countryCode: 'FR',
	currency: 'EUR',
};
const ofMany: IDataObject = {
	success: true,
	code: 200,
	StatutResponse_List: [
		{
			success: true,
			code: 200,
			phoneNumber: '+33699999993',
			messageId: 111111,
			status: 'Delivered',
			date: '1517934416',
			stopSms: '0',
			isSpam: '0',
		},
	],
};

function statusCall(entries: readonly Entry[]): Call {
	const [first, ...others] = entries;
	if (first && others.length === 0) {
		const call = getFrom('/message-status', { messageId: first.text, phoneNumber: first.to });
		return { ...call, example: ofOne };
	}
	const list = entries.map(({ to, text }) => ({
		phoneNumber: to,
		messageId: toId(text) ?? text,
	}));
	return { ...post('/multi-status', { SMSStatut_List: list }), example: ofMany };
}

export const get = operation({
	value: 'get',
	name: 'Get',
	action: 'Get the status of an SMS',
	description: 'Get the delivery status of an SMS to one recipient',
	fields: {
		messageId,
		phoneNumber: phoneNumberField({
			displayName: 'Phone Number',
			type: 'string',
			default: '',
			placeholder: 'e.g. +33612345678',
			description: 'The recipient, in national (06…) or international (+336…) format',
		}),
	},
	options: { defaultCountry },
	repeat: 'safe',
	xml: {},
	request: {
		kind: 'batch',
		maxEntries: 500,
		entryNoun: 'messages',
		combined: true,
		entries: ({ messageId, phoneNumber }) => [{ to: phoneNumber, text: messageId }],
		settings: () => ({}),
		call: statusCall,
		list: { name: 'StatutResponse_List', to: 'phoneNumber', text: 'messageId' },
	},
	example: ofOne,
	sometimes: { isSpam: false },
	answer: (reply, { messageId, phoneNumber }, { own: [own = reply] }) =>
		known({ messageId: toId(messageId), phoneNumber, ...reported(own) }),
	codes: statusCodes,
});
