import { choiceField, emailField } from '../../../../engine/fields/fields';
import { phoneNumberField } from '../../../../engine/fields/phoneNumbers';
import { post } from '../../../../engine/operation/call';
import { onlyIf } from '../../../../engine/operation/field';
import { operation } from '../../../../engine/operation/operation';
import { known } from '../../../../engine/values/convert';
import { defaultCountry } from '../../../../partner/recipients';
import { virtualNumberField, withoutPlus } from './virtualNumberField';

/** Where calls go, and the API's number for it. */
const TYPES = { off: 0, phoneNumber: 1, voicemail: 2 } as const;

const type = choiceField(
	{
		displayName: 'Forward To',
		type: 'options',
		noDataExpression: true,
		options: [
			{ name: 'Nowhere', value: 'off', description: 'Turn off forwarding' },
			{ name: 'Phone Number', value: 'phoneNumber', description: 'Forward all calls' },
			{
				name: 'Voicemail',
				value: 'voicemail',
				description: 'Record messages, and send an email for each new one',
			},
		],
		default: 'phoneNumber',
		description: 'Where to forward calls to the virtual number',
	},
	['off', 'phoneNumber', 'voicemail'],
);

const checkNumber = 'Check the field "Virtual Number".';

/** docs/api/sms-partner.md 11: a success has code 2; `param` is empty, a phone number or an email address, depending on the type. */
export const setCallForwarding = operation({
	value: 'setCallForwarding',
	name: 'Set Call Forwarding',
	action: 'Set the call forwarding of a virtual number',
	description:
		'Forward the calls of a virtual number to a phone number or a voicemail, or turn it off',
	fields: {
		number: virtualNumberField('The virtual number of your account whose calls are forwarded'),
		type,
		phoneNumber: onlyIf(
			{ type: ['phoneNumber'] },
			phoneNumberField({
				displayName: 'Phone Number',
				type: 'string',
				default: '',
				placeholder: 'e.g. +33612345678',
				description:
					'The number to forward calls to, in national (06…) or international (+336…) format',
			}),
		),
		email: onlyIf(
			{ type: ['voicemail'] },
			emailField({
				displayName: 'Email',
				type: 'string',
				default: '',
				placeholder: 'e.g. nathan@example.com',
				description: 'The email address to notify of new voicemail messages',
			}),
		),
	},
	options: { defaultCountry },
	repeat: 'never', // changes where calls go
	lookAt: 'the call forwarding of the virtual number on my.smspartner.fr',
	// For "phoneNumber" and "voicemail", the rejection does not say whether the number or address is the same.
	alreadyDone: { codes: ['18'], when: 'call forwarding is already off' },
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
		1: {
			meaning: 'A name is missing',
			next: `${checkNumber} The API documentation does not say which name is meant.`,
		},
		// The table says the number is missing; in the sample, the email address is not valid.
		5: {
			meaning: 'The virtual number is missing, or the email address is not valid',
			next: 'Check the fields "Virtual Number" and "Email".',
		},
		6: { meaning: 'The type of forwarding is missing', next: 'Choose a value in "Forward To".' },
		7: {
			meaning: 'The type of forwarding is not valid',
			next: 'Choose another value in "Forward To".',
		},
		8: {
			meaning: 'The phone number or the email address is missing',
			next: 'Enter the phone number to forward calls to, or the email address to notify.',
		},
		9: { meaning: 'The email address is not valid', next: 'Check the field "Email".' },
		12: {
			meaning: 'The phone number to forward calls to is not valid',
			next: 'Check the field "Phone Number".',
		},
		13: { meaning: 'The account has no such virtual number', next: checkNumber },
		14: {
			meaning: 'The virtual number is not allowed to forward calls',
			next: 'Ask platform support to enable call forwarding for it.',
		},
		15: {
			meaning: 'The virtual number is disabled',
			next: 'Enable it on my.smspartner.fr first.',
		},
		16: {
			meaning: 'Calls are already forwarded to a phone number',
			next: 'To change the phone number, set "Forward To" to "Nowhere" first.',
		},
		17: {
			meaning: 'Calls are already forwarded to the voicemail',
			next: 'To change the email address, set "Forward To" to "Nowhere" first.',
		},
		18: { meaning: 'Call forwarding is already off', next: 'No action is needed.' },
	},
});
