import { choiceField, emailField } from '../../../../engine/fields/fields';
import { phoneNumberField } from '../../../../engine/fields/phoneNumbers';
import { post } from '../../../../engine/operation/call';
import { onlyIf } from '../../../../engine/operation/field';
import { operation } from '../../../../engine/operation/operation';
import { known } from '../../../../engine/values/convert';
import { defaultCountry } from '../../../../partner/recipients';
import { virtualNumberField, withoutPlus } from './virtualNumberField';

/** What becomes of calls, and how the API writes it. */
const TYPES = { off: 0, phoneNumber: 1, voicemail: 2 } as const;

const type = choiceField(
	{
		displayName: 'Forward To',
		type: 'options',
		noDataExpression: true,
		options: [
			{ name: 'Nowhere', value: 'off', description: 'Switch the forwarding off' },
			{ name: 'Phone Number', value: 'phoneNumber', description: 'Forward each call' },
			{
				name: 'Voicemail',
				value: 'voicemail',
				description: 'Record messages, and send a mail about each new one',
			},
		],
		default: 'phoneNumber',
		description: 'What becomes of calls to the virtual number',
	},
	['off', 'phoneNumber', 'voicemail'],
);

const noNumber = 'Check the field "Virtual Number".';

/** docs/api/sms-partner.md 11: a success has code 2; `param` is empty, a number or an address, by the type. */
export const setCallForwarding = operation({
	value: 'setCallForwarding',
	name: 'Set Call Forwarding',
	action: 'Set the call forwarding of a virtual number',
	description: 'Forward the calls to a virtual number, have a voicemail take them, or neither',
	fields: {
		number: virtualNumberField('The virtual number of your account that is called'),
		type,
		phoneNumber: onlyIf(
			{ type: ['phoneNumber'] },
			phoneNumberField({
				displayName: 'Phone Number',
				type: 'string',
				default: '',
				placeholder: 'e.g. +33612345678',
				description: 'The number that calls go to, national (06…) or international (+336…)',
			}),
		),
		email: onlyIf(
			{ type: ['voicemail'] },
			emailField({
				displayName: 'Email',
				type: 'string',
				default: '',
				placeholder: 'e.g. nathan@example.com',
				description: 'Who is told of new messages in the voicemail',
			}),
		),
	},
	options: { defaultCountry },
	repeat: 'never', // changes where calls go
	lookAt: 'the call forwarding of the virtual number on my.smspartner.fr',
	// With "phoneNumber" and "voicemail" the refusal does not say whether it is the same number or address.
	alreadyDone: { codes: ['18'], when: 'the forwarding is switched off already' },
	request: {
		kind: 'single',
		call: (params) =>
			post('/vn/callforward', {
				number: withoutPlus(params.number),
				type: TYPES[params.type],
				param: params.phoneNumber ?? params.email ?? '',
			}),
		about: ({ number }) => number,
	},
	example: { success: true, code: 2, message: 'Callforward disabled' },
	answer: (_, { number, phoneNumber, email, ...params }) =>
		known({ virtualNumber: number, forwardsTo: params.type, phoneNumber, email }),
	codes: {
		1: { meaning: 'A name is missing', next: `${noNumber} No document says which name it is.` },
		// The table has the number here, the sample an email address that is not valid.
		5: {
			meaning: 'The virtual number is missing, or the e-mail address is not valid',
			next: 'Check these two fields.',
		},
		6: { meaning: 'The kind of forwarding is missing', next: 'Choose it in "Forward To".' },
		7: { meaning: 'The kind of forwarding is not valid', next: 'Choose another in "Forward To".' },
		8: {
			meaning: 'The phone number or the e-mail address is missing',
			next: 'Fill in where calls go, or who is told of them.',
		},
		9: { meaning: 'The e-mail address is not valid', next: 'Check the field "Email".' },
		12: {
			meaning: 'The number that calls go to is not valid',
			next: 'Check the field "Phone Number".',
		},
		13: { meaning: 'The account has no such virtual number', next: noNumber },
		14: {
			meaning: 'The virtual number may not forward calls',
			next: 'Ask the support of the platform to enable call forwarding for it.',
		},
		15: {
			meaning: 'The virtual number is disabled',
			next: 'Have it enabled on my.smspartner.fr first.',
		},
		16: {
			meaning: 'Calls are forwarded to a phone number already',
			next: 'To forward them to another one, choose "Nowhere" first.',
		},
		17: {
			meaning: 'The voicemail takes the calls already',
			next: 'To have somebody else told of new messages, choose "Nowhere" first.',
		},
		18: { meaning: 'The forwarding is switched off already', next: 'No action is needed.' },
	},
});
